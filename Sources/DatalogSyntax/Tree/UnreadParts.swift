/// What a text may say in the parts that could not be read.
///
/// Who looks for mistakes in the rest does not miss what may be there: a relation whose only rule
/// cannot be read is not an unknown one.
public struct UnreadParts: Sendable {
  /// The names that may be defined there: relations, types, prefixes, components.
  public var names: Set<String> = []
  /// Whether any name at all may be: a file that could not be included, or mistakes so many that
  /// reading stopped.
  public var mayDefineAnything = false

  /// Creates parts where nothing is said.
  public init() {}

  /// Whether nothing is said there.
  public var isEmpty: Bool { names.isEmpty && !mayDefineAnything }

  /// Whether a name may be defined in these parts.
  ///
  /// - Parameter name: A name; one of a component's instance may be defined with the instance or
  ///   inside the component.
  /// - Returns: Whether it would be hasty to call it unknown.
  /// - Complexity: O(length of the name).
  public func mayDefine(_ name: String) -> Bool {
    if mayDefineAnything || names.contains(name) { return true }
    guard !names.isEmpty, let dot = name.utf8.firstIndex(of: UInt8(ascii: ".")) else {
      return false
    }
    let last = name.utf8.lastIndex(of: UInt8(ascii: ".")) ?? dot
    return names.contains(String(name[..<dot]))
      || names.contains(String(name[name.utf8.index(after: last)...]))
  }

  /// Takes in the unread parts of another text.
  ///
  /// - Parameter other: What may be said there.
  public mutating func formUnion(_ other: UnreadParts) {
    names.formUnion(other.names)
    mayDefineAnything = mayDefineAnything || other.mayDefineAnything
  }
}

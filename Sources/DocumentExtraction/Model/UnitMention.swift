/// A unit as a document names it.
public struct UnitMention: Sendable, Hashable {
  /// As printed, repaired.
  public var printed: String
  /// The key of the unit's IRI: official full name, or `scope/name` when known by its form only.
  public var key: String
  /// The name to show: the registry's preferred short name, or the printed one.
  public var canonical: String
  /// Whether the registry does not know it and only its form says that it is a unit.
  public var recognisedByForm: Bool

  /// Creates a mention.
  public init(printed: String, key: String, canonical: String, recognisedByForm: Bool) {
    self.printed = printed
    self.key = key
    self.canonical = canonical
    self.recognisedByForm = recognisedByForm
  }
}

extension UnitMention {
  /// The name that a text of `scope` has for the unit.
  ///
  /// A unit that only its form tells keeps the short name of its key among its own: 省财政厅 in a
  /// text of 湖南省, where others say 湖南省财政厅.
  ///
  /// - Parameter scope: The official name of the jurisdiction of the text, or nil.
  /// - Returns: The short name, or the canonical one.
  public func name(in scope: String?) -> String {
    guard recognisedByForm, let scope, key.utf8.starts(with: "\(scope)/".utf8) else {
      return canonical
    }
    return String(key.unicodeScalars.dropFirst(scope.unicodeScalars.count + 1))
  }
}

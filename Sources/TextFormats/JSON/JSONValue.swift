/// A JSON text as a value: numbers to the digit, members in their order, doubles kept.
///
/// ```swift
/// let dossier = try JSONReader.read(bytes)
/// let headings = dossier["tasks"]?.elements?.compactMap { $0["heading"]?.text }
/// ```
public enum JSONValue: Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number, as written.
  case number(JSONNumber)
  /// A string.
  case string(String)
  /// An array.
  case array([JSONValue])
  /// An object: its members in the order of the text; a name may occur several times.
  case object([JSONMember])
}

/// A member of a JSON object.
public struct JSONMember: Sendable {
  /// Its name.
  public var name: String
  /// Its value.
  public var value: JSONValue

  /// Creates a member.
  ///
  /// - Parameters:
  ///   - name: Its name.
  ///   - value: Its value.
  public init(_ name: String, _ value: JSONValue) {
    self.name = name
    self.value = value
  }
}

extension JSONValue: Equatable {
  /// Whether both would be written the same: strings by their bytes, numbers by their digits,
  /// objects with their members' order.
  ///
  /// - Parameters:
  ///   - a: A value.
  ///   - b: Another.
  /// - Returns: Whether they are the same.
  /// - Complexity: O(*n*) in the size of the smaller one.
  public static func == (a: JSONValue, b: JSONValue) -> Bool {
    switch (a, b) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.number(let a), .number(let b)): a == b
    case (.string(let a), .string(let b)): a.utf8.elementsEqual(b.utf8)
    case (.array(let a), .array(let b)): a == b
    case (.object(let a), .object(let b)): a == b
    default: false
    }
  }
}

extension JSONMember: Equatable {
  /// Whether name (by its bytes) and value are the same.
  ///
  /// - Parameters:
  ///   - a: A member.
  ///   - b: Another.
  /// - Returns: Whether they are the same.
  public static func == (a: JSONMember, b: JSONMember) -> Bool {
    a.name.utf8.elementsEqual(b.name.utf8) && a.value == b.value
  }
}

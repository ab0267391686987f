/// Looking into a value: nil for what is not there or is of another kind.
extension JSONValue {
  /// The value of a member; of several with this name that of the last, as most readers have it.
  ///
  /// - Parameter name: The member's name, compared by its bytes.
  /// - Complexity: O(*m*) in the number of members.
  public subscript(name: String) -> JSONValue? {
    members?.last { $0.name.utf8.elementsEqual(name.utf8) }?.value
  }

  /// An element of an array.
  ///
  /// - Parameter index: Its position, from 0.
  public subscript(index: Int) -> JSONValue? {
    elements.flatMap { $0.indices.contains(index) ? $0[index] : nil }
  }

  /// The members of an object.
  public var members: [JSONMember]? {
    if case .object(let members) = self { members } else { nil }
  }

  /// The elements of an array.
  public var elements: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// The text of a string.
  public var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// `true` or `false`.
  public var truth: Bool? {
    if case .bool(let truth) = self { truth } else { nil }
  }

  /// A number that is whole and fits.
  public var integer: Int? {
    if case .number(let number) = self { number.integer } else { nil }
  }

  /// A number that fits.
  public var double: Double? {
    if case .number(let number) = self { number.double } else { nil }
  }

  /// Whether the value is `null`.
  public var isNull: Bool { self == .null }
}

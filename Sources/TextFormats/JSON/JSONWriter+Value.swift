extension JSONWriter {
  /// Writes a whole value.
  ///
  /// - Parameter value: Any value.
  /// - Complexity: O(*n*) in its size.
  public mutating func value(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .bool(let truth): bool(truth)
    case .number(let number): self.number(number)
    case .string(let text): string(text)
    case .array(let elements):
      array { array in for element in elements { array.value(element) } }
    case .object(let members):
      object { object in for member in members { object.member(member.name, member.value) } }
    }
  }

  /// Writes a member that is any value.
  ///
  /// - Parameters:
  ///   - name: The member's name.
  ///   - value: Its value.
  public mutating func member(_ name: String, _ value: JSONValue) {
    key(name)
    self.value(value)
  }
}

/// The shorthand most callers use: Swift values straight in, nil as `null`.
extension JSONWriter {
  /// Writes a whole number.
  ///
  /// - Parameter value: Any whole number.
  public mutating func integer(_ value: some BinaryInteger) {
    number(JSONNumber(value))
  }

  /// Writes a number, or `null` for an infinity or NaN, which JSON cannot write.
  ///
  /// - Parameter value: Any number.
  public mutating func double(_ value: Double) {
    if let number = JSONNumber(value) { self.number(number) } else { null() }
  }

  /// Writes an array of strings.
  ///
  /// - Parameter texts: The elements, in order.
  @inlinable
  public mutating func strings(_ texts: some Sequence<String>) {
    array { array in for text in texts { array.string(text) } }
  }

  /// Writes a member that is a string, or `null`.
  ///
  /// - Parameters:
  ///   - name: The member's name.
  ///   - text: Its value.
  public mutating func member(_ name: String, _ text: String?) {
    key(name)
    if let text { string(text) } else { null() }
  }

  /// Writes a member that is a whole number, or `null`.
  ///
  /// - Parameters:
  ///   - name: The member's name.
  ///   - value: Its value.
  public mutating func member(_ name: String, _ value: Int?) {
    key(name)
    if let value { integer(value) } else { null() }
  }

  /// Writes a member that is a number, or `null`.
  ///
  /// - Parameters:
  ///   - name: The member's name.
  ///   - value: Its value.
  public mutating func member(_ name: String, _ value: Double?) {
    key(name)
    if let value { double(value) } else { null() }
  }

  /// Writes a member that is a number kept to the digit, or `null`.
  ///
  /// - Parameters:
  ///   - name: The member's name.
  ///   - number: Its value.
  public mutating func member(_ name: String, _ number: JSONNumber?) {
    key(name)
    if let number { self.number(number) } else { null() }
  }

  /// Writes a member that is `true` or `false`, or `null`.
  ///
  /// - Parameters:
  ///   - name: The member's name.
  ///   - truth: Its value.
  public mutating func member(_ name: String, _ truth: Bool?) {
    key(name)
    if let truth { bool(truth) } else { null() }
  }

  /// Writes a member that is an array of strings.
  ///
  /// - Parameters:
  ///   - name: The member's name.
  ///   - texts: The elements, in order.
  @inlinable
  public mutating func member(_ name: String, _ texts: some Sequence<String>) {
    key(name)
    strings(texts)
  }

  /// Writes a member that is an array of objects, one for each element.
  ///
  /// - Parameters:
  ///   - name: The member's name.
  ///   - elements: What to write an object for, in order.
  ///   - body: Writes the members of one object.
  /// - Throws: What `body` throws.
  @inlinable
  public mutating func member<Element, E>(
    _ name: String, objects elements: some Sequence<Element>,
    _ body: (inout JSONWriter, Element) throws(E) -> Void
  ) throws(E) {
    key(name)
    try array { (array) throws(E) in
      for element in elements {
        try array.object { (object) throws(E) in try body(&object, element) }
      }
    }
  }
}

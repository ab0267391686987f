import TripleStore

// From values to words.

extension ValueTable {
  /// The word of a whole number.
  @inline(__always)
  func word(_ value: Int64) -> Word {
    Word(inlineInteger: value) ?? scalar(.integer, UInt64(bitPattern: value))
  }

  /// The word of an unsigned number.
  func word(_ value: UInt64) -> Word {
    if let signed = Int64(exactly: value) { return word(signed) }
    return scalar(.unsigned, value)
  }

  /// The word of a number.
  func word(_ number: Number) -> Word {
    switch number {
    case .integer(let value): return word(value)
    case .unsigned(let value): return scalar(.unsigned, value)
    case .double(let value): return scalar(.double, value.bitPattern)
    case .digits(let decimal):
      var hasher = ByteHash32(seed: UInt32(ValueEntry.Form.digits.rawValue))
      hasher.combine(UInt64(bitPattern: Int64(decimal.magnitude)))
      for digit in decimal.digits { hasher.combine(UInt64(digit)) }
      let hash = hasher.value
      return intern(hash: hash) {
        $0.form == .digits && decimals[Int($0.payload)] == decimal
      } adding: {
        decimals.append(decimal)
        return ValueEntry(
          payload: UInt64(decimals.count - 1), extra: 0, hash: hash, form: .digits)
      }
    }
  }

  /// The word of a double.
  @inline(__always)
  func word(_ value: Double) -> Word { word(Number(value)) }

  /// The word of a truth value.
  func word(_ truth: Bool) -> Word { scalar(truth ? .truth : .falsehood, 0) }

  /// The word of a day.
  func word(_ day: CalendarDay) -> Word { scalar(.date, day.packed) }

  /// The word of a text.
  func word(_ text: String) -> Word {
    var text = text
    return text.withUTF8 { word(text: $0) }
  }

  /// The word of a text, by its UTF-8: the store's own term where it has one.
  ///
  /// - Complexity: O(*m*) in the number of bytes.
  func word(text: UnsafeBufferPointer<UInt8>, language: String? = nil) -> Word {
    if dictionary.count > 0, let id = dictionary.id(ofText: text.span) {
      return Word(rawValue: id.rawValue)
    }
    var hasher = ByteHash32(seed: UInt32(ValueEntry.Form.text.rawValue))
    hasher.combine(text)
    let hash = hasher.value
    return intern(hash: hash) {
      $0.form == .text && Int($0.extra) == text.count && isText(at: Int($0.payload), text)
    } adding: {
      let start = bytes.count
      if reserveText(text.count) { bytes.append(contentsOf: text) }
      if let language { languages[entries.count] = language }
      return ValueEntry(
        payload: UInt64(start), extra: UInt32(text.count), hash: hash, form: .text)
    }
  }

  /// The word of a term as it is, not of its value: a node, or a literal of another type.
  func word(node term: Term) -> Word {
    if let id = dictionary.id(of: term) { return Word(rawValue: id.rawValue) }
    let hash = UInt32(truncatingIfNeeded: term.hashValue)
    return intern(hash: hash) {
      $0.form == .term && terms[Int($0.payload)] == term
    } adding: {
      terms.append(term)
      return ValueEntry(payload: UInt64(terms.count - 1), extra: 0, hash: hash, form: .term)
    }
  }

  private func isText(at start: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.withUnsafeBytes {
      ByteEquality.holds(
        UnsafeRawBufferPointer(rebasing: $0[start..<start + text.count]),
        UnsafeRawBufferPointer(text))
    }
  }

  /// The word of an entry that its form and 64 bits say all of.
  func scalar(_ form: ValueEntry.Form, _ payload: UInt64) -> Word {
    var hasher = ByteHash32(seed: UInt32(form.rawValue))
    hasher.combine(payload)
    let hash = hasher.value
    return intern(hash: hash) {
      $0.form == form && $0.payload == payload
    } adding: {
      ValueEntry(payload: payload, extra: 0, hash: hash, form: form)
    }
  }
}

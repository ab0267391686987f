import TripleStore

// From words back to values.

extension ValueTable {
  /// The kind of a value.
  ///
  /// - Complexity: O(1).
  package func kind(of word: Word) -> ValueKind {
    if word.isInlineInteger { return .number }
    if word.isTerm {
      switch dictionary.kind(of: TermID(rawValue: word.rawValue)) {
      case .iri, .blank, .triple: return .node
      case .text, .taggedText: return .text
      case .typedLiteral: return .other
      }
    }
    switch entries[word.entryIndex].form {
    case .falsehood, .truth: return .truth
    case .integer, .unsigned, .double, .digits: return .number
    case .date: return .date
    case .text: return .text
    case .term: return terms[Int(entries[word.entryIndex].payload)].isNode ? .node : .other
    case .null, .record: return .record
    }
  }

  /// The number a word is, or nil where it is something else.
  package func number(of word: Word) -> Number? {
    if word.isInlineInteger { return .integer(word.inlineInteger) }
    guard word.isEntry else { return nil }
    let entry = entries[word.entryIndex]
    switch entry.form {
    case .integer: return .integer(Int64(bitPattern: entry.payload))
    case .unsigned: return .unsigned(entry.payload)
    case .double: return .double(Double(bitPattern: entry.payload))
    case .digits: return .digits(decimals[Int(entry.payload)])
    default: return nil
    }
  }

  /// The day a word is, or nil where it is something else.
  package func date(of word: Word) -> CalendarDay? {
    guard word.isEntry, entries[word.entryIndex].form == .date else { return nil }
    return CalendarDay(packed: entries[word.entryIndex].payload)
  }

  /// Lends the bytes of a text; nil where the word is something else.
  package func withText<Result>(
    of word: Word, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result? {
    if word.isTerm {
      let id = TermID(rawValue: word.rawValue)
      guard dictionary.kind(of: id) == .text else { return nil }
      return try dictionary.withLexicalForm(of: id, body)
    }
    guard word.isEntry, entries[word.entryIndex].form == .text else { return nil }
    let entry = entries[word.entryIndex]
    let start = Int(entry.payload)
    return try bytes.withUnsafeBufferPointer {
      try body(UnsafeBufferPointer(rebasing: $0[start..<start + Int(entry.extra)]))
    }
  }

  /// The text a word is, or nil where it is something else.
  func text(of word: Word) -> String? {
    withText(of: word) { String(decoding: $0, as: UTF8.self) }
  }

  /// The term of a node or of a literal of another type; nil where the word is something else.
  package func term(of word: Word) -> Term? {
    if word.isTerm { return dictionary.term(TermID(rawValue: word.rawValue)) }
    guard word.isEntry, entries[word.entryIndex].form == .term else { return nil }
    return terms[Int(entries[word.entryIndex].payload)]
  }

  /// The value as an answer gives it.
  ///
  /// - Parameters:
  ///   - word: The value.
  ///   - printing: How a node inside a record is printed.
  /// - Returns: The value, a record as text.
  package func answerValue(
    of word: Word, printing: any NodePrinting = IdentifyingPrinting()
  ) -> AnswerValue {
    switch kind(of: word) {
    case .truth: return .truth(entries[word.entryIndex].form == .truth)
    case .number: return AnswerValue(number(of: word) ?? .integer(0))
    case .date:
      let day = date(of: word)
      return .date(year: day?.year ?? 0, month: day?.month ?? 0, day: day?.day ?? 0)
    case .text:
      return .text(
        text(of: word) ?? "", language: word.isEntry ? languages[word.entryIndex] : nil)
    case .node, .other: return .term(term(of: word) ?? .blank(""))
    case .record:
      return .record(
        text(ofRecord: word) { field in
          term(of: field).map(printing.text) ?? answerValue(of: field).text
        })
    }
  }
}

extension AnswerValue {
  /// The answer's form of a number.
  init(_ number: Number) {
    switch number {
    case .integer(let value): self = .integer(value)
    case .unsigned(let value): self = .unsigned(value)
    case .double(let value): self = .float(value)
    case .digits(let decimal): self = .decimal(decimal.text)
    }
  }
}

extension Term {
  /// Whether it is an IRI, a blank node or a triple.
  var isNode: Bool {
    if case .literal = self { return false }
    return true
  }
}

import TripleStore

// From the terms of a store to words.

extension ValueTable {
  /// The word of the value that a stored term stands for.
  ///
  /// - Parameter id: A term of the dictionary.
  /// - Returns: The id itself for nodes, plain texts and literals of another type.
  /// - Complexity: O(1) for those, O(*m*) in the length of a number, a date or a tagged text.
  package func word(of id: TermID) -> Word {
    switch dictionary.kind(of: id) {
    case .iri, .blank, .text, .triple: Word(rawValue: id.rawValue)
    case .taggedText:
      dictionary.withLexicalForm(of: id) {
        word(text: $0, language: dictionary.language(of: id))
      }
    case .typedLiteral:
      dictionary.withLexicalForm(of: id) {
        word(lexicalForm: $0, datatype: datatype(of: id)) ?? Word(rawValue: id.rawValue)
      }
    }
  }

  /// The word of the value of a term, which may be one that the store does not have.
  package func word(of term: Term) -> Word {
    guard case .literal(let literal) = term else { return word(node: term) }
    var text = literal.lexicalForm
    if literal.language != nil || literal.datatype == Literal.stringDatatype {
      return text.withUTF8 { word(text: $0, language: literal.language) }
    }
    var iri = literal.datatype
    let datatype = iri.withUTF8 { LiteralDatatype(iri: $0) }
    return text.withUTF8 { word(lexicalForm: $0, datatype: datatype) } ?? word(node: term)
  }

  private func datatype(of id: TermID) -> LiteralDatatype {
    guard let type = dictionary.datatype(of: id) else { return .other }
    if let known = datatypes[type] { return known }
    let found = dictionary.withLexicalForm(of: type) { LiteralDatatype(iri: $0) }
    datatypes[type] = found
    return found
  }

  /// The word of a typed literal, or nil where the datatype has no such lexical form.
  private func word(
    lexicalForm text: UnsafeBufferPointer<UInt8>, datatype: LiteralDatatype
  ) -> Word? {
    switch datatype {
    case .decimal:
      return DecimalDigits(text, allowsExponent: false).map { word(Number($0)) }
    case .double:
      if let decimal = DecimalDigits(text, allowsExponent: true) {
        return word(Number(decimal.double))
      }
      return ValueTable.specialDoubles[String(decoding: text, as: UTF8.self)].map { word($0) }
    case .truth:
      return ValueTable.truths[String(decoding: text, as: UTF8.self)].map { word($0) }
    case .date: return CalendarDay(text).map { word($0) }
    case .other: return nil
    }
  }

  private static let specialDoubles: [String: Double] = [
    "INF": .infinity, "+INF": .infinity, "-INF": -.infinity, "NaN": .nan,
  ]
  private static let truths = ["true": true, "1": true, "false": false, "0": false]
}

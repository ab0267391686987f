// Terms as values, for everything that is not a reader of large files.

extension TermDictionary {
  /// The id of a term, which is added if it is new.
  ///
  /// - Parameter term: The term.
  /// - Returns: Its id.
  /// - Complexity: O(*m*) in the length of the term.
  public mutating func id(for term: Term) -> TermID {
    switch term {
    case .iri(let iri): id(forIRI: iri.utf8.span)
    case .blank(let label): id(forBlank: label.utf8.span)
    case .literal(let literal): id(for: literal)
    case .triple(let triple):
      id(
        for: Triple(id(for: triple.subject), id(for: triple.predicate), id(for: triple.object)))
    }
  }

  private mutating func id(for literal: Literal) -> TermID {
    if let language = literal.language {
      return id(forText: literal.lexicalForm.utf8.span, language: language.utf8.span)
    }
    if literal.datatype.utf8.elementsEqual(Literal.stringDatatype.utf8) {
      return id(forText: literal.lexicalForm.utf8.span)
    }
    let datatype = id(forIRI: literal.datatype.utf8.span)
    return id(forLiteral: literal.lexicalForm.utf8.span, datatype: datatype)
  }

  /// The id of a term, nil if it was never added.
  ///
  /// - Parameter term: The term.
  /// - Returns: Its id.
  /// - Complexity: O(*m*) in the length of the term.
  public func id(of term: Term) -> TermID? {
    switch term {
    case .iri(let iri): return id(ofIRI: iri.utf8.span)
    case .blank(let label): return find(.blank, [], label)
    case .literal(let literal):
      if let language = literal.language {
        return find(.taggedText, Self.header(forLanguage: language.utf8.span), literal.lexicalForm)
      }
      if literal.datatype.utf8.elementsEqual(Literal.stringDatatype.utf8) {
        return find(.text, [], literal.lexicalForm)
      }
      guard let datatype = id(ofIRI: literal.datatype.utf8.span) else { return nil }
      let header = withUnsafeBytes(of: datatype.rawValue.littleEndian) { Array($0) }
      return find(.typedLiteral, header, literal.lexicalForm)
    case .triple(let triple):
      guard let subject = id(of: triple.subject), let predicate = id(of: triple.predicate),
        let object = id(of: triple.object)
      else { return nil }
      return id(of: Triple(subject, predicate, object))
    }
  }

  private func find(_ kind: TermKind, _ header: [UInt8], _ text: String) -> TermID? {
    header.withUnsafeBytes { header in
      text.utf8.span.withUnsafeBytes { find(Key(kind: kind, header: header, text: $0)) }
    }
  }

  /// The term with the number `id`.
  ///
  /// - Parameter id: A number this dictionary gave.
  /// - Returns: The term.
  /// - Complexity: O(*m*) in the length of the term.
  public func term(_ id: TermID) -> Term {
    let text = withLexicalForm(of: id) { String(decoding: $0, as: UTF8.self) }
    switch kind(of: id) {
    case .iri: return .iri(text)
    case .blank: return .blank(text)
    case .text: return .literal(Literal(text))
    case .typedLiteral:
      return .literal(Literal(text, datatype: datatype(of: id).map(lexicalForm) ?? ""))
    case .taggedText: return .literal(Literal(text, language: language(of: id) ?? ""))
    case .triple: return tripleTerm(id)
    }
  }

  /// The IRI, the label or the lexical form of a term.
  ///
  /// - Parameter id: A number this dictionary gave.
  /// - Returns: The text; none for a triple.
  /// - Complexity: O(*m*) in the length of the term.
  public func lexicalForm(of id: TermID) -> String {
    withLexicalForm(of: id) { String(decoding: $0, as: UTF8.self) }
  }

  /// The language tag of a text in a language, nil of other terms.
  ///
  /// - Parameter id: A number this dictionary gave.
  /// - Returns: The tag in small letters, with its direction: `zh`, `ar--rtl`.
  public func language(of id: TermID) -> String? {
    guard kind(of: id) == .taggedText else { return nil }
    return withExtendedLifetime(self) { String(decoding: encoded(id).languageTag, as: UTF8.self) }
  }
}

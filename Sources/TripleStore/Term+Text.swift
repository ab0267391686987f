extension Term {
  /// What identifies the term: the IRI, the label, the lexical form; a triple by all of its parts.
  ///
  /// - Complexity: O(*m*) in the length of the term.
  public var identifyingText: String {
    switch self {
    case .iri(let iri): iri
    case .blank(let label): "_:\(label)"
    case .literal(let literal): literal.lexicalForm
    case .triple: partText
    }
  }

  /// The term as a part of a triple, where it has to be told apart from all other terms.
  private var partText: String {
    switch self {
    case .iri(let iri): "<\(iri)>"
    case .blank: identifyingText
    case .literal(let literal): literal.partText
    case .triple(let triple):
      "<<( \(triple.subject.partText) \(triple.predicate.partText) \(triple.object.partText) )>>"
    }
  }
}

extension Literal {
  /// The text between quotes, and its language or datatype.
  fileprivate var partText: String {
    var quoted = "\""
    for scalar in lexicalForm.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted += "\\" }
      quoted.unicodeScalars.append(scalar)
    }
    quoted += "\""
    if let language { return quoted + "@" + language }
    return datatype == Literal.stringDatatype ? quoted : "\(quoted)^^<\(datatype)>"
  }
}

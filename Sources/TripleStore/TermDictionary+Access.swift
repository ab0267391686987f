// What is known of a term by its number, without making a `Term` of it.

extension TermDictionary {
  /// What kind of term a number stands for.
  ///
  /// - Parameter id: A number this dictionary gave.
  /// - Returns: The kind.
  /// - Complexity: O(1).
  public func kind(of id: TermID) -> TermKind { encoded(id).kind }

  /// The datatype of a typed literal.
  ///
  /// - Parameter id: A number this dictionary gave.
  /// - Returns: The id of the datatype's IRI; nil for IRIs, blank nodes, plain texts (whose
  ///   datatype is `xsd:string`), texts in a language (`rdf:langString`) and triples.
  /// - Complexity: O(1).
  public func datatype(of id: TermID) -> TermID? {
    let term = encoded(id)
    return term.kind == .typedLiteral && term.header.count == 4 ? term.id(0) : nil
  }

  /// Lends the bytes of the IRI, the label or the lexical form of a term; none for a triple.
  ///
  /// - Parameters:
  ///   - id: A number this dictionary gave.
  ///   - body: What to do with the bytes, which are gone when it returns.
  /// - Returns: What `body` returns.
  /// - Complexity: O(1).
  public func withLexicalForm<Result>(
    of id: TermID, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    try withExtendedLifetime(self) {
      try body(encoded(id).text.assumingMemoryBound(to: UInt8.self))
    }
  }

  /// Whether one term is listed before another: by kind, then by the bytes of the text, then by
  /// the datatype's or the language's bytes; triples by their subjects, predicates and objects.
  ///
  /// The order depends on the terms alone, not on the numbers they happen to have.
  ///
  /// - Complexity: O(*m*) in the length of the shorter term.
  package func isOrdered(_ left: TermID, before right: TermID) -> Bool {
    let (a, b) = (encoded(left), encoded(right))
    if a.kind != b.kind { return a.kind < b.kind }
    if a.kind == .triple { return isOrderedTriple(left, before: right) }
    if a.text.lexicographicallyPrecedes(b.text) { return true }
    if b.text.lexicographicallyPrecedes(a.text) { return false }
    if let leftType = datatype(of: left), let rightType = datatype(of: right) {
      // In a file that somebody made, a datatype may be a literal, and lead anywhere.
      return leftType != rightType && kind(of: leftType) == .iri
        && isOrdered(leftType, before: rightType)
    }
    return a.header.lexicographicallyPrecedes(b.header)
  }
}

import Diagnostics
import TripleStore

/// Triples that are spoken of: as terms, by reifiers, in annotations.
extension TurtleReader {
  /// Reads an IRI or a blank node of which nothing is said.
  mutating func node(_ what: String) throws(SyntaxFault) -> TermID {
    switch scanner.byte {
    case 0x5F where scanner.byte(at: 1) == 0x3A: return try blankNode()
    case 0x5B:
      scanner.position += 1
      scanner.skipSpace()
      guard scanner.skip(0x5D) else {
        throw scanner.expected("`]`", help: "nothing can be said of a blank node here")
      }
      return collector.freshBlank()
    case 0x3C where scanner.byte(at: 1) == 0x3C: throw scanner.expected(what)
    default: return try iri(what)
    }
  }

  /// Reads `<<( subject predicate object )>>`.
  mutating func tripleTerm() throws(SyntaxFault) -> TermID {
    try scanner.checkTripleDepth(tripleDepth)
    tripleDepth += 1
    defer { tripleDepth -= 1 }
    scanner.position += 3
    scanner.skipSpace()
    let subject = try node("a subject: an IRI, a prefixed name or a blank node")
    scanner.skipSpace()
    let predicate = try verb()
    scanner.skipSpace()
    let object = try partObject("an object: an IRI, a name, a literal, a blank node or `<<(`")
    scanner.skipSpace()
    guard scanner.skip(")>>") else { throw scanner.expected("`)>>`") }
    return collector.triple(Triple(subject, predicate, object))
  }

  private mutating func partObject(_ what: String) throws(SyntaxFault) -> TermID {
    if scanner.byte(at: 1) == 0x3C, scanner.has("<<(") { return try tripleTerm() }
    if let literal = try literal() { return literal }
    return try node(what)
  }

  /// Reads `<< subject predicate object ~ reifier >>`.
  ///
  /// - Returns: The reifier, which is a new blank node where none is named.
  mutating func reifiedTriple() throws(SyntaxFault) -> TermID {
    try enter()
    defer { depth -= 1 }
    scanner.position += 2
    scanner.skipSpace()
    let subject = try reifiedSubject()
    scanner.skipSpace()
    let predicate = try verb()
    scanner.skipSpace()
    let object = try reifiedObject()
    scanner.skipSpace()
    let triple = Triple(subject, predicate, object)
    let reifier =
      try scanner.byte == 0x7E ? reifier(of: triple) : reify(triple, by: collector.freshBlank())
    scanner.skipSpace()
    guard scanner.skip(">>") else { throw scanner.expected("`>>` or `~`") }
    return reifier
  }

  private mutating func reifiedSubject() throws(SyntaxFault) -> TermID {
    if isAtReifiedTriple { return try reifiedTriple() }
    return try node("a subject: an IRI, a prefixed name, a blank node or `<<`")
  }

  private mutating func reifiedObject() throws(SyntaxFault) -> TermID {
    if isAtReifiedTriple { return try reifiedTriple() }
    return try partObject("an object: an IRI, a name, a literal, a blank node or `<<`")
  }

  private var isAtReifiedTriple: Bool {
    scanner.byte == 0x3C && scanner.byte(at: 1) == 0x3C && scanner.byte(at: 2) != 0x28
  }

  /// States what a node reifies.
  private mutating func reify(_ triple: Triple, by node: TermID) throws(SyntaxFault) -> TermID {
    try add(Triple(node, collector.iri(Self.reifiesIRI), collector.triple(triple)))
    return node
  }

  private static let reifiesIRI = Array(RDFNames.reifies.utf8)

  /// Reads `~` and the node behind it, if there is one.
  private mutating func reifier(of triple: Triple) throws(SyntaxFault) -> TermID {
    scanner.position += 1
    scanner.skipSpace()
    return try reify(triple, by: isAtNode ? node("a reifier") : collector.freshBlank())
  }

  /// Whether an IRI or a blank node begins here.
  private var isAtNode: Bool {
    switch scanner.byte {
    case 0x3C, 0x5B, 0x3A: true
    case 0x5F: scanner.byte(at: 1) == 0x3A
    default: CharacterClasses.isNameBase(scanner.code)
    }
  }

  /// Reads what may follow an object: `~ reifier` and `{| what is said of the statement |}`.
  mutating func annotations(of triple: Triple) throws(SyntaxFault) {
    var reifier: TermID?
    while true {
      if scanner.byte == 0x7E {
        reifier = try self.reifier(of: triple)
      } else if scanner.byte == 0x7B, scanner.byte(at: 1) == 0x7C {
        if reifier == nil { reifier = try reify(triple, by: collector.freshBlank()) }
        if let node = reifier { try annotation(about: node) }
        reifier = nil
      } else {
        return
      }
      scanner.skipSpace()
    }
  }

  private mutating func annotation(about node: TermID) throws(SyntaxFault) {
    try enter()
    defer { depth -= 1 }
    scanner.position += 2
    scanner.skipSpace()
    try predicateObjectList(of: node)
    guard scanner.skip("|}") else { throw scanner.expected("`|}`, `;` or `,`") }
  }
}

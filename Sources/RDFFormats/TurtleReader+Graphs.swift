import Diagnostics
import TripleStore

/// Graphs, which make TriG of Turtle.
extension TurtleReader {
  /// Reads a graph that does not begin with its name, if one stands here.
  ///
  /// - Returns: Whether one does.
  mutating func graphWithoutSubject() throws(SyntaxFault) -> Bool {
    if scanner.byte == 0x7B {
      try graph(named: nil)
      return true
    }
    guard keyword("graph") else { return false }
    scanner.position += 5
    scanner.skipSpace()
    let name = try node("the name of a graph: an IRI, a prefixed name or a blank node")
    scanner.skipSpace()
    guard scanner.byte == 0x7B else { throw scanner.expected("`{`") }
    try graph(named: name)
    return true
  }

  /// Reads the statements of a graph, whose brace is here.
  mutating func graph(named name: TermID?) throws(SyntaxFault) {
    collector.graph = GraphID(rawValue: name?.rawValue ?? 0)
    isInGraph = true
    scanner.position += 1
    scanner.skipSpace()
    while !scanner.skip(0x7D) {
      let subject = try subject()
      scanner.skipSpace()
      try triples(of: subject)
      scanner.skipSpace()
      guard scanner.skip(0x2E) || scanner.byte == 0x7D else {
        throw scanner.expected("`.`, `;`, `,` or `}`", help: "end the graph with `}`")
      }
      scanner.skipSpace()
    }
    collector.graph = .unnamed
    isInGraph = false
  }
}

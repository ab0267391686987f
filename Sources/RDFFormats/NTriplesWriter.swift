import TripleStore

/// Writes canonical N-Triples and N-Quads: one statement a line, the fewest escapes.
///
/// Source: RDF 1.2 N-Triples and N-Quads, section 4, their canonical forms.
public enum NTriplesWriter {
  /// The triples of `store`, sorted by the bytes of their lines, as UTF-8.
  ///
  /// - Parameters:
  ///   - store: The store.
  ///   - hasGraphs: Whether to write N-Quads: a line for each graph that states a triple.
  /// - Returns: The text.
  /// - Complexity: O(*n* log *n*) in the number of triples.
  public static func bytes(of store: TripleStore, hasGraphs: Bool = false) -> [UInt8] {
    var bytes: [UInt8] = []
    write(store, hasGraphs: hasGraphs) { piece in
      bytes += piece
      return true
    }
    return bytes
  }

  /// Writes the triples of `store`, sorted by the bytes of their lines, a piece at a time.
  ///
  /// Only the subjects are in memory as text all at once.
  ///
  /// - Parameters:
  ///   - store: The store.
  ///   - hasGraphs: Whether to write N-Quads: a line for each graph that states a triple.
  ///   - output: Takes some lines as UTF-8; false where nobody wants more.
  /// - Complexity: O(*n* log *n*) in the number of triples.
  public static func write(
    _ store: TripleStore, hasGraphs: Bool = false, to output: ([UInt8]) -> Bool
  ) {
    var subjects = LineSorter()
    var ids: [TermID] = []
    for triple in store.triples(matching: TriplePattern()) where triple.subject != ids.last {
      ids.append(triple.subject)
      subjects.add { append(triple.subject, of: store.dictionary, to: &$0) }
    }
    var lines = LineSorter()
    var piece: [UInt8] = []
    for index in subjects.order() {
      lines.removeAll()
      add(store, about: ids[index], hasGraphs, to: &lines)
      lines.appendSorted(to: &piece)
      guard piece.count >= pieceSize else { continue }
      guard output(piece) else { return }
      piece.removeAll(keepingCapacity: true)
    }
    if !piece.isEmpty { _ = output(piece) }
  }

  /// How many bytes are written at once.
  private static let pieceSize = 1 << 18

  /// Adds the lines about a subject.
  private static func add(
    _ store: TripleStore, about subject: TermID, _ hasGraphs: Bool, to lines: inout LineSorter
  ) {
    for triple in store.triples(matching: TriplePattern(subject: subject)) {
      let graphs = hasGraphs ? store.graphs(stating: triple) : [.unnamed]
      for graph in graphs {
        lines.add { line in
          append(triple, of: store.dictionary, to: &line)
          if let name = store.name(of: graph) {
            append(name, to: &line)
            line.append(0x20)
          }
          line += [0x2E, 0x0A]
        }
      }
    }
  }

  /// Appends the lines of statements, in their order.
  ///
  /// - Parameters:
  ///   - content: The statements, whose graphs are the numbers of their names.
  ///   - hasGraphs: Whether to write the names.
  ///   - bytes: What they are added to.
  static func append(_ content: BlockContent, hasGraphs: Bool, to bytes: inout [UInt8]) {
    content.batch.forEach { triple, graph in
      append(triple, of: content.dictionary, to: &bytes)
      if hasGraphs, graph != .unnamed {
        append(TermID(rawValue: graph.rawValue), of: content.dictionary, to: &bytes)
        bytes.append(0x20)
      }
      bytes += [0x2E, 0x0A]
    }
  }

  /// Appends subject, predicate and object, a blank behind each.
  private static func append(
    _ triple: Triple, of dictionary: TermDictionary, to bytes: inout [UInt8]
  ) {
    append(triple.subject, of: dictionary, to: &bytes)
    bytes.append(0x20)
    append(triple.predicate, of: dictionary, to: &bytes)
    bytes.append(0x20)
    append(triple.object, of: dictionary, to: &bytes)
    bytes.append(0x20)
  }

  /// Appends a term of a dictionary as N-Triples writes it.
  private static func append(
    _ id: TermID, of dictionary: TermDictionary, to bytes: inout [UInt8]
  ) {
    switch dictionary.kind(of: id) {
    case .iri: dictionary.withLexicalForm(of: id) { appendIRI($0, to: &bytes) }
    case .text: dictionary.withLexicalForm(of: id) { appendText($0, to: &bytes) }
    case .typedLiteral:
      dictionary.withLexicalForm(of: id) { appendText($0, to: &bytes) }
      bytes += [0x5E, 0x5E]
      guard let datatype = dictionary.datatype(of: id) else { return }
      dictionary.withLexicalForm(of: datatype) { appendIRI($0, to: &bytes) }
    case .blank, .taggedText, .triple: append(dictionary.term(id), to: &bytes)
    }
  }

  /// Appends one term as N-Triples writes it.
  public static func append(_ term: Term, to bytes: inout [UInt8]) {
    switch term {
    case .iri(var iri): iri.withUTF8 { appendIRI($0, to: &bytes) }
    case .blank(let label):
      bytes += [0x5F, 0x3A]
      bytes += Array(label.utf8)
    case .literal(var literal):
      literal.lexicalForm.withUTF8 { appendText($0, to: &bytes) }
      appendType(of: literal, to: &bytes)
    case .triple(let triple):
      bytes += Array("<<( ".utf8)
      for part in [triple.subject, triple.predicate, triple.object] {
        append(part, to: &bytes)
        bytes.append(0x20)
      }
      bytes += Array(")>>".utf8)
    }
  }

  private static func appendType(of literal: Literal, to bytes: inout [UInt8]) {
    if let language = literal.language {
      bytes.append(0x40)
      bytes += Array(language.utf8)
    } else if literal.datatype != Literal.stringDatatype {
      bytes += [0x5E, 0x5E]
      append(.iri(literal.datatype), to: &bytes)
    }
  }

  private static func appendIRI(_ iri: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    bytes.append(0x3C)
    TextEscapes.append(iri, to: &bytes, TextEscapes.inIRI)
    bytes.append(0x3E)
  }

  /// Appends a text between quotes.
  static func appendText(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    bytes.append(0x22)
    TextEscapes.append(text, to: &bytes, TextEscapes.inText)
    bytes.append(0x22)
  }
}

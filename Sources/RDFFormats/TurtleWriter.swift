import TripleStore

/// Writes Turtle that people read: prefixes, one block a subject, `a` first, lists with commas.
///
/// ```swift
/// var writer = TurtleWriter(prefixes: [("unit", "urn:sanjiang:unit:")])
/// writer.comment("Units of the province")
/// writer.block(subject, [(predicate: .iri(RDFNames.type), objects: [unitClass])])
/// let bytes = writer.bytes
/// ```
///
/// The same calls give the same bytes. A name is written with its prefix wherever Turtle allows it:
/// CJK ideographs, `〔` and `〕` stand as they are, `/` is escaped (`task:青政办〔2021〕29号\/二\/39`);
/// a character that no local name may hold, such as `“`, makes it a whole `<…>`. Between
/// ``beginGraph(_:)`` and ``endGraph()`` blocks stand in a named graph, which is TriG.
public struct TurtleWriter {
  /// What has been written so far.
  public private(set) var bytes: [UInt8] = []
  /// Whether nothing was written yet, so that no empty line need stand before anything.
  private var isAtBeginning = true
  /// What stands before a line of a block: blanks in a graph.
  private var margin = ""
  /// Prefixes, the longest namespace first.
  private let prefixes: [(name: String, namespace: [UInt8])]

  /// Begins a text with its prefix declarations.
  ///
  /// - Parameter prefixes: Prefixes without colon and the IRIs they stand for, in the order in
  ///   which they are declared.
  public init(prefixes: [(name: String, iri: String)]) {
    self.prefixes = prefixes.map { ($0.name, Array($0.iri.utf8)) }
      .sorted { $0.namespace.count > $1.namespace.count }
    for (name, iri) in prefixes {
      append("@prefix \(name): ")
      NTriplesWriter.append(.iri(iri), to: &bytes)
      append(" .\n")
      isAtBeginning = false
    }
  }

  /// Writes an empty line before what comes, unless nothing was written yet.
  private mutating func separate() {
    if !isAtBeginning { append("\n") }
    isAtBeginning = false
  }

  /// Writes a comment on lines of its own, after an empty line.
  public mutating func comment(_ text: String) {
    separate()
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      append(line.isEmpty ? "#\n" : "# \(line)\n")
    }
  }

  /// Begins a graph, after an empty line.
  ///
  /// - Parameter name: Its name: an IRI or a blank node.
  public mutating func beginGraph(_ name: Term) {
    separate()
    term(name)
    append(" {\n")
    margin = "  "
    isAtBeginning = true
  }

  /// Ends the graph that was begun last.
  public mutating func endGraph() {
    margin = ""
    append("}\n")
    isAtBeginning = false
  }

  /// Gives away what has been written since the last time.
  mutating func takeBytes() -> [UInt8] {
    let taken = bytes
    bytes = []
    return taken
  }

  /// Writes everything said of one subject, after an empty line.
  ///
  /// - Parameters:
  ///   - subject: The subject: an IRI or a blank node.
  ///   - properties: Its predicates with their objects, in the order to write them.
  ///   - isOnOneLine: Whether all stands on one line, without an empty line before it.
  public mutating func block(
    _ subject: Term, _ properties: [(predicate: Term, objects: [Term])], isOnOneLine: Bool = false
  ) {
    guard let first = properties.first else { return }
    if !isOnOneLine { separate() }
    isAtBeginning = false
    append(margin)
    term(subject)
    append(" ")
    property(first, isOnOneLine)
    for next in properties.dropFirst() {
      append(isOnOneLine ? " ; " : " ;\n\(margin)  ")
      property(next, isOnOneLine)
    }
    append(" .\n")
  }

  /// More objects than these stand on lines of their own.
  private static let objectsOnOneLine = 3

  private mutating func property(
    _ property: (predicate: Term, objects: [Term]), _ isOnOneLine: Bool
  ) {
    if case .iri(let iri) = property.predicate, iri == RDFNames.type {
      append("a")
    } else {
      term(property.predicate)
    }
    let isWrapped = !isOnOneLine && property.objects.count > Self.objectsOnOneLine
    for (index, object) in property.objects.enumerated() {
      if index > 0 { append(",") }
      append(isWrapped ? "\n\(margin)    " : " ")
      term(object)
    }
  }

  private mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  // MARK: - Terms

  private mutating func term(_ term: Term) {
    switch term {
    case .iri(let iri): self.iri(iri)
    case .blank: NTriplesWriter.append(term, to: &bytes)
    case .literal(let literal): self.literal(literal)
    case .triple(let triple):
      append("<<( ")
      for part in [triple.subject, triple.predicate, triple.object] {
        self.term(part)
        append(" ")
      }
      append(")>>")
    }
  }

  private mutating func iri(_ iri: String) {
    var iri = iri
    let isShort = iri.withUTF8 { utf8 in
      prefixes.contains { name, namespace in
        utf8.starts(with: namespace) && appendName(name, utf8[namespace.count...])
      }
    }
    if !isShort { NTriplesWriter.append(.iri(iri), to: &bytes) }
  }

  /// Writes a prefix and a local part.
  ///
  /// - Returns: Whether Turtle can write the local part; otherwise nothing is written.
  private mutating func appendName(
    _ prefix: String, _ local: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Bool {
    let start = bytes.count
    append(prefix)
    bytes.append(UInt8(ascii: ":"))
    var scanner = LocalNameScanner(local)
    while let part = scanner.next() {
      switch part {
      case .plain(let run): bytes.append(contentsOf: run)
      case .escaped(let byte):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case .impossible:
        bytes.removeLast(bytes.count - start)
        return false
      }
    }
    return true
  }

  private mutating func literal(_ literal: Literal) {
    if literal.language == nil, Self.isBare(literal) {
      append(literal.lexicalForm)
      return
    }
    var form = literal.lexicalForm
    form.withUTF8 { NTriplesWriter.appendText($0, to: &bytes) }
    if let language = literal.language {
      append("@" + language)
    } else if literal.datatype != Literal.stringDatatype {
      append("^^")
      iri(literal.datatype)
    }
  }

  /// Whether the literal may stand without quotes: `5`, `5.5`, `true`.
  private static func isBare(_ literal: Literal) -> Bool {
    let form = Array(literal.lexicalForm.utf8)
    switch literal.datatype {
    case RDFNames.boolean: return literal.lexicalForm == "true" || literal.lexicalForm == "false"
    case RDFNames.integer: return isDigits(withoutSign(form))
    case RDFNames.decimal:
      let parts = withoutSign(form).split(separator: 0x2E, omittingEmptySubsequences: false)
      return parts.count == 2 && parts.allSatisfy(isDigits)
    default: return false
    }
  }

  private static func withoutSign(_ form: [UInt8]) -> ArraySlice<UInt8> {
    form.first == 0x2D || form.first == 0x2B ? form.dropFirst() : form[...]
  }

  private static func isDigits(_ bytes: ArraySlice<UInt8>) -> Bool {
    !bytes.isEmpty && bytes.allSatisfy { CharacterClasses.isDigit(UInt32($0)) }
  }
}

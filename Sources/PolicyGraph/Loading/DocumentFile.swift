import Platform
import DocumentExtraction
import RDFFormats
import TripleStore

/// The Turtle of one document: what `Graph/documents` holds, readable from top to bottom.
///
/// First the document and its sources, then each kind of node in document order, then who does
/// what, and the passages last. The same document gives the same bytes.
struct DocumentFile {
  private let document: HeldDocument
  private var blocks: [ExactText: Block] = [:]
  private var subjects: [[ExactText]]

  /// Everything said of one subject.
  private struct Block {
    var predicates: [ExactText] = []
    var objects: [ExactText: [Term]] = [:]
  }

  /// Gathers the statements of a document.
  ///
  /// - Complexity: O(*n*) in the number of statements.
  init(_ document: HeldDocument, _ statements: some Sequence<Statement>) {
    self.document = document
    subjects = Array(repeating: [], count: Self.chapters.count)
    for statement in statements { add(statement) }
  }

  private mutating func add(_ statement: Statement) {
    let subject = ExactText(statement.subject)
    if blocks[subject] == nil { subjects[chapter(of: statement.subject)].append(subject) }
    let predicate = ExactText(statement.predicate)
    if blocks[subject]?.objects[predicate] == nil {
      blocks[subject, default: Block()].predicates.append(predicate)
    }
    blocks[subject]?.objects[predicate, default: []].append(statement.object)
  }

  /// The chapters of the file, with their headings and the kinds of node in them.
  private static let chapters: [(heading: String?, kinds: Set<NodeKind>)] = [
    (nil, []),
    (nil, [.source]),
    ("Standing rules", [.standing]),
    ("Outline and tasks", [.section, .task]),
    ("Indicators", [.indicator]),
    ("Citations", [.citation]),
    ("Documents that are only cited", [.document]),
    ("Terms", [.term]),
    ("Appointments", [.appointment]),
    ("Events", [.event, .participation]),
    ("Who does what", [.unit, .group]),
    ("Officials", [.official]),
    ("Measures", [.measure]),
    ("Statements with passages of their own", [.statement]),
    (passages, [.passage]),
  ]

  /// The chapter in which each node is a line.
  private static let passages = "Passages"

  private func chapter(of subject: String) -> Int {
    if ExactText(subject) == ExactText(document.iri) { return 0 }
    let kind = NodeKind(of: subject)
    return Self.chapters.firstIndex { chapter in kind.map(chapter.kinds.contains) ?? false } ?? 0
  }

  /// The text of the file in UTF-8.
  ///
  /// - Complexity: O(*n*) in the number of statements.
  func bytes() -> [UInt8] {
    var writer = TurtleWriter(prefixes: prefixes)
    writer.comment(introduction)
    for (place, chapter) in Self.chapters.enumerated() where !subjects[place].isEmpty {
      if let heading = chapter.heading { writer.comment(heading) }
      let isList = chapter.heading == Self.passages
      for subject in subjects[place] { write(subject, to: &writer, isOnOneLine: isList) }
    }
    return writer.bytes
  }

  private var introduction: String {
    let title = document.merged.title
    let number = document.merged.number.map { "\($0)  \(title)" } ?? title
    return """
      \(number)
      Read from \(document.merged.sources.joined(separator: ", ")). Made by the program; not to be edited.
      """
  }

  private func write(
    _ subject: ExactText, to writer: inout TurtleWriter, isOnOneLine: Bool
  ) {
    guard let block = blocks[subject] else { return }
    writer.block(
      .iri(subject.text),
      block.predicates.map { (.iri($0.text), block.objects[$0] ?? []) },
      isOnOneLine: isOnOneLine)
  }

  /// The prefixes of the kinds that occur, and those of the vocabulary and the datatypes.
  private var prefixes: [(name: String, iri: String)] {
    var used: Set<NodeKind> = []
    for (subject, block) in blocks {
      let objects = block.objects.values.joined()
      for case .iri(let iri) in objects { NodeKind(of: iri).map { _ = used.insert($0) } }
      NodeKind(of: subject.text).map { _ = used.insert($0) }
    }
    let kinds = NodeKind.allCases.filter(used.contains).map { ($0.turtlePrefix, $0.namespace) }
    let general = [
      ("rdf", Vocabulary.rdf), ("sj", Vocabulary.namespace),
      ("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ]
    return (kinds + general).sorted { $0.0 < $1.0 }.map { (name: $0.0, iri: $0.1) }
  }
}

extension DocumentFile {
  /// The name of a document's file, safe on every file system: the number; where a character had to
  /// be replaced or the key is too long, its beginning and a digest.
  ///
  /// - Parameter key: The key of the document.
  /// - Returns: The name with its extension.
  static func name(ofKey key: String) -> String {
    var name = ""
    for scalar in key.unicodeScalars where name.utf8.count < maximumLength {
      name.unicodeScalars.append(isSafe(scalar) ? scalar : "_")
    }
    if name.utf8.elementsEqual(key.utf8) { return name + ".ttl" }
    return "\(name)-\(SHA256.hexDigest(of: Array(key.utf8)).prefix(8)).ttl"
  }

  /// File systems take 255 bytes; the digest, the extension and a temporary suffix need room.
  private static let maximumLength = 150

  /// Whether every file system takes the character in a name.
  private static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "/", "\\", ":", "*", "?", "\"", "<", ">", "|", "%": false
    default: scalar.value > 0x20 && scalar.value != 0x7F
    }
  }
}

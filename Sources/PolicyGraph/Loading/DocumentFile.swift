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
  /// What is said of each subject, in order of first appearance.
  private var blocks: [Block] = []
  /// The place of the block of each subject.
  private var places: [ExactText: Int] = [:]
  /// The places of the blocks in each chapter.
  private var chapters: [[Int]]

  /// Everything said of one subject.
  private struct Block {
    let subject: String
    var properties: [(predicate: String, objects: [Term])] = []

    mutating func add(_ predicate: String, _ object: Term) {
      // Few predicates are said of one subject, and mostly the last one again.
      if let place = properties.lastIndex(where: { ExactText.areSame($0.predicate, predicate) }) {
        properties[place].objects.append(object)
      } else {
        properties.append((predicate, [object]))
      }
    }
  }

  /// Gathers the statements of a document.
  ///
  /// - Complexity: O(*n*) in the number of statements.
  init(_ document: HeldDocument, _ statements: some Sequence<Statement>) {
    self.document = document
    chapters = Array(repeating: [], count: Self.chapters.count)
    var last = -1
    for statement in statements {
      // Most of what is said of a subject stands together.
      if last < 0 || !ExactText.areSame(blocks[last].subject, statement.subject) {
        last = place(of: statement.subject)
      }
      blocks[last].add(statement.predicate, statement.object)
    }
  }

  /// The place of a subject's block, which is made where there is none.
  private mutating func place(of subject: String) -> Int {
    if let known = places[ExactText(subject)] { return known }
    places[ExactText(subject)] = blocks.count
    chapters[chapter(of: subject)].append(blocks.count)
    blocks.append(Block(subject: subject))
    return blocks.count - 1
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
    for (place, chapter) in Self.chapters.enumerated() where !chapters[place].isEmpty {
      if let heading = chapter.heading { writer.comment(heading) }
      let isList = chapter.heading == Self.passages
      for block in chapters[place] {
        writer.block(
          .iri(blocks[block].subject),
          blocks[block].properties.map { (.iri($0.predicate), $0.objects) }, isOnOneLine: isList)
      }
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

  /// The prefixes of the kinds that occur, and those of the vocabulary and the datatypes.
  private var prefixes: [(name: String, iri: String)] {
    var used: Set<NodeKind> = []
    for block in blocks {
      for case .iri(let iri) in block.properties.lazy.flatMap(\.objects) {
        NodeKind(of: iri).map { _ = used.insert($0) }
      }
      NodeKind(of: block.subject).map { _ = used.insert($0) }
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

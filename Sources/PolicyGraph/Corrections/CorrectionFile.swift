import Diagnostics
import DocumentExtraction
import Platform
import RDFFormats
import TripleStore

/// The file of a graph's directory that holds its corrections, `corrections.ttl`.
///
/// It is replaced as a whole, by one writer at a time; documents that are read into the directory
/// leave it as it is.
public struct CorrectionFile: Sendable {
  /// What it is called.
  static let name = "corrections.ttl"

  private let directory: String
  private var path: String { "\(directory)/\(Self.name)" }

  /// Names the file of a directory.
  public init(in directory: String) {
    self.directory = directory
  }

  /// Whether the directory can have one: an imported graph cannot.
  public var isPossible: Bool { !FileListing.exists("\(directory)/\(GraphSnapshot.fileName)") }

  /// The corrections in it; none where there is no file.
  ///
  /// - Throws: Why it cannot be read, or what is wrong with it.
  /// - Complexity: O(*n* log *n*) in their number.
  public func corrections() throws(PolicyGraphError) -> [Correction] {
    guard FileListing.exists(path) else { return [] }
    let bytes: [UInt8]
    do {
      bytes = try FileReading.bytes(of: path)
    } catch {
      throw .file(error)
    }
    do {
      return try Self.corrections(in: SourceText(name: path, bytes: bytes))
    } catch {
      throw .content(error)
    }
  }

  /// Changes the corrections, all or nothing, while nobody else does.
  ///
  /// - Parameter change: Changes the list that the file holds now.
  /// - Returns: The list as it is then.
  /// - Throws: Why it cannot be read or written.
  public func change(
    _ change: (inout [Correction]) -> Void
  ) throws(PolicyGraphError) -> [Correction] {
    let lock: DirectoryLock?
    do {
      lock = try DirectoryLock(directory, waits: true)
    } catch {
      throw .file(error)
    }
    defer { withExtendedLifetime(lock) {} }
    var corrections = try corrections()
    change(&corrections)
    do {
      try FileWriting.replace(path, with: Self.bytes(of: corrections))
    } catch {
      throw .file(error)
    }
    return corrections
  }

  /// The corrections that a text holds.
  static func corrections(in text: SourceText) throws(DiagnosticList) -> [Correction] {
    var store = TripleStore()
    try TurtleReader.read(text, into: &store)
    store.settle()
    return Correction.all(in: store)
  }

  /// The text that holds some corrections, the first one first.
  static func bytes(of corrections: [Correction]) -> [UInt8] {
    var prefixes = NodeKind.allCases.map { (name: $0.turtlePrefix, iri: $0.namespace) }
    prefixes += [
      (name: "rdf", iri: Vocabulary.rdf), (name: "sj", iri: Vocabulary.namespace),
      (name: "xsd", iri: "http://www.w3.org/2001/XMLSchema#"),
    ]
    var writer = TurtleWriter(prefixes: prefixes.sorted { $0.name < $1.name })
    writer.comment(
      """
      What people stated against or beside the sources, in order. Made by `sanjiang correct` and at
      the prompt.
      """)
    for (index, correction) in corrections.enumerated() {
      writer.block(
        Correction.node(index + 1),
        correction.properties.map { (predicate: .iri($0.predicate), objects: [$0.object]) })
    }
    return writer.bytes
  }
}

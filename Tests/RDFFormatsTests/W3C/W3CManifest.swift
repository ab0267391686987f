import Diagnostics
import RDFFormats
import TestSupport
import TripleStore

/// The cases that a manifest lists.
struct W3CManifest {
  private(set) var cases: [W3CCase] = []

  /// Reads the manifest of a folder of the shared material.
  init(folder: String) throws {
    let vocabulary = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#"
    var store = TripleStore()
    let source = SourceText(
      name: "manifest.ttl", bytes: try SharedMaterial.bytes(folder + "/manifest.ttl"))
    try TurtleReader.read(source, into: &store, base: "http://manifest/")
    func first(_ subject: TermID, _ predicate: String) -> TermID? {
      guard let id = store.dictionary.id(of: .iri(predicate)) else { return nil }
      return store.firstTriple(matching: TriplePattern(subject: subject, predicate: id))?.object
    }
    func entries() -> [TermID] {
      guard let id = store.dictionary.id(of: .iri(vocabulary + "entries")),
        let list = store.firstTriple(matching: TriplePattern(predicate: id))?.object
      else { return [] }
      var (rest, entries): (TermID?, [TermID]) = (list, [])
      while let node = rest, let entry = first(node, Self.rdf + "first") {
        entries.append(entry)
        rest = first(node, Self.rdf + "rest")
      }
      return entries
    }
    func text(_ id: TermID?) -> String? { id.map { store.dictionary.lexicalForm(of: $0) } }
    for entry in entries() {
      let type = text(first(entry, Self.rdf + "type")) ?? ""
      cases.append(
        W3CCase(
          name: text(entry) ?? "", folder: folder,
          kind: W3CCase.Kind.allCases.first { type.hasSuffix($0.rawValue) },
          action: Self.fileName(text(first(entry, vocabulary + "action")) ?? ""),
          result: text(first(entry, vocabulary + "result")).map(Self.fileName)))
    }
  }

  private static let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"

  private static func fileName(_ iri: String) -> String {
    String(iri.split(separator: "/").last ?? "")
  }
}

/// One test of a manifest.
struct W3CCase {
  /// What is to come of it, by the ends of the names of its class.
  enum Kind: String, CaseIterable {
    case positive = "PositiveSyntax"
    case negative = "NegativeSyntax"
    case negativeEvaluation = "NegativeEval"
    case evaluation = "Eval"
    case canonical = "PositiveC14N"
  }

  var name: String
  var folder: String
  var kind: Kind?
  var action: String
  var result: String?

  /// Whether what comes of it is what is to come of it.
  func passes() throws -> Bool {
    switch kind {
    case .positive: return (try? statements(of: action)) != nil
    case .negative, .negativeEvaluation: return try isRefused()
    case .evaluation:
      guard let result, let read = try? statements(of: action) else { return false }
      return GraphIsomorphism.areIsomorphic(read, try statements(of: result))
    case .canonical:
      guard let result else { return false }
      return try canonicalForm() == SharedMaterial.bytes("\(folder)/\(result)")
    case nil: return false
    }
  }

  /// Whether the text is refused with a message that has a place.
  private func isRefused() throws -> Bool {
    let source = try text(of: action)
    do throws(DiagnosticList) {
      _ = try store(of: source)
      return false
    } catch {
      return error.diagnostics.allSatisfy { $0.place != nil && !$0.message.isEmpty }
    }
  }

  private func statements(of file: String) throws -> Set<GraphIsomorphism.Statement> {
    GraphIsomorphism.statements(of: try store(of: try text(of: file)))
  }

  private func store(of source: SourceText) throws(DiagnosticList) -> TripleStore {
    var store = TripleStore()
    try RDFFormat(ofFileNamed: source.name)?.read(
      source, into: &store, base: "https://w3c.github.io/" + folder + "/" + source.name)
    return store
  }

  /// The file as it is written again, line by line, blank nodes with their labels.
  private func canonicalForm() throws -> [UInt8] {
    let source = try text(of: action)
    let format = RDFFormat(ofFileNamed: action) ?? .nquads
    var bytes: [UInt8] = []
    _ = try RDFConversion(from: format, to: format).convert(source) { piece in
      bytes += piece
      return true
    }
    return bytes
  }

  private func text(of file: String) throws -> SourceText {
    SourceText(name: file, bytes: try SharedMaterial.bytes("\(folder)/\(file)"))
  }
}

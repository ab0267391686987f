import Diagnostics
import DocumentExtraction
import RDFFormats
import TestSupport
import TripleStore

/// The registry of the repository, read once.
enum BundledRegistry {
  /// The files of `Graph/` that registries are kept in.
  static let files = ["units", "regions", "groups", "departments", "measures", "officials"]

  /// The statements of the files.
  static let store: TripleStore = {
    var store = TripleStore()
    for name in files {
      do {
        let bytes = try Repository.bytes("Graph/\(name).ttl")
        try TurtleReader.read(SourceText(name: name, bytes: bytes), into: &store)
      } catch {
        preconditionFailure("Graph/\(name).ttl cannot be read: \(error)")
      }
    }
    return store
  }()

  /// The registry.
  static let registry = Registry(store: store)
}

extension Jurisdiction {
  /// The jurisdiction of a body by its full name, as the bundled registry has it.
  static func of(_ issuer: String) -> Jurisdiction {
    BundledRegistry.registry.jurisdiction(issuer: issuer, number: nil, title: "")
  }
}

extension DocumentText {
  /// A text of one issuer, one paragraph a line.
  init(
    _ lines: String..., issuer: String = "", title: String = "关于测试的通知", date: String? = nil
  ) {
    let paragraphs = lines.enumerated().map { MappedText($1, line: $0 + 1) }
    self.init(
      title: title, jurisdiction: issuer.isEmpty ? .nation : .of(issuer), paragraphs: paragraphs,
      fileName: "test.txt")
    self.issuer = issuer.isEmpty ? nil : issuer
    self.date = date
  }
}

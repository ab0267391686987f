import DocumentExtraction
import Foundation
import TestSupport

/// A document that the damage tests start from, with its undamaged reading.
struct CleanDocument: Sendable, CustomStringConvertible {
  /// Where it is kept.
  let path: String
  /// Its text.
  let text: String
  /// What an undamaged reading finds.
  let dossiers: [DocumentDossier]

  var description: String { path }

  /// Reads a text with the registry of the repository.
  init(path: String, text: String) throws {
    self.path = path
    self.text = text
    dossiers = try Self.read(Array(text.utf8))
  }

  /// Reads bytes as the tests read every text.
  static func read(_ bytes: [UInt8]) throws -> [DocumentDossier] {
    try BundledRegistry.reader.read(fileName: "text.txt", bytes: bytes)
  }

  /// The plain texts written for these tests, those aside whose own lines are damaged.
  static let synthetic: [CleanDocument] = load {
    try ["Chronicles", "DocumentExtraction", "UnseenDocuments"].flatMap { folder in
      Repository.files(below: "Tests/Golden/\(folder)", extensions: ["txt"])
    }.compactMap { path in
      let bytes = try Repository.bytes(path)
      let name = path.split(separator: "/").last.map(String.init) ?? path
      guard !damaged.contains(name), String(validating: bytes, as: UTF8.self) != nil else {
        return nil
      }
      return try CleanDocument(path: path, text: text(bytes))
    }
  }

  /// Texts that are examples of damage: printed lines, lost line ends, cells or columns by blanks.
  private static let damaged: Set<String> = [
    "anji-oneline.txt", "jiading-blanks.txt", "pdf-lines.txt", "table-blanks.txt",
    "table-one-cell-a-line.txt", "table-pdf-wrapped.txt", "wuxi-wrapped.txt",
  ]

  /// Files of the corpus whose text is clean: one line a paragraph, no page furniture.
  static let corpus: [CleanDocument] = load {
    guard SharedMaterial.isAvailable("corpus") else { return [] }
    return try SharedMaterial.files(in: "corpus").filter { $0.hasSuffix(".txt") }
      .map { try CleanDocument(path: $0, text: text(try SharedMaterial.bytes("corpus/\($0)"))) }
      .filter { $0.isClean }
  }

  private static func load(_ documents: () throws -> [CleanDocument]) -> [CleanDocument] {
    (try? documents()) ?? []
  }

  private static func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
  }

  /// Whether the text shows none of the damage that gazettes bring.
  private var isClean: Bool {
    !text.unicodeScalars.contains { (0xA3A1...0xA3FE).contains($0.value) }
      && !text.contains(" and ")
  }
}

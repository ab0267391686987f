import DocumentExtraction
import Foundation
import TestSupport
import TextFormats
import Testing

@Suite("Documents of other provinces, cities and ministries")
struct GoldenDocumentTests {
  private static let folder = "Tests/Golden/DocumentExtraction"

  /// The documents, written for these tests in shapes that the corpus does not have.
  static let names = Repository.files(below: folder, extensions: ["txt", "html"])

  @Test("are read as a person reads them", arguments: names)
  func facts(path: String) throws {
    let name = URL(fileURLWithPath: path).lastPathComponent
    let dossiers = try BundledRegistry.reader.read(
      fileName: name, bytes: try Repository.bytes(path))
    let file = Repository.root.appendingPathComponent(path).deletingPathExtension()
    let expected = try String(
      contentsOf: file.appendingPathExtension("facts"), encoding: .utf8)
    let found = ReadingFacts(dossiers).lines.joined(separator: "\n") + "\n"
    #expect(found == expected, "\(path) is read as\n\(found)")
  }

  @Test("are read alike in every encoding and with every kind of line end", arguments: names)
  func encodings(path: String) throws {
    let name = URL(fileURLWithPath: path).lastPathComponent
    let text = String(decoding: try Repository.bytes(path), as: UTF8.self)
    let expected = ReadingFacts(
      try BundledRegistry.reader.read(fileName: name, bytes: Array(text.utf8)))
    let windows = text.replacingOccurrences(of: "\n", with: "\r\n")
    let old = text.replacingOccurrences(of: "\n", with: "\r")
    let variants: [(String, [UInt8])] = [
      ("UTF-8 with a mark", [0xEF, 0xBB, 0xBF] + Array(text.utf8)),
      ("UTF-16 little endian", [0xFF, 0xFE] + Self.utf16(text, bigEndian: false)),
      ("UTF-16 big endian", [0xFE, 0xFF] + Self.utf16(text, bigEndian: true)),
      ("Windows line ends", Array(windows.utf8)), ("old line ends", Array(old.utf8)),
    ]
    for (kind, bytes) in variants {
      let found = ReadingFacts(try BundledRegistry.reader.read(fileName: name, bytes: bytes))
      #expect(found == expected, "\(path) in \(kind)")
    }
  }

  private static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit -> [UInt8] in
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return bigEndian ? pair.reversed() : pair
    }
  }
}

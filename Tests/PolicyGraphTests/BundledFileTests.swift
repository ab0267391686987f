import Foundation
import TestSupport
import Testing

@testable import PolicyGraph

@Suite("Files that the program carries")
struct BundledFileTests {
  private static let paths =
    Repository.files(below: "Graph", extensions: ["ttl"])
    + Repository.files(below: "Queries", extensions: ["dl"])
    + Repository.files(below: "Sources/PolicyGraph/PolicyGraph.docc", extensions: ["json"])

  /// `BundledData.c` as it must be for the files that are there.
  private static var expectedSource: String {
    var embeds = ""
    var table = ""
    for (index, path) in paths.enumerated() {
      embeds += "static const unsigned char file_\(index)[] = {\n#embed \"../../\(path)\"\n};\n"
      table += "    {\"\(path)\", file_\(index), sizeof file_\(index)},\n"
    }
    return """
      #include "BundledData.h"

      // Every file of Graph/ and Queries/ and the schema, in the order of their paths' bytes. When a file comes or
      // goes, SANJIANG_UPDATE_BUNDLE=1 swift test --filter BundledFileTests writes this file anew.

      \(embeds)
      static const struct sanjiang_bundled_file files[] = {
      \(table)};

      size_t sanjiang_bundled_file_count(void) { return sizeof files / sizeof files[0]; }

      struct sanjiang_bundled_file sanjiang_bundled_file_at(size_t index) { return files[index]; }

      """
  }

  @Test("the C file lists every file of Graph/ and Queries/")
  func complete() throws {
    let path = "Sources/BundledData/BundledData.c"
    if ProcessInfo.processInfo.environment["SANJIANG_UPDATE_BUNDLE"] != nil {
      try Data(Self.expectedSource.utf8).write(to: Repository.root.appendingPathComponent(path))
    }
    let actual = String(decoding: try Repository.bytes(path), as: UTF8.self)
    let actualLines = Set(actual.split(separator: "\n"))
    let missing = Self.expectedSource.split(separator: "\n").filter { !actualLines.contains($0) }
    #expect(
      actual == Self.expectedSource,
      "\(path) lacks \(missing.joined(separator: "\n")); see its first comment")
  }

  @Test("each file is carried byte for byte")
  func same() throws {
    #expect(BundledFile.all.map(\.name) == Self.paths)
    for file in BundledFile.all {
      #expect(try file.bytes == Repository.bytes(file.name), "\(file.name)")
    }
  }
}

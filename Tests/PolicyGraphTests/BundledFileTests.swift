import Foundation
import RDFFormats
import TestSupport
import Testing
import TripleStore

@testable import PolicyGraph

@Suite("Files that the program carries")
struct BundledFileTests {
  private static let paths =
    (Repository.files(below: "Graph", extensions: ["ttl", "txt"]) + [BundledSnapshot.name]).sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    + Repository.files(below: "Queries", extensions: ["dl"])
    + Repository.files(below: "Sources/BundledData/Page", extensions: ["css", "html", "js"])
    + Repository.files(below: "Sources/PolicyGraph/PolicyGraph.docc", extensions: ["json"])

  /// `BundledData.c` as it must be for the files that are there.
  private static var expectedSource: String {
    var embeds = ""
    var table = ""
    for (index, path) in paths.enumerated() {
      embeds += "static const alignas(64) unsigned char file_\(index)[] = {\n"
      embeds += "#embed \"../../\(path)\"\n};\n"
      table += "    {\"\(path)\", file_\(index), sizeof file_\(index)},\n"
    }
    return """
      #include "BundledData.h"

      // Every file of Graph/ and Queries/, the parts of a page and the schema, in the order of their paths'
      // bytes. When a file comes or goes, or one of Graph/ changes, SANJIANG_UPDATE_BUNDLE=1 swift test
      // --filter BundledFileTests writes this file and Graph/bundled.snapshot anew.

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

  @Test("the snapshot of the graph is what comes of reading its files")
  func snapshot() throws {
    let made = try BundledSnapshot.made()
    if ProcessInfo.processInfo.environment["SANJIANG_UPDATE_BUNDLE"] != nil {
      try Data(made).write(to: Repository.root.appendingPathComponent(BundledSnapshot.name))
    }
    #expect(
      try Repository.bytes(BundledSnapshot.name) == made,
      "run SANJIANG_UPDATE_BUNDLE=1 swift test --filter BundledFileTests")
    let store = try #require(BundledSnapshot.store(), "the program carries an older one")
    #expect(store.brokenInvariants() == [])
    let read = try PolicyGraph.readingBundledFiles(TripleStore())
    #expect(NTriplesWriter.bytes(of: store) == NTriplesWriter.bytes(of: read))
    #expect(store.graphs.map { store.name(of: $0) } == read.graphs.map { read.name(of: $0) })
    for graph in read.graphs { #expect(store.triples(in: graph) == read.triples(in: graph)) }
  }

  @Test("each file is carried byte for byte")
  func same() throws {
    #expect(BundledFile.all.map(\.name) == Self.paths)
    for file in BundledFile.all {
      #expect(try file.bytes == Repository.bytes(file.name), "\(file.name)")
    }
  }
}

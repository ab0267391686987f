import DocumentExtraction
import Foundation
import PolicyGraph
import TestSupport
import Testing

@Suite("The files of Graph/documents", .enabled(if: SharedMaterial.isAvailable("corpus")))
struct GraphDocumentsTests {
  @Test("reading the corpus anew gives the same files, byte for byte")
  func regeneration() throws {
    let files = try CorpusGraph.graph.get().documentFiles()
    if ProcessInfo.processInfo.environment["SANJIANG_UPDATE_GRAPH"] != nil {
      try Self.replaceFiles(with: files)
    }
    let known = Repository.files(below: "Graph/documents", extensions: ["ttl"])
    #expect(known == files.map { "Graph/" + $0.path })
    for file in files where known.contains("Graph/" + file.path) {
      let isSame = try Repository.bytes("Graph/" + file.path) == file.bytes
      #expect(isSame, "\(file.path): SANJIANG_UPDATE_GRAPH=1 writes it anew")
    }
  }

  private static func replaceFiles(with files: [PolicyGraph.File]) throws {
    let folder = Repository.root.appendingPathComponent("Graph/documents")
    try? FileManager.default.removeItem(at: folder)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for file in files {
      try Data(file.bytes).write(
        to: Repository.root.appendingPathComponent("Graph/" + file.path))
    }
  }
}

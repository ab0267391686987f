import Platform
import PolicyGraph
import TripleStore

/// What the bundled graph costs: opening it, its names, its memory; in milliseconds of processor time.
struct GraphSuite {
  /// Measures and prints.
  func run() throws {
    let before = ProcessMemory.residentBytes
    let graph = try measured("open") { try PolicyGraph.bundled() }
    print("triples\t\(graph.store.count)")
    print("open, memory\t\((ProcessMemory.residentBytes - before) / 1024) KB")
    for _ in 0..<3 { _ = try measured("open again") { try PolicyGraph.bundled() } }
    _ = measured("catalogue") { graph.catalog.entries.count }
    _ = measured("first name") { graph.names.resolve("省自然资源厅") }
    _ = measured("next name") { graph.names.resolve("青政办〔2021〕29号 二/39") }
    _ = measured("unknown name") { graph.names.resolve("省自然资源所") }
    _ = measured("rules") { graph.rules.count }
    _ = measured("documents back") { graph.documents().count }
    _ = measured("document files") { graph.documentFiles().count }
    print("peak memory\t\(ProcessMemory.peakBytes / 1024) KB")
  }

  private func measured<Result>(_ what: String, _ work: () throws -> Result) rethrows -> Result {
    let start = Clock.processorSeconds()
    let result = try work()
    let milliseconds = (Clock.processorSeconds() - start) * 1000
    print("\(what)\t\((milliseconds * 1000).rounded() / 1000) ms")
    return result
  }
}

import Diagnostics
import Platform
import RDFFormats
import TripleStore

/// Loading RDF files, and asking the store for single things.
///
/// `Benchmarks store FILE.nt|FILE.ttl…` prints a line a measurement: what, how much, in what unit.
struct StoreSuite {
  /// The files to load.
  let files: [String]

  /// Loads the files and measures.
  func run() throws {
    var store = TripleStore()
    var batch = StatementBatch()
    var bytes = 0
    let residentBefore = ProcessMemory.residentBytes
    let reading = try Clock.seconds {
      for file in files { bytes += try read(file, into: &store, &batch) }
    }
    report("read", reading, "s")
    report("read", Double(bytes) / reading / 1e6, "MB/s")
    let inserting = Clock.seconds {
      let statements = batch
      batch = StatementBatch()
      store.insert(statements)
    }
    report("sort and insert", inserting, "s")
    report("triples", Double(store.count), "")
    report("terms", Double(store.dictionary.count), "")
    let memory = Double(store.memoryBytes)
    report("memory a triple, terms included", memory / Double(store.count), "B")
    report("of it terms", Double(store.dictionary.memoryBytes) / Double(store.count), "B")
    report("resident, grown by", Double(ProcessMemory.residentBytes - residentBefore) / 1e6, "MB")
    report("peak resident", Double(ProcessMemory.peakBytes) / 1e6, "MB")
    LookUps(store: store, report: report).run()
    insertSingly(from: store)
  }

  /// Inserts the triples of a store one by one, in an order far from sorted.
  private func insertSingly(from store: TripleStore) {
    var triples = Array(store.triples(matching: TriplePattern()))
    var generator = SystemRandomNumberGenerator()
    triples.shuffle(using: &generator)
    var copy = TripleStore()
    copy.dictionary = store.dictionary
    let inserting = Clock.seconds { for triple in triples { copy.insert(triple) } }
    report("insert one by one", inserting / Double(triples.count) * 1e9, "ns")
    report("settle", Clock.seconds { copy.settle() }, "s")
  }

  /// Reads a file into the batch; returns its size.
  private func read(
    _ file: String, into store: inout TripleStore, _ batch: inout StatementBatch
  ) throws -> Int {
    let source = SourceText(name: file, bytes: try FileReading.bytes(of: file))
    let graph = store.graph(named: .iri("file:\(file)"))
    if file.hasSuffix(".nt") {
      try NTriplesReader.read(source, into: &store.dictionary, &batch, graph: graph)
    } else {
      try TurtleReader.read(source, into: &store.dictionary, &batch, graph: graph)
    }
    return source.bytes.count
  }

  private func report(_ what: String, _ value: Double, _ unit: String) {
    print("store", what, value, unit, separator: "\t")
  }
}

extension Clock {
  /// How many processor seconds `body` takes.
  static func seconds(_ body: () throws -> Void) rethrows -> Double {
    let start = processorSeconds()
    try body()
    return processorSeconds() - start
  }
}

import Diagnostics
import Platform
import RDFFormats
import TripleStore

/// Loading RDF files, and asking the store for single things.
///
/// `Benchmarks store [JOBS] FILE.nt|FILE.ttl…` prints a line a measurement: what, how much, in what
/// unit. Seconds are those of all processors together, unless it says otherwise.
struct StoreSuite {
  /// The files to load.
  let files: [String]
  /// How many threads load them.
  let workers: Int

  /// Takes the words of the command line.
  init(arguments: [String]) {
    let jobs = arguments.first.flatMap { Int($0) }
    files = Array(arguments.dropFirst(jobs == nil ? 0 : 1))
    workers = jobs ?? Processors.count
  }

  /// Loads the files and measures.
  func run() throws {
    let store = try load()
    LookUps(store: store, report: report).run()
    insertSingly(from: store)
  }

  /// Loads the files.
  @discardableResult
  func load() throws -> TripleStore {
    var store = TripleStore()
    let residentBefore = ProcessMemory.residentBytes
    let start = Clock.seconds()
    let loading = try Clock.seconds {
      for file in files { try read(file, into: &store) }
    }
    let wall = Clock.seconds() - start
    report("load", loading, "s")
    report("load, wall", wall, "s")
    report("triples a second, wall", Double(store.count) / wall / 1e6, "M")
    report("triples", Double(store.count), "")
    report("terms", Double(store.dictionary.count), "")
    let memory = Double(store.memoryBytes)
    report("memory a triple, terms included", memory / Double(store.count), "B")
    report("of it terms", Double(store.dictionary.memoryBytes) / Double(store.count), "B")
    report("resident, grown by", Double(ProcessMemory.residentBytes - residentBefore) / 1e6, "MB")
    report("peak resident", Double(ProcessMemory.peakBytes) / 1e6, "MB")
    return store
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

  private func read(_ file: String, into store: inout TripleStore) throws {
    let graph = store.graph(named: .iri("file:\(file)"))
    if file.hasSuffix(".nt"), let open = try OpenFile(file) {
      try NTriplesReader.read(open, named: file, into: &store, graph: graph, workers: workers)
    } else {
      let source = SourceText(name: file, bytes: try FileReading.bytes(of: file))
      try TurtleReader.read(source, into: &store, graph: graph)
    }
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

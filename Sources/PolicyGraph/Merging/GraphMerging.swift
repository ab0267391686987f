import DocumentExtraction
import Platform
import TripleStore

/// Graphs that were made apart, united as if all their files had been read into one graph.
///
/// ```swift
/// var merging = GraphMerging(into: graph, named: "all.graph", workers: 2)
/// for path in shards { merging.add(try PolicyGraph.open(directory: path), named: path) }
/// let (all, report) = merging.finish()
/// ```
///
/// What depends on all documents together (which readings are of one document, how its facts are
/// numbered, what a citation means) is not united but decided anew: a shard gives back what each of
/// its files says, and all of that is taken in at once, as `ingest` does.
public struct GraphMerging {
  /// The graph that takes the others in, as it was.
  private let graph: PolicyGraph
  private let workers: Int
  private var statements: StatementUnion
  private var corrections: CorrectionUnion
  /// What the files of all shards say.
  private var readings: [SourceReading] = []
  /// Where each file is, and which shard it is of.
  private var holders: [ExactText: Holder] = [:]
  /// The corrections of each shard, with what its documents are called there.
  private var corrected: [CorrectedShard] = []
  private var report = MergeReport()

  private struct Holder {
    var reading: Int
    var shard: String
  }

  /// A shard that has corrections.
  private struct CorrectedShard {
    var name: String
    var corrections: [Correction]
    /// The keys of the documents of its files, by the places of what these files say.
    var keys: [(reading: Int, keys: [String])] = []
  }

  /// Begins with a graph.
  ///
  /// - Parameters:
  ///   - graph: The graph that is to take others in.
  ///   - name: What it is called where something has to be told of it.
  ///   - workers: The number of threads; what comes of it does not depend on it.
  public init(into graph: PolicyGraph, named name: String, workers: Int) {
    self.graph = graph
    self.workers = workers
    statements = StatementUnion(graph.kept)
    corrections = CorrectionUnion(graph.corrections, of: name)
  }

  /// Adds a graph; of a file that an earlier one has, too, what that one says is kept.
  ///
  /// - Parameters:
  ///   - shard: The graph.
  ///   - name: What it is called where something has to be told of it.
  /// - Complexity: O(*n* log *n*) in the size of the shard.
  public mutating func add(_ shard: PolicyGraph, named name: String) {
    let sources = SourceDocuments(in: shard.kept)
    statements.add(shard.kept)
    var corrected = CorrectedShard(name: name, corrections: shard.corrections)
    for (reading, keys) in sources.sourceReadings(workers: workers) {
      let place = place(of: reading, from: name)
      // Of a file of another shard that says less, such as after a removal, nobody can tell which is
      // which.
      if !shard.corrections.isEmpty, let place, readings[place].readings.count == keys.count {
        corrected.keys.append((place, keys))
      }
    }
    if !shard.corrections.isEmpty { self.corrected.append(corrected) }
  }

  /// The place of what a file says, which is taken in unless an earlier graph has the file; nil where
  /// that one has another file of the name.
  private mutating func place(of reading: SourceReading, from name: String) -> Int? {
    let file = ExactText(reading.file)
    guard let holder = holders[file] else {
      holders[file] = Holder(reading: readings.count, shard: name)
      readings.append(reading)
      return readings.count - 1
    }
    if reading.digest.map(ExactText.init) == readings[holder.reading].digest.map(ExactText.init) {
      return holder.reading
    }
    report.namesakes.append(NamesakeFile(file: reading.file, kept: holder.shard, leftOut: name))
    return nil
  }

  /// Unites what was added.
  ///
  /// - Parameter progress: Told of the number of documents that there are to be stated, and of each
  ///   of them.
  /// - Returns: The graph, and what became of the shards.
  /// - Complexity: O(*n* log *n*) in the size of all graphs together.
  public consuming func finish(
    _ progress: (_ count: Int) -> Void = { _ in }
  ) -> (graph: PolicyGraph, report: MergeReport) {
    var result = graph
    if let store = statements.finish(workers: workers) { result = result.keeping(store) }
    let ingestion = result.ingestion(of: readings, workers: workers)
    result.state(ingestion, workers, progress)
    report.ingestion = ingestion.report
    report.files = readings.count
    for shard in corrected {
      let renaming = DocumentRenaming(
        shard.keys.map { (old: $0.keys, new: ingestion.keys(ofReading: $0.reading)) })
      corrections.add(shard.corrections.map { renaming.correction($0) }, of: shard.name)
    }
    if !corrections.new.isEmpty { result.correct(by: corrections.new) }
    report.contradictions = corrections.contradictions
    return (result, report)
  }
}

/// What uniting graphs did.
public struct MergeReport: Sendable {
  /// What became of the documents.
  public internal(set) var ingestion = IngestionReport()
  /// How many files were united.
  public internal(set) var files = 0
  /// Files that were left out because another one has their name.
  public internal(set) var namesakes: [NamesakeFile] = []
  /// Corrections that say the opposite of each other.
  public internal(set) var contradictions: [ContradictingCorrections] = []

  /// Nothing so far.
  public init() {}
}

/// A file that two graphs have under one name, with different content.
public struct NamesakeFile: Sendable, Equatable {
  /// The name.
  public let file: String
  /// The graph whose file was taken.
  public let kept: String
  /// The graph whose file was left out.
  public let leftOut: String
}

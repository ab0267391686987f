import DocumentExtraction
import PolicyGraph
import TripleStore

/// What a graph holds, counted: classes, predicates, who states what, and how it is kept.
struct GraphInventory {
  private let graph: PolicyGraph
  private var store: TripleStore { graph.store }

  /// Prepares to count.
  init(of graph: PolicyGraph) { self.graph = graph }

  /// The columns: what kind of thing, which one, how many; how many of them are nowhere else; what
  /// else there is to say.
  static let columns: [Bilingual] = [.kind, .name, .number, .onlyThere, .note]

  /// A row of the table.
  static func row(
    _ kind: Bilingual, _ name: ResultTable.Cell, _ count: ResultTable.Cell = .init(""),
    alone: ResultTable.Cell = .init(""), note: ResultTable.Cell = .init("")
  ) -> [ResultTable.Cell] {
    [.init(kind), name, count, alone, note]
  }

  /// The counts as a table.
  ///
  /// - Complexity: O(*n* log *n*) in the number of triples.
  var table: ResultTable {
    var table = ResultTable(columns: Self.columns)
    table.rows = sizes
    table.rows += rows(Bilingual("class", "类"), classCounts)
    let predicates = store.predicates.map { ($0, store.statistics(of: $0).triples) }
    table.rows += rows(Bilingual("predicate", "谓词"), predicates)
    table.rows += stating + commits
    if graph.stored != nil {
      table.rows.append(
        Self.row(.health, .init(Bilingual("every byte is as it was written", "每个字节都与写入时相同"))))
    }
    return table
  }

  /// How large the graph is, in memory and on disk.
  private var sizes: [[ResultTable.Cell]] {
    func size(
      _ name: Bilingual, _ count: Int, _ note: Bilingual = Bilingual(same: "")
    ) -> [ResultTable.Cell] {
      Self.row(Bilingual("graph", "图"), .init(name), .init(count), note: .init(note))
    }
    var rows = [size(Bilingual("triples", "三元组"), store.count)]
    if let stored = graph.stored {
      rows.append(
        size(
          Bilingual("bytes on disk", "磁盘字节数"), stored.bytes,
          Count.of(stored.segments.count, "file", zh: "个文件")))
      rows.append(
        size(Bilingual("bytes a triple", "每条三元组字节数"), stored.bytes / max(1, store.count)))
    }
    rows.append(size(Bilingual("bytes of memory", "内存字节数"), store.memoryBytes))
    return rows
  }

  /// What each graph states, and what it alone does.
  private var stating: [[ResultTable.Cell]] {
    let statistics = store.statisticsOfGraphs()
    return statistics.sorted { $0.key < $1.key }.map { graph, counts in
      Self.row(
        kind(of: graph), name(of: graph), .init(counts.stated), alone: .init(counts.alone))
    }
  }

  /// What kind of source a graph is.
  private func kind(of graph: GraphID) -> Bilingual {
    guard case .iri(let iri)? = store.name(of: graph), NodeKind(of: iri) != nil else {
      return Bilingual("named graph", "命名图")
    }
    return NodeKind.source.words
  }

  private func name(of graph: GraphID) -> ResultTable.Cell {
    guard let name = store.name(of: graph) else {
      return .init(Bilingual("(without a name)", "（无名称）"))
    }
    return .init(self.graph.printedForms.text(of: name))
  }

  /// The last commits, the newest first.
  private var commits: [[ResultTable.Cell]] {
    (graph.stored?.commits ?? []).map { commit in
      Self.row(
        Bilingual("commit", "提交"), .init("\(commit.number) \(commit.moment)"),
        .init("+\(commit.added) −\(commit.removed)"), note: .init(commit.text))
    }
  }

  /// The number of nodes of each class.
  private var classCounts: [(TermID, Int)] {
    guard let type = store.dictionary.id(of: .iri(Vocabulary.type)) else { return [] }
    var counts: [(TermID, Int)] = []
    for id in store.pairs(of: type, order: .objectSubject).first {
      if counts.last?.0.rawValue == id {
        counts[counts.count - 1].1 += 1
      } else {
        counts.append((TermID(rawValue: id), 1))
      }
    }
    return counts
  }

  /// Rows by falling count, then by name.
  private func rows(_ kind: Bilingual, _ counts: [(TermID, Int)]) -> [[ResultTable.Cell]] {
    let printed = graph.printedForms
    let named = counts.map { (printed.text(of: store.dictionary.term($0.0)), $0.1) }
    return named.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
      .map { Self.row(kind, .init($0.0), .init($0.1)) }
  }
}

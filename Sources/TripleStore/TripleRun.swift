import Columns

/// A part of a store's triples, sorted in four orders.
///
/// The orders are named after their columns: `spo` begins with the subject. With four of them
/// every combination of bound positions is a contiguous range of one, and the pairs of a
/// predicate stand sorted both ways.
struct TripleRun: Sendable {
  /// Subject, predicate, object, and in a run of statements the number of the graphs that state the
  /// triple.
  private(set) var spo: SortedRun
  /// Predicate, subject, object.
  private(set) var pso: SortedRun
  /// Predicate, object, subject.
  private(set) var pos: SortedRun
  /// Object, subject, predicate.
  private(set) var osp: SortedRun

  /// Creates a run without triples.
  ///
  /// - Parameter hasGraphSets: Whether it knows which graphs state its triples.
  init(hasGraphSets: Bool = true) {
    spo = SortedRun(width: hasGraphSets ? 4 : 3)
    pso = SortedRun(width: 3)
    pos = SortedRun(width: 3)
    osp = SortedRun(width: 3)
  }

  /// Creates a run from rows of subject, predicate, object and graph set, sorted by the first
  /// three, in which no triple occurs twice.
  ///
  /// Each further order is one stable sort by a single column away from an order already there.
  ///
  /// - Parameters:
  ///   - rows: The rows.
  ///   - workers: How many threads there are.
  /// - Complexity: O(*n*) in the number of rows.
  init(sortedStatements rows: consuming [UInt32], workers: Int) {
    let spo = SortedRun(sortedFourWideRows: rows, workers: workers)
    // What comes now is the most memory that is needed at once.
    rows = []
    self.init(sorted: spo, workers: workers)
  }

  /// Creates a run from such rows without the graph sets.
  ///
  /// - Parameter rows: The rows; the fourth number of each is not looked at.
  /// - Complexity: O(*n*) in the number of rows.
  init(sortedTriples rows: [UInt32]) {
    let spo = SortedRun(sortedRows: rows, width: 4, taking: [0, 1, 2])
    self.init(sorted: spo, workers: 1)
  }

  private init(sorted spo: SortedRun, workers: Int) {
    self.spo = spo
    pso = spo.led(by: 1, workers: workers)
    osp = spo.led(by: 2, workers: workers)
    pos = osp.led(by: 2, workers: workers)
    makeIndexes()
  }

  /// Creates a run from its four orders, in the order in which ``orders`` lists them.
  init(orders: [SortedRun]) {
    (spo, pso, pos, osp) = (orders[0], orders[1], orders[2], orders[3])
  }

  /// The orders: by subject, by predicate and subject, by predicate and object, by object.
  var orders: [SortedRun] { [spo, pso, pos, osp] }

  /// Makes triples be found faster, where there are enough of them.
  mutating func makeIndexes() {
    spo.makeIndex()
    pso.makeIndex()
    pos.makeIndex()
    osp.makeIndex()
  }

  /// The number of triples.
  var count: Int { spo.count }

  /// How many bytes of memory the columns take.
  var memoryBytes: Int {
    [spo, pso, pos, osp].reduce(0) { $0 + $1.memoryBytes }
  }

  /// The triples, sorted.
  var triples: TripleMatches { TripleMatches(part(at: (.spo, 0..<count))) }

  /// The number of the graphs that state the triple at `index`.
  func graphSet(at index: Int) -> UInt32 { spo.columns[3][index] }

  /// Changes the number of the graphs that state the triple at `index`.
  mutating func setGraphSet(at index: Int, to number: UInt32) {
    spo.replaceLast(at: index, with: number)
  }

  /// Adds a triple that is not there yet; for runs that are kept small.
  ///
  /// - Parameters:
  ///   - triple: The triple.
  ///   - graphSet: The number of the graphs that state it, in a run that knows them.
  mutating func insert(_ triple: Triple, graphSet: UInt32? = nil) {
    let (s, p, o) = (triple.subject.rawValue, triple.predicate.rawValue, triple.object.rawValue)
    if let graphSet { spo.insert(s, p, o, graphSet) } else { spo.insert(s, p, o) }
    pso.insert(p, s, o)
    pos.insert(p, o, s)
    osp.insert(o, s, p)
  }
}

// MARK: - Removing

extension TripleRun {
  /// The triples that are not in another run.
  ///
  /// - Complexity: O(*n*) in the number of triples, less where few are in the other run.
  func subtracting(_ other: TripleRun) -> TripleRun {
    var rest = TripleRun(orders: zip(orders, other.orders).map { $0.subtracting($1) })
    rest.makeIndexes()
    return rest
  }

  /// Renumbers the graph sets; triples whose set becomes 0 leave.
  ///
  /// - Parameter newNumbers: The new number for each old one.
  /// - Complexity: O(*n*) in the number of triples.
  mutating func renumberGraphSets(_ newNumbers: [UInt32]) {
    spo.replaceLast(
      with: Column(
        spo.columns[3].lazy.map { $0 < newNumbers.count ? newNumbers[Int($0)] : 0 }))
    removeTriplesWithoutGraph()
  }

  /// Drops the triples whose graph set is 0.
  ///
  /// - Complexity: O(*n*) in the number of triples.
  mutating func removeTriplesWithoutGraph() {
    let sets = spo.columns[3]
    let leaving = sets.indices.filter { sets[$0] == 0 }
    guard !leaving.isEmpty else { return }
    let (s, p, o) = (spo.columns[0], spo.columns[1], spo.columns[2])
    pso = pso.subtracting(SortedRun(rows: leaving.flatMap { [p[$0], s[$0], o[$0]] }, width: 3))
    pos = pos.subtracting(SortedRun(rows: leaving.flatMap { [p[$0], o[$0], s[$0]] }, width: 3))
    osp = osp.subtracting(SortedRun(rows: leaving.flatMap { [o[$0], s[$0], p[$0]] }, width: 3))
    spo = spo.filtered { sets[$0] != 0 }
    makeIndexes()
  }
}

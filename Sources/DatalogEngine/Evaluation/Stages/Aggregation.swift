import Diagnostics

/// Computes an aggregate for every row of a batch: a new column, without the rows for which there
/// is no result.
///
/// The aggregate's body is a pipeline of its own that begins with the whole batch; a column of row
/// numbers goes along, by which the results are told apart.
final class Aggregation: RowOperation {
  private let source: AggregationSource
  private let pipeline: Pipeline
  private let sink: AggregationSink
  private let slot: Int
  private let isKept: UnsafeMutablePointer<Bool>

  /// Creates the operation.
  ///
  /// - Parameters:
  ///   - source: The stage with which the pipeline begins.
  ///   - pipeline: The body.
  ///   - sink: What takes the body's rows.
  ///   - slot: Where the result goes.
  ///   - capacity: The most rows of a batch.
  init(
    _ source: AggregationSource, _ pipeline: Pipeline, _ sink: AggregationSink, into slot: Int,
    capacity: Int
  ) {
    self.source = source
    self.pipeline = pipeline
    self.sink = sink
    self.slot = slot
    isKept = .allocate(capacity: capacity)
  }

  deinit { isKept.deallocate() }

  override func prepare() throws(EvaluationStop) { try pipeline.prepare() }

  override func apply(to stage: Stage) throws(EvaluationStop) {
    source.outer = stage
    sink.start(stage.count)
    try pipeline.run()
    let target = stage.columns[slot]
    for row in 0..<stage.count {
      let result = try sink.result(row)
      target[row] = result?.rawValue ?? Word.none
      isKept[row] = result != nil
    }
    stage.keep(isKept)
  }
}

/// The first stage of an aggregate's body: the rows of the rule outside, numbered.
final class AggregationSource: Stage {
  /// The stage of the rule outside; set for the time of one batch.
  unowned var outer: Stage
  private let carried: [Int]
  private var isDone = false

  /// Creates the stage.
  ///
  /// - Parameters:
  ///   - outer: The stage of the rule outside.
  ///   - variables: The slots to carry over; the row's number comes after them.
  init(_ outer: Stage, carrying variables: [Int]) {
    self.outer = outer
    carried = variables
    super.init(capacity: outer.capacity)
    for _ in 0...variables.count { _ = addColumn() }
  }

  override func begin() throws(EvaluationStop) { isDone = false }

  override func fill() throws(EvaluationStop) -> Bool {
    if isDone { return false }
    isDone = true
    count = outer.count
    for (to, from) in carried.enumerated() {
      columns[to].update(from: outer.columns[from], count: count)
    }
    for row in 0..<count { columns[carried.count][row] = UInt32(truncatingIfNeeded: row) }
    return count > 0
  }
}

/// Takes the rows of an aggregate's body and adds them up by the row they belong to.
final class AggregationSink: BatchSink {
  private let function: CoreAggregate.Function
  private let mode: ArithmeticMode
  private let rowSlot: Int
  private let target: ComputedValue?
  private let context: EvaluationContext
  private let place: SourcePlace
  private let arithmetic: Arithmetic
  private var counts: [Int64] = []
  private var totals: [Word] = []

  init(
    _ function: CoreAggregate.Function, mode: ArithmeticMode, rowSlot: Int,
    target: ComputedValue?, context: EvaluationContext, place: SourcePlace
  ) {
    self.function = function
    self.mode = mode
    self.rowSlot = rowSlot
    self.target = target
    self.context = context
    self.place = place
    arithmetic = Arithmetic(values: context.values, dialect: context.dialect)
  }

  /// Begins a batch of `rows` rows.
  func start(_ rows: Int) {
    counts = Array(repeating: 0, count: rows)
    let isSelection = function == .minimum || function == .maximum
    totals = Array(
      repeating: Word(rawValue: isSelection ? Word.none : Word.zero), count: rows)
  }

  func take(_ stage: Stage) throws(EvaluationStop) {
    let rows = stage.columns[rowSlot]
    guard let target else {
      for index in 0..<stage.count { counts[Int(rows[index])] += 1 }
      return
    }
    let column = try target.compute(stage)
    for index in 0..<stage.count where column[index] != Word.none {
      try add(Word(rawValue: column[index]), to: Int(rows[index]))
    }
  }

  private func add(_ word: Word, to row: Int) throws(EvaluationStop) {
    switch function {
    case .count: counts[row] += 1
    case .sum, .mean:
      guard let sum = try sum(totals[row], word) else { return warn() }
      totals[row] = sum
      counts[row] += 1
    case .minimum, .maximum:
      guard counts[row] > 0 else {
        guard context.values.isLess(word, word) != nil else { return warn() }
        totals[row] = word
        counts[row] = 1
        return
      }
      guard let isLess = context.values.isLess(word, totals[row]) else { return warn() }
      if word != totals[row], isLess == (function == .minimum) { totals[row] = word }
    }
  }

  private func sum(_ total: Word, _ word: Word) throws(EvaluationStop) -> Word? {
    do {
      return try arithmetic.apply(.add, mode, total, word)
    } catch {
      throw .failure(
        Diagnostic(.error, code: "overflow", "the sum does not fit 64 bits", at: place))
    }
  }

  private func warn() {
    context.warn(
      "type-mismatch", "values of different kinds are aggregated; some are left out", at: place)
  }

  /// The result of a row; nil where there is none.
  func result(_ row: Int) throws(EvaluationStop) -> Word? {
    switch function {
    case .count: return context.values.word(counts[row])
    case .sum: return totals[row]
    case .minimum, .maximum: return counts[row] > 0 ? totals[row] : nil
    case .mean:
      guard counts[row] > 0, let total = context.values.number(of: totals[row]) else { return nil }
      return context.values.word(total.double / Double(counts[row]))
    }
  }
}

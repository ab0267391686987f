/// What takes the last batch of a rule: an insertion, an aggregate.
protocol BatchSink: AnyObject {
  /// Takes a batch.
  func take(_ stage: Stage) throws(EvaluationStop)
}

/// The stages of one rule, one after the other.
final class Pipeline {
  private let stages: [Stage]
  private let sink: any BatchSink
  private let limits: LimitGuard
  /// The stage that is asked for its next batch.
  private var level = 0

  init(_ stages: [Stage], sink: any BatchSink, limits: LimitGuard) {
    self.stages = stages
    self.sink = sink
    self.limits = limits
  }

  /// Brings indexes up to date.
  func prepare() throws(EvaluationStop) {
    for stage in stages { try stage.prepare() }
  }

  /// Evaluates the rule once.
  func run() throws(EvaluationStop) {
    try start()
    while try step() {}
  }

  /// Starts an evaluation that goes on step by step.
  func start() throws(EvaluationStop) {
    level = 0
    try stages.first?.begin()
  }

  /// Goes on until the sink has taken a batch.
  ///
  /// A loop instead of a recursion over the stages, so that no rule is too long for the stack.
  ///
  /// - Returns: Whether it has; otherwise all is done.
  func step() throws(EvaluationStop) -> Bool {
    guard !stages.isEmpty else { return false }
    while true {
      let stage = stages[level]
      if try stage.next(limits) {
        if level == stages.count - 1 {
          try sink.take(stage)
          return true
        }
        level += 1
        try stages[level].begin()
      } else {
        if level == 0 { return false }
        level -= 1
      }
    }
  }
}

// MARK: - Several threads

extension Pipeline {
  /// The scan with which the rule begins, if several threads can share its rows and whatever the
  /// other stages do may be done by several at once.
  var sharedScan: ScanStage? {
    guard stages.count > 1, stages[0] is UnitStage, let scan = stages[1] as? ScanStage,
      stages.allSatisfy({ $0.isSharable && $0.operations.allSatisfy(\.isSharable) })
    else { return nil }
    return scan
  }

  /// Who gives out the rows of the first scan.
  var source: RowDispenser? {
    get { sharedScan?.dispenser }
    set { sharedScan?.dispenser = newValue }
  }

  /// Brings up to date whatever is read while several threads evaluate the rule.
  ///
  /// - Parameter rows: The number of rows of the first scan.
  /// - Throws: ``EvaluationStop`` where a limit is hit.
  func prepareToShare(rows: Int) throws(EvaluationStop) {
    for stage in stages { try stage.prepareToShare(rows: rows) }
  }
}

/// Adds the rows of batches to a relation.
final class InsertionSink: BatchSink {
  private let writer: RelationWriter
  private let sources: [KeySource]

  init(_ writer: RelationWriter, sources: [KeySource]) {
    self.writer = writer
    self.sources = sources
  }

  func take(_ stage: Stage) throws(EvaluationStop) {
    try writer.add(sources.map { $0.column(of: stage) }, count: stage.count)
  }
}

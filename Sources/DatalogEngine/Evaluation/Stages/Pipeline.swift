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
  ///
  /// A loop instead of a recursion over the stages, so that no rule is too long for the stack.
  func run() throws(EvaluationStop) {
    guard var stage = stages.first else { return }
    var level = 0
    try stage.begin()
    while true {
      if try stage.next(limits) {
        if level == stages.count - 1 {
          try sink.take(stage)
          continue
        }
        level += 1
        stage = stages[level]
        try stage.begin()
      } else {
        if level == 0 { return }
        level -= 1
        stage = stages[level]
      }
    }
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

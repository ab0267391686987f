import Diagnostics

/// Keeps the rows whose texts match a pattern, or those whose texts do not.
///
/// A text that is no pattern matches nothing and fails to match nothing, as in Soufflé.
final class PatternCondition: RowOperation {
  private let isNegated: Bool
  /// Whether the pattern is written out, so that the analysis has told what is wrong with it.
  private let isKnown: Bool
  private let pattern: ComputedValue
  private let text: ComputedValue
  private let context: EvaluationContext
  private let place: SourcePlace
  private let patterns: PatternCache
  private let isKept: UnsafeMutablePointer<Bool>

  init(
    isNegated: Bool, isKnown: Bool, _ pattern: ComputedValue, _ text: ComputedValue,
    context: EvaluationContext, place: SourcePlace, capacity: Int
  ) {
    self.isNegated = isNegated
    self.isKnown = isKnown
    self.pattern = pattern
    self.text = text
    self.context = context
    self.place = place
    patterns = PatternCache(context)
    isKept = .allocate(capacity: capacity)
  }

  deinit { isKept.deallocate() }

  override func apply(to stage: Stage) throws(EvaluationStop) {
    let (patternColumn, textColumn) = (try pattern.compute(stage), try text.compute(stage))
    for row in 0..<stage.count {
      isKept[row] = try holds(
        Word(rawValue: patternColumn[row]), Word(rawValue: textColumn[row]))
      try context.limits.tick(0)
    }
    stage.keep(isKept)
  }

  private func holds(_ pattern: Word, _ text: Word) throws(EvaluationStop) -> Bool {
    guard pattern.rawValue != Word.none, text.rawValue != Word.none else { return false }
    guard context.values.kind(of: pattern) == .text else { return warn() }
    guard let known = try patterns.pattern(pattern, report) else { return false }
    let limits = context.limits
    let outcome = context.values.withText(of: text) { text in
      Result { () throws(EvaluationStop) in try known.matches(text, limits) }
    }
    guard let matches = try outcome?.get() else { return warn() }
    return matches != isNegated
  }

  private func report(_ mistake: PatternMistake, _ text: String) {
    if isKnown { return }
    context.warn(
      "bad-regex", "`\(text)` is no pattern, so nothing is matched: \(mistake.message)", at: place)
  }

  private func warn() -> Bool {
    context.warn(
      "type-mismatch", "`match` tests texts; rows with other values are left out", at: place)
    return false
  }
}

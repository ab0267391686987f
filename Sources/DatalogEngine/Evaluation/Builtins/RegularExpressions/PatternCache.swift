/// The patterns that one `match` has met, so that each is prepared once.
final class PatternCache {
  /// The most patterns that are kept.
  private static let mostPatterns = 64

  private let context: EvaluationContext
  private var known: [Word: RegularExpression?] = [:]
  /// The pattern of the row before, which is most often that of the next.
  private var last: (word: Word, pattern: RegularExpression?)?
  private var reservedBytes = 0

  init(_ context: EvaluationContext) {
    self.context = context
  }

  deinit { context.limits.meter.release(reservedBytes) }

  /// The pattern that a text is; nil where it is none.
  ///
  /// - Parameters:
  ///   - word: The text.
  ///   - report: What is told of a text that is no pattern, each time it is prepared.
  /// - Returns: The pattern.
  /// - Throws: ``EvaluationStop`` where there is no memory for it.
  func pattern(
    _ word: Word, _ report: (PatternMistake, String) -> Void
  ) throws(EvaluationStop) -> RegularExpression? {
    if let last, last.word == word { return last.pattern }
    if let pattern = known[word] {
      last = (word, pattern)
      return pattern
    }
    if known.count >= PatternCache.mostPatterns { forget() }
    let made = made(word, report)
    if let made { try reserve(made.mostBytes) }
    known[word] = .some(made)
    last = (word, made)
    return made
  }

  /// Reserves memory, by forgetting the other patterns where there is no more.
  private func reserve(_ bytes: Int) throws(EvaluationStop) {
    do {
      try context.limits.meter.reserve(bytes)
    } catch {
      forget()
      do { try context.limits.meter.reserve(bytes) } catch { throw EvaluationStop(error) }
    }
    reservedBytes += bytes
  }

  private func forget() {
    known = [:]
    context.limits.meter.release(reservedBytes)
    reservedBytes = 0
  }

  private func made(
    _ word: Word, _ report: (PatternMistake, String) -> Void
  ) -> RegularExpression? {
    let text = context.values.text(of: word) ?? ""
    do throws(PatternMistake) {
      return try RegularExpression(text)
    } catch {
      report(error, text)
      return nil
    }
  }
}

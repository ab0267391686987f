/// A pattern of `match`, ready to be compared with texts.
///
/// A text matches if all of it does. No text takes more time than its length times the size of the
/// pattern: there is no going back (R. Cox, *Regular expression matching can be simple and fast*,
/// 2007).
///
/// ```swift
/// let pattern = try RegularExpression("[一-龥]+局")
/// ```
final class RegularExpression {
  /// The characters between two looks at the limits.
  private static let stretch = 4096

  private let automaton: LazyAutomaton

  /// Reads a pattern and prepares it.
  ///
  /// - Parameter pattern: The pattern, in the grammar of ECMAScript.
  /// - Throws: ``PatternMistake`` where it is none, or not a regular one.
  /// - Complexity: O(*n*) in the number of its states.
  init(_ pattern: String) throws(PatternMistake) {
    let node = try PatternReader.read(pattern)
    do {
      automaton = LazyAutomaton(try PatternProgram(node))
    } catch {
      throw PatternMistake(
        message: "its repetitions are too large",
        bytes: 0..<pattern.utf8.count,
        help: "written out, a pattern has at most \(PatternProgram.mostStates) characters")
    }
  }

  /// The bytes it may hold at most.
  var mostBytes: Int { automaton.mostBytes }

  /// Whether a whole text matches.
  ///
  /// - Parameters:
  ///   - text: The text, as UTF-8.
  ///   - limits: What is told of the work, and may stop it.
  /// - Returns: Whether it does.
  /// - Throws: ``EvaluationStop`` where a limit is hit.
  /// - Complexity: O(*n*) in the length of the text once its states are known, O(*n* · *m*) at worst.
  func matches(
    _ text: UnsafeBufferPointer<UInt8>, _ limits: LimitGuard
  ) throws(EvaluationStop) -> Bool {
    var state = automaton.start
    var index = 0
    while index < text.count {
      let end = min(text.count, index + RegularExpression.stretch)
      while index < end {
        let scalarClass = automaton.classes.next(in: text, at: &index)
        if let next = automaton.known(state, scalarClass) {
          state = next
        } else {
          state = try automaton.make(state, scalarClass, limits)
        }
        if state == LazyAutomaton.dead { return false }
      }
      if index < text.count { try limits.tick(RegularExpression.stretch) }
    }
    return try automaton.accepts(state, limits)
  }
}

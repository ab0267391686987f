import DatalogEngine

/// A question of the session and what was found.
struct AskedQuestion {
  /// The question, with the values of its parameters.
  let question: ExplainedText
  /// What was found.
  let answer: Answer
}

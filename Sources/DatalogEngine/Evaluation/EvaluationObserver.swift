/// Somebody who wants to know how an evaluation goes on.
///
/// Told once a round and once for each evaluation of a rule, never for a tuple, so that watching costs
/// nothing. Because rows are only ever appended, the numbers of rows are all that an explanation needs
/// to know what was derived from what (`RowSteps`).
package protocol EvaluationObserver: AnyObject {
  /// A relation has grown to so many rows at the end of a round.
  ///
  /// - Parameters:
  ///   - name: The relation's name.
  ///   - rows: How many rows it has now.
  ///   - round: The number of the round, from the beginning of the evaluation.
  func relation(_ name: String, hasRows rows: Int, inRound round: Int)

  /// A rule has been evaluated once, or a stratum is about to begin.
  ///
  /// - Parameters:
  ///   - number: The number in the program of the relation that the rule adds to.
  ///   - rows: How many rows it has now, those included that are left out for others.
  ///   - step: How often a rule has been evaluated so far.
  func relation(_ number: Int, hasPlaces rows: Int, inStep step: Int)

  /// Rows that were left out for others are forgotten, and those behind them move up.
  ///
  /// - Parameters:
  ///   - number: The relation's number in the program.
  ///   - isLeftOut: Whether a row is left out.
  func relation(_ number: Int, forgets isLeftOut: (Int) -> Bool)
}

extension EvaluationObserver {
  /// Nothing is done with it.
  package func relation(_ number: Int, hasPlaces rows: Int, inStep step: Int) {}

  /// Nothing is done with it.
  package func relation(_ number: Int, forgets isLeftOut: (Int) -> Bool) {}
}

/// Somebody who wants to know how an evaluation goes on.
///
/// Told once a round, never for a tuple, so that watching costs nothing. Because rows are only ever
/// appended, the number of rows at the end of each round is all that an explanation needs to know
/// what was derived from what: the premises of a row are found among the rows of earlier rounds.
package protocol EvaluationObserver: AnyObject {
  /// A relation has grown to so many rows at the end of a round.
  ///
  /// - Parameters:
  ///   - name: The relation's name.
  ///   - rows: How many rows it has now.
  ///   - round: The number of the round, from the beginning of the evaluation.
  func relation(_ name: String, hasRows rows: Int, inRound round: Int)
}

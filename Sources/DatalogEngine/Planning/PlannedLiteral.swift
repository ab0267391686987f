/// One step of a rule's plan: a literal of the body, and which rows it looks at.
struct PlannedLiteral {
  /// The literal's place in the body.
  var index: Int
  /// Which rows; only recursive rules look at less than all.
  var rows: RowChoice = .all
  /// Other atoms of the body that give the same new variable its values.
  ///
  /// The step gives only the values on which all agree; see <doc:Note-9-Cyclic-joins>.
  var meeting: [Int] = []
  /// The rows expected behind the step; nil behind a condition, of which nothing is expected.
  var expected: Double?

  /// The literals of the step.
  var indices: [Int] { [index] + meeting }
}

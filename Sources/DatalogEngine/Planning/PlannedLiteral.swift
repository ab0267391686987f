/// One step of a rule's plan: a literal of the body, and which rows it looks at.
struct PlannedLiteral {
  /// The literal's place in the body.
  var index: Int
  /// Which rows; only recursive rules look at less than all.
  var rows: RowChoice = .all
}

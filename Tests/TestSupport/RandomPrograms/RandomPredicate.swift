/// A predicate of a random program.
struct RandomPredicate {
  /// Its name.
  var name: String
  /// What stands in its columns.
  var kinds: [ColumnKind]
  /// Rules may ask predicates of their own level and below, and negate or count those below.
  var level: Int

  /// Whether both of its two columns hold the same kind, so that it can be followed.
  var hasClosure: Bool { kinds.count == 2 && kinds[0] == kinds[1] }
}

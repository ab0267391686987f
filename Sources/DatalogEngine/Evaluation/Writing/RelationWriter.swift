/// Adds the rows that rules, facts and files give to a relation.
class RelationWriter {
  /// The relation.
  let relation: Relation

  /// Creates a writer that adds all rows.
  init(_ relation: Relation) {
    self.relation = relation
  }

  /// The relation, if rows may be added to it without this writer, by several threads at once.
  final var sharedRelation: Relation? {
    type(of: self) == RelationWriter.self && relation.arity > 0 ? relation : nil
  }

  /// The writer that a relation's discipline asks for.
  static func make(
    _ relation: Relation, _ discipline: CoreRelation.Discipline, _ limits: LimitGuard
  ) -> RelationWriter {
    switch discipline {
    case .none: RelationWriter(relation)
    case .equivalence: EquivalenceWriter(relation, limits)
    case .choice(let domains): ChoiceWriter(relation, domains)
    }
  }

  /// Adds what is new of some rows.
  ///
  /// - Parameters:
  ///   - columns: The columns of the rows.
  ///   - count: The number of rows.
  /// - Throws: ``EvaluationStop`` where a limit is hit.
  /// - Complexity: O(*count*), amortised.
  func add(_ columns: [WordColumn], count: Int) throws(EvaluationStop) {
    do { try relation.insert(columns, count: count) } catch { throw EvaluationStop(error) }
  }

  /// Adds a row, if it is new.
  final func add(row: [UInt32]) throws(EvaluationStop) {
    let outcome = row.withUnsafeBufferPointer { words in
      Result { () throws(EvaluationStop) in
        let columns = words.indices.map { index in
          // A row without columns has no address, and needs none.
          WordColumn(base: (words.baseAddress ?? Relation.noWords) + index, stride: 0)
        }
        try add(columns, count: 1)
      }
    }
    try outcome.get()
  }
}

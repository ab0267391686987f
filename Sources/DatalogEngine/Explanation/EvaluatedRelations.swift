/// The relations of a program when an evaluation is over, whether in full or on demand.
///
/// On demand the rows of a relation are spread over those that stand for it and its demands; together
/// they are all rows that the question needs, and so are all instances of rules that give one of them:
/// what was demanded was so with every rule. What is negated or aggregated is there in full for the
/// constants that it is asked for (<doc:Note-3-Demand>).
final class EvaluatedRelations {
  /// A relation of the evaluation with rows of one of the program.
  private struct Part {
    var number: Int
    var relation: Relation
    var numbers: RowNumbers?
  }

  /// The rows of each relation of the program.
  let relations: [Relation]
  private let steps: RowSteps
  private var parts: [[Part]]

  /// Takes the relations of an evaluation together.
  ///
  /// - Parameters:
  ///   - count: How many relations the program has; those behind stand for demands.
  ///   - evaluated: The program that was evaluated.
  ///   - relations: Its relations.
  ///   - steps: What was noted meanwhile.
  ///   - meter: Counts the memory.
  /// - Throws: ``EvaluationStop`` where they do not fit together.
  /// - Complexity: O(*n*) in the rows of relations that are spread.
  init(
    _ count: Int, of evaluated: CoreProgram, _ relations: [Relation], _ steps: RowSteps,
    _ meter: MemoryMeter
  ) throws(EvaluationStop) {
    self.steps = steps
    parts = (0..<count).map { [Part(number: $0, relation: relations[$0])] }
    for (number, relation) in evaluated.relations.enumerated() {
      guard let whole = relation.restricts else { continue }
      parts[whole.index].append(Part(number: number, relation: relations[number]))
    }
    var together: [Relation] = []
    for spread in parts {
      guard spread.count > 1 else {
        together.append(spread[0].relation)
        continue
      }
      let relation = Relation(arity: spread[0].relation.arity, meter: meter)
      do throws(MemoryMeter.Exhausted) {
        for part in spread where part.relation.count > 0 {
          try relation.insert(
            (0..<relation.arity).map { part.relation.column($0) }, count: part.relation.count)
        }
      } catch { throw EvaluationStop(error) }
      together.append(relation)
    }
    self.relations = together
  }

  /// When a row was added first.
  ///
  /// - Complexity: O(*n*) in the number of rows when a relation is first asked, then O(1).
  func moment(of key: RowKey) -> RowSteps.Moment {
    var first: RowSteps.Moment?
    for index in parts[key.relation.index].indices {
      var part = parts[key.relation.index][index]
      if part.numbers == nil {
        part.numbers = RowNumbers(part.relation)
        parts[key.relation.index][index] = part
      }
      guard let row = part.numbers?.number(of: key.row) else { continue }
      let moment = steps.moment(ofRow: row, in: part.number)
      if first.map(moment.isBefore) ?? true { first = moment }
    }
    return first ?? RowSteps.Moment(step: Int.max, relation: key.relation.index, row: Int.max)
  }
}

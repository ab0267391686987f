/// Tells which missing rows somebody could state.
struct StatableRows {
  let derivations: Derivations
  let statements: StatementFinder
  let fitting: any FactFitting

  /// Whether a missing row could be stated.
  func contains(_ pattern: RowPattern) -> Bool {
    isStated(pattern.relation) && misfit(of: pattern) == nil
  }

  /// Whether rows of a relation can be stated: it is one of the graph, or has facts, or no rules.
  func isStated(_ relation: RelationID) -> Bool {
    let core = derivations.program[relation]
    if case .stored(let selection) = core.origin {
      // Of what only rules derive nothing is stated.
      return selection.meaning != .anyTriple
        && (derivations.rules[relation] == nil || statements.states(selection))
    }
    if core.isUnnamed || core.time != nil { return false }
    return derivations.rules[relation] == nil || derivations.hasFacts.contains(relation)
  }

  /// Why a row of the graph cannot be; nil where nothing is known against it.
  func misfit(of pattern: RowPattern) -> Misfit? {
    guard case .stored(let selection) = derivations.program[pattern.relation].origin else {
      return nil
    }
    let arguments = pattern.columns.map { column -> AnswerValue? in
      guard let column else { return nil }
      let value = derivations.order.values.answerValue(of: Word(rawValue: column))
      if case .term(.blank(let label)) = value, label.hasPrefix(Refutation.anything) { return nil }
      return value
    }
    return fitting.misfit(of: selection.meaning, arguments)
  }
}

/// A row that is missing, nil in the columns where anything would do.
struct RowPattern: Hashable {
  var relation: RelationID
  var columns: [UInt32?]
}

extension RowPattern {
  /// The rows that an atom would take with some values.
  init(_ atom: CoreAtom, _ words: [Int: UInt32]) {
    relation = atom.relation
    columns = atom.arguments.map { argument in
      switch argument {
      case .variable(let variable): words[variable]
      case .constant(let word, _): word.rawValue
      case .anything: nil
      }
    }
  }
}

import DatalogSyntax
import Diagnostics

// Atoms with `as of`: the rules of a predicate, taken in for one time or for the times of a rule.

extension RuleNormalizer {
  /// Takes the rules that tell what holds as of a time out of a program.
  func addTimedRules(of program: Program) {
    source = program.source
    for rule in program.rules where rule.isTimed {
      let definition = TimedPredicates.Definition(rule: rule, source: source)
      guard let identity = names.identity(of: definition.head, in: source),
        checkArity(of: definition.head, identity)
      else { continue }
      names.timed.add(definition, as: identity)
    }
  }

  /// The rules of an atom with `as of`; nil, and an error, where there are none.
  func timedRules(of atom: Atom) -> (PredicateIdentity, [TimedPredicates.Definition])? {
    guard let identity = names.identity(of: atom, in: source) else { return nil }
    if let found = names.timed.definitions[identity] {
      return checkArity(of: atom, identity) ? (identity, found) : nil
    }
    guard names.relation(of: atom, in: source) != nil else { return nil }
    let list = names.timed.names.sorted().map { "`\($0)`" }.joined(separator: ", ")
    collector.error(
      "no-validity",
      "no rule tells when `\(source.text(of: atom.predicate.range))` holds as of a time",
      at: place(atom.range),
      help: list.isEmpty ? nil : "these can be asked as of a time: \(list)")
    return nil
  }

  /// The relation of a predicate as of some times.
  func relation(
    of predicate: PredicateIdentity, _ definitions: [TimedPredicates.Definition],
    _ times: TimedRelations.Times
  ) -> RelationID {
    let key = TimedRelations.Key(predicate: predicate, times: times)
    if let known = timedRelations.known[key] { return known }
    let relation = addRelation(for: definitions, times)
    timedRelations.known[key] = relation
    timedRelations.open.append(
      TimedRelations.Open(
        relation: relation, definitions: definitions, times: times,
        lineage: .init(predicate, within: timedRelations.scope?.lineage)))
    return relation
  }

  /// Takes in the rules of all timed relations that have been asked for.
  func takeInTimedRules() {
    let around = (parameters, source)
    while let open = timedRelations.open.popLast() {
      for definition in open.definitions { takeIn(definition, open) }
    }
    timedRelations.scope = nil
    (parameters, source) = around
  }

  /// Adds a rule of a timed predicate to a relation.
  private func takeIn(_ definition: TimedPredicates.Definition, _ open: TimedRelations.Open) {
    let time = definition.time
    timedRelations.scope = TimedRelations.Scope(
      time: time.name, times: open.times, lineage: open.lineage)
    source = definition.source
    let head = definition.head
    var arguments = head.predicate.isInverse ? head.arguments.reversed() : head.arguments
    var body = definition.rule.body ?? .truth(true, definition.rule.range)
    switch open.times {
    case .at(let word): parameters = [time.name: word]
    case .listed(let list):
      parameters = [:]
      arguments.append(Expression(.variable(time.name), range: time.range))
      body = .conjunction([.atom(atom(list, [time.name], time.range)), body])
    }
    add(
      [Head(relation: open.relation, arguments: arguments, range: head.range)], body,
      definition.rule.range)
  }

  /// Reports what is wrong with the rules of all timed predicates, whether or not they are used.
  func checkTimedRules() {
    let any = "any time"
    _ = names.define(
      any, as: CoreRelation(name: any, arity: 1, types: [.term], isAuxiliary: true))
    for (predicate, definitions) in names.timed.definitions {
      _ = relation(of: predicate, definitions, .listed(by: any))
    }
  }

  private func addRelation(
    for definitions: [TimedPredicates.Definition], _ times: TimedRelations.Times
  ) -> RelationID {
    let first = definitions[0]
    let time: CoreRelation.Time =
      switch times {
      case .at(let word): .at(word)
      case .listed: .inLastColumn
      }
    let arity = first.head.arguments.count + (time == .inLastColumn ? 1 : 0)
    return names.add(
      CoreRelation(
        name: first.source.text(of: first.head.predicate.range) + " as of", arity: arity,
        types: Array(repeating: .nothing, count: arity), time: time, isAuxiliary: true,
        place: SourcePlace(first.source, first.head.range)))
  }

  private func checkArity(of atom: Atom, _ identity: PredicateIdentity) -> Bool {
    guard let first = names.timed.definitions[identity]?.first else { return true }
    let arity = first.head.arguments.count
    guard arity != atom.arguments.count else { return true }
    let name = source.text(of: atom.predicate.range)
    collector.error(
      "arity-mismatch",
      "`\(name)` takes \(names.counted(arity)) as of a time, not \(atom.arguments.count)",
      at: place(atom.range),
      notes: [
        Diagnostic.Note(
          "it has \(names.counted(arity)) here", at: SourcePlace(first.source, first.head.range))
      ])
    return false
  }
}

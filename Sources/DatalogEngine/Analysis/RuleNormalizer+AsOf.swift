import DatalogSyntax
import Diagnostics

// Atoms with `as of`: the rules of a predicate, taken in for one time or for the times of a rule.

extension RuleNormalizer {
  /// A predicate as of a time that is known.
  struct TimedKey: Hashable {
    var predicate: PredicateIdentity
    var time: Word
  }

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

  /// The relation of a predicate as of one time, made with its rules at its first use.
  func relation(
    of identity: PredicateIdentity, _ definitions: [TimedPredicates.Definition], at time: Word
  ) -> RelationID {
    let key = TimedKey(predicate: identity, time: time)
    if let known = timedRelations[key] { return known }
    let relation = addRelation(for: definitions, extraColumns: 0)
    timedRelations[key] = relation
    for definition in definitions {
      takeIn(definition, as: relation, extra: [], given: [definition.time.name: time]) { $0 }
    }
    return relation
  }

  /// The relation of a predicate as of the times that another relation lists; the time is its last
  /// column.
  func relation(
    _ definitions: [TimedPredicates.Definition], atTimesOf times: String
  ) -> RelationID {
    let relation = addRelation(for: definitions, extraColumns: 1)
    for definition in definitions {
      let time = definition.time
      let extra = [Expression(.variable(time.name), range: time.range)]
      takeIn(definition, as: relation, extra: extra, given: [:]) { body in
        .conjunction([.atom(self.atom(times, [time.name], time.range)), body])
      }
    }
    return relation
  }

  /// Reports what is wrong with the rules of all timed predicates, whether or not they are used.
  func checkTimedRules() {
    for definition in names.timed.definitions.values.joined() {
      let times = "times of \(definition.source.name) \(definition.head.range.lower)"
      _ = names.define(
        times, as: CoreRelation(name: times, arity: 1, types: [.term], isAuxiliary: true))
      _ = relation([definition], atTimesOf: times)
    }
  }

  private func addRelation(
    for definitions: [TimedPredicates.Definition], extraColumns: Int
  ) -> RelationID {
    let first = definitions[0]
    let arity = first.head.arguments.count + extraColumns
    return names.add(
      CoreRelation(
        name: first.source.text(of: first.head.predicate.range) + " as of", arity: arity,
        types: Array(repeating: .nothing, count: arity), isAuxiliary: true,
        place: SourcePlace(first.source, first.head.range)))
  }

  /// Adds a rule of a timed predicate to a relation, its names apart from those around the use.
  private func takeIn(
    _ definition: TimedPredicates.Definition, as relation: RelationID, extra: [Expression],
    given: [String: Word], _ change: (Formula) -> Formula
  ) {
    let around = (parameters, source)
    (parameters, source) = (given, definition.source)
    let head = definition.head
    let arguments = head.predicate.isInverse ? head.arguments.reversed() : head.arguments
    let body = definition.rule.body ?? .truth(true, definition.rule.range)
    add(
      [Head(relation: relation, arguments: arguments + extra, range: head.range)], change(body),
      definition.rule.range)
    (parameters, source) = around
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

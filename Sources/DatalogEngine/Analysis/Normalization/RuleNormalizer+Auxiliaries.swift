import DatalogSyntax
import Diagnostics

// Relations that rules need and nobody wrote.

extension RuleNormalizer {
  /// A relation of what some alternatives give, and the rules that fill it.
  ///
  /// - Parameters:
  ///   - name: What it is for.
  ///   - columns: The names of the variables that are its columns.
  ///   - optional: The columns that an alternative may be without.
  ///   - alternatives: Lists of literals, one of which must hold.
  ///   - context: What stands around; what the columns need of it is added.
  /// - Returns: The name of the relation; nil when something is wrong, which has been reported.
  func auxiliary(
    named name: String, columns: [String], optional: Set<String>, _ alternatives: [[Formula]],
    _ context: NeededContext
  ) -> String? {
    let unique = "\(name) \(names.relations.count)"
    let range = alternatives.first?.first?.range ?? SourceRange(0, 0)
    let relation = names.define(
      unique,
      as: CoreRelation(
        name: unique, arity: columns.count, types: columns.map { _ in .nothing },
        isAuxiliary: true, place: place(range)))
    var isComplete = true
    for alternative in alternatives where spend(RuleNormalizer.bodySize) {
      let missing = optional.subtracting(context.names(in: alternative))
      let added = context.literals(
        for: alternative, columns: Set(columns).subtracting(missing))
      let head = Head(
        relation: relation,
        arguments: columns.map {
          Expression(missing.contains($0) ? RuleNormalizer.absent : .variable($0), range: range)
        }, range: range)
      if let rule = core(head, added + alternative, range) {
        rules.append(rule)
      } else {
        isComplete = false
      }
    }
    return isComplete ? unique : nil
  }

  /// What stands in the column of a variable that an alternative does not have.
  private static let absent = Expression.Kind.constant(.text("\u{0}"))

  /// An atom of an auxiliary relation over variables.
  func atom(_ relation: String, _ columns: [String], _ range: SourceRange) -> Atom {
    Atom(
      predicate: PredicateReference(.plain(relation), range: range),
      arguments: columns.map { Expression(.variable($0), range: range) }, range: range)
  }

  /// The relation of `triple` narrowed to the constants of one use, so that the store is asked for
  /// their triples only; other relations as they are.
  func narrowed(_ relation: RelationID, _ arguments: [CoreTerm]) -> RelationID {
    let known = names[relation]
    guard case .stored(let selection) = known.origin, selection.meaning == .anyTriple else {
      return relation
    }
    let bound = arguments.map { if case .constant(let word, _) = $0 { word } else { nil as Word? } }
    guard bound.contains(where: { $0 != nil }), !names.hasRules(relation) else { return relation }
    return names.stored(
      StoredSelection(meaning: .anyTriple, bound: bound), named: known.name, arity: known.arity)
  }

  /// The relation of a closure, made with its rules at its first use.
  ///
  /// Where the end is a constant, the steps are taken from the end, so that demand can follow it. A
  /// third column, the time of a timed predicate, is the same in all steps.
  func closure(
    of base: RelationID, _ closure: PredicateReference.Closure, isEndBound: Bool,
    _ range: SourceRange
  ) -> RelationID {
    let isReflexive = closure == .reflexiveTransitive
    let key = RelationTable.ClosureKey(
      base: base, isReflexive: isReflexive, isFromEnd: isEndBound)
    if let known = names.closures[key] { return known }
    let arity = names[base].arity
    let relation = names.add(
      CoreRelation(
        name: names[base].name + (isReflexive ? "*" : "+"), arity: arity,
        types: Array(repeating: .nothing, count: arity), closureStart: isEndBound ? 1 : 0,
        time: names[base].time, isAuxiliary: true, place: place(range)))
    names.closures[key] = relation
    let time: [CoreTerm] = arity == 3 ? [.variable(3)] : []
    func rule(_ head: [Int], _ body: [(RelationID, [CoreTerm])]) {
      let ranges = Array(repeating: range, count: arity)
      func atom(_ relation: RelationID, _ arguments: [CoreTerm]) -> CoreAtom {
        CoreAtom(
          relation: relation, arguments: arguments + time, argumentRanges: ranges, range: range)
      }
      rules.append(
        CoreRule(
          head: atom(relation, head.map { .variable($0) }),
          body: body.map { .atom(atom($0.0, $0.1)) },
          variables: (0..<4).map { _ in CoreVariable(name: nil, range: range) },
          place: place(range)))
    }
    let (x, y, z) = (CoreTerm.variable(0), CoreTerm.variable(1), CoreTerm.variable(2))
    if isReflexive {
      rule([0, 0], [(base, [x, .anything])])
      rule([0, 0], [(base, [.anything, x])])
    } else {
      rule([0, 1], [(base, [x, y])])
    }
    let steps =
      isEndBound ? [(base, [x, y]), (relation, [y, z])] : [(relation, [x, y]), (base, [y, z])]
    rule([0, 2], steps)
    return relation
  }

  /// Makes what rules and facts say of a class hold of the classes above it that are asked for.
  ///
  /// It may be called again when there are more relations.
  func addSubclassRules() {
    for (index, relation) in names.relations.enumerated() {
      guard case .stored(let selection) = relation.origin,
        case .instances(let classes) = selection.meaning, classes.count > 1
      else { continue }
      for (lower, other) in names.relations.enumerated()
      where lower != index && names.hasRules(RelationID(index: lower)) {
        guard case .stored(let below) = other.origin, case .instances(let own) = below.meaning,
          let first = own.first, classes.contains(first)
        else { continue }
        let copy = SubclassCopy(lower: RelationID(index: lower), upper: RelationID(index: index))
        if copies.insert(copy).inserted { add(copy) }
      }
    }
  }

  /// Adds the rule that a one-place relation holds of whatever another holds of.
  private func add(_ copy: SubclassCopy) {
    let place = place(SourceRange(0, 0))
    func atom(_ relation: RelationID) -> CoreAtom {
      CoreAtom(
        relation: relation, arguments: [.variable(0)], argumentRanges: [place.range],
        range: place.range)
    }
    rules.append(
      CoreRule(
        head: atom(copy.upper), body: [.atom(atom(copy.lower))],
        variables: [CoreVariable(name: nil, range: place.range)], place: place))
  }
}

import DatalogEngine
import Diagnostics

// What tests a row: comparisons, and that something is not there.

extension RuleLowering {
  /// Adds a literal that gives no variable a value.
  mutating func test(_ literal: CoreLiteral) throws(Diagnostic) {
    switch literal {
    case .comparison(let comparison):
      guard let left = try scalar(comparison.left), let right = try scalar(comparison.right) else {
        return isPossible = false
      }
      add(Comparing.condition(comparison.comparator, left, right))
    case .test(let test): add(try condition(test))
    case .negation(let atom): try addNegation(of: atom)
    case .aggregate(let aggregate) where aggregate.isNegation: try addAbsence(of: aggregate)
    case .never: isPossible = false
    case .atom, .generator, .aggregate:
      throw context.refusal(of: "a literal that waits for itself", at: rule.head.range, in: rule)
    }
  }

  private mutating func addNegation(of atom: CoreAtom) throws(Diagnostic) {
    guard let types = context.types(of: atom.relation) else { return }
    var inner = RuleLowering(inside: self)
    let item = inner.makeItem(.relation(atom.relation.index))
    let arguments = atom.arguments.enumerated().map { (column: $0, term: $1) }
    try inner.match(arguments, of: item, types)
    add(absenceOf: inner)
  }

  /// Adds that no rows fulfil what stands in a negated conjunction.
  ///
  /// Not every target sees from a body inside of another into the outermost; where something is negated
  /// or aggregated in it, the conjunction becomes a relation.
  private mutating func addAbsence(of aggregate: CoreAggregate) throws(Diagnostic) {
    guard aggregate.body.contains(where: \.hasBody) else {
      var inner = RuleLowering(inside: self)
      try inner.add(aggregate.body)
      return add(absenceOf: inner)
    }
    var inner = try besides(aggregate)
    try inner.add(aggregate.body)
    let keys = aggregate.outer.compactMap { inner.scalars[$0] }
    guard inner.isPossible, keys.count == aggregate.outer.count else { return }
    let relation = context.addAuxiliary(
      LoweredRule(head: 0, values: keys, body: inner.body, place: rule.place))
    var absence = RuleLowering(inside: self)
    let item = absence.makeItem(.relation(relation))
    let arguments = aggregate.outer.enumerated().map { (column: $0, term: CoreTerm.variable($1)) }
    try absence.match(arguments, of: item, keys.map(\.type))
    add(absenceOf: absence)
  }

  private mutating func add(absenceOf inner: RuleLowering) {
    nextItem = max(nextItem, inner.nextItem)
    if inner.isPossible { body.conditions.append(.absent(inner.body)) }
  }
}

extension CoreLiteral {
  /// Whether it is computed of rows besides those of the body that it stands in.
  fileprivate var hasBody: Bool {
    switch self {
    case .negation, .aggregate: true
    case .atom, .comparison, .test, .generator, .never: false
    }
  }
}

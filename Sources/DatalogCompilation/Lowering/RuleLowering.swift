import DatalogEngine
import Diagnostics

/// Turns the body of one rule into items and conditions, and its variables into columns.
///
/// Atoms come first, since they give variables their values; then whatever can be computed from
/// these, until everything has a value; then what only tests.
struct RuleLowering {
  let context: LoweringContext
  let rule: CoreRule
  let typing: RuleTyping
  /// What stands for each variable.
  var scalars: [Int: Scalar] = [:]
  var body = LoweredBody()
  /// The next number of an item.
  var nextItem = 0
  /// Whether rows can come at all.
  var isPossible = true

  init(_ rule: CoreRule, in context: LoweringContext) {
    self.context = context
    self.rule = rule
    typing = context.typing(of: rule)
  }

  /// Begins a body inside of the rule, which sees what its variables are outside.
  init(inside outer: RuleLowering) {
    context = outer.context
    rule = outer.rule
    typing = outer.typing
    scalars = outer.scalars
    nextItem = outer.nextItem
  }

  /// Begins a body that stands for itself: the variables outside have no values in it.
  init(besides outer: RuleLowering) {
    context = outer.context
    rule = outer.rule
    typing = outer.typing
  }

  /// The rule as a `SELECT`; nil where it never gives a row.
  mutating func lowered() throws(Diagnostic) -> LoweredRule? {
    context.beginRule()
    try add(rule.body)
    guard isPossible else { return nil }
    var values: [Scalar] = []
    for (column, term) in rule.head.arguments.enumerated() {
      guard let value = try scalar(term, at: rule.head.argumentRanges[column]) else { return nil }
      values.append(value)
    }
    return LoweredRule(
      head: rule.head.relation.index, values: values, body: body, locals: context.locals,
      place: rule.place)
  }

  /// Adds all literals of a body.
  mutating func add(_ literals: [CoreLiteral]) throws(Diagnostic) {
    var waiting: [CoreLiteral] = []
    let absences = Set(literals.compactMap(\.absence))
    for literal in literals {
      switch literal {
      case .atom(let atom): try add(atom)
      // That nothing is there is said by the negation itself.
      case .comparison(let comparison)
      where comparison.left.variable.map(absences.contains) == true: continue
      default: waiting.append(literal)
      }
    }
    var hasGrown = true
    while hasGrown, isPossible {
      hasGrown = false
      for index in waiting.indices.reversed() where isPossible {
        guard try bind(waiting[index]) else { continue }
        waiting.remove(at: index)
        hasGrown = true
      }
    }
    for literal in waiting where isPossible { try test(literal) }
  }
}

extension CoreLiteral {
  /// The variable that counts what must not be there, if it is a negated conjunction.
  fileprivate var absence: Int? {
    if case .aggregate(let aggregate) = self, aggregate.isNegation { aggregate.result } else { nil }
  }
}

// MARK: - What gives values

extension RuleLowering {
  mutating func makeItem(_ source: LoweredItem.Source) -> Int {
    nextItem += 1
    body.items.append(LoweredItem(number: nextItem - 1, source: source))
    return nextItem - 1
  }

  private mutating func add(_ atom: CoreAtom) throws(Diagnostic) {
    guard let types = context.types(of: atom.relation) else { return isPossible = false }
    let item = makeItem(.relation(atom.relation.index))
    try match(atom.arguments.enumerated().map { ($0, $1) }, of: item, types)
  }

  /// Gives variables the columns of an item, or compares these with what has a value already.
  mutating func match(
    _ arguments: [(column: Int, term: CoreTerm)], of item: Int, _ types: [ColumnType]
  ) throws(Diagnostic) {
    for (column, term) in arguments {
      let own = Scalar.column(item: item, column: column, types[column])
      switch term {
      case .anything: continue
      case .variable(let variable) where scalars[variable] == nil: scalars[variable] = own
      default:
        guard let known = try scalar(term, at: rule.head.range) else { continue }
        add(Comparing.condition(.equal, own, known))
      }
    }
  }

  mutating func add(_ condition: LoweredCondition?) {
    guard let condition else { return }
    if case .never = condition { isPossible = false }
    body.conditions.append(condition)
  }

  /// Gives a variable a value; a condition where it has one.
  mutating func give(_ variable: Int, _ value: Scalar) {
    if let known = scalars[variable] {
      add(Comparing.condition(.equal, known, value))
    } else {
      scalars[variable] = value
      if value.mayBeMissing { body.conditions.append(.hasValue(value)) }
    }
  }

  /// Takes in a literal that gives a variable its value, if it can by now.
  private mutating func bind(_ literal: CoreLiteral) throws(Diagnostic) -> Bool {
    switch literal {
    case .comparison(let comparison):
      guard let (variable, other) = comparison.binding(by: Set(scalars.keys)) else { return false }
      if let value = try scalar(other) { give(variable, value) } else { isPossible = false }
      return true
    case .generator(let generator) where generator.arguments.allSatisfy(isBound):
      try add(generator)
      return true
    case .aggregate(let aggregate)
    where !aggregate.isNegation && aggregate.outer.allSatisfy({ scalars[$0] != nil }):
      try add(aggregate)
      return true
    default: return false
    }
  }

  private func isBound(_ expression: CoreExpression) -> Bool {
    expression.isBound(by: Set(scalars.keys))
  }

  private mutating func add(_ generator: CoreGenerator) throws(Diagnostic) {
    var arguments: [Scalar] = []
    for argument in generator.arguments {
      guard let value = try scalar(argument) else { return isPossible = false }
      arguments.append(value)
    }
    let type: ColumnType = generator.kind == .split ? .text : .integer
    guard arguments.allSatisfy({ $0.type == type }) else {
      throw context.refusal(
        of: "`\(generator.kind.rawValue)` of values that are not all "
          + (type == .text ? "texts" : "whole numbers"), at: generator.range, in: rule)
    }
    let item = makeItem(.generator(generator.kind, arguments, type))
    give(generator.result, .column(item: item, column: 0, type))
  }
}

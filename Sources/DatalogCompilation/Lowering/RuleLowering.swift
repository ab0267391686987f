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
  private(set) var scalars: [Int: Scalar] = [:]
  private(set) var body = LoweredBody()
  /// What stands around a body inside of the rule.
  private var surroundings = LoweredBody()
  /// In how many negated bodies this one stands.
  private var depth = 0
  /// The next number of an item.
  private var nextItem = 0
  /// Whether rows can come at all.
  private(set) var isPossible = true

  init(_ rule: CoreRule, in context: LoweringContext) {
    self.context = context
    self.rule = rule
    typing = context.typing(of: rule)
  }

  /// Begins a body inside of the rule, which sees what its variables are outside.
  private init(inside outer: RuleLowering) {
    context = outer.context
    rule = outer.rule
    typing = outer.typing
    scalars = outer.scalars
    surroundings = outer.wholeBody
    depth = outer.depth + 1
    nextItem = outer.nextItem
  }

  /// Begins a body that stands for itself: the variables outside have no values in it.
  private init(besides outer: RuleLowering) {
    context = outer.context
    rule = outer.rule
    typing = outer.typing
  }

  /// All that has been taken in so far, around the body too.
  private var wholeBody: LoweredBody {
    LoweredBody(
      items: surroundings.items + body.items, conditions: surroundings.conditions + body.conditions)
  }

  /// The rule as a `SELECT`; nil where it never gives a row.
  mutating func lowered() throws(Diagnostic) -> LoweredRule? {
    try add(rule.body)
    guard isPossible else { return nil }
    var values: [Scalar] = []
    for (column, term) in rule.head.arguments.enumerated() {
      guard let value = try scalar(term, at: rule.head.argumentRanges[column]) else { return nil }
      values.append(value)
    }
    return LoweredRule(
      head: rule.head.relation.index, values: values, body: body, place: rule.place)
  }

  /// Adds all literals of a body.
  private mutating func add(_ literals: [CoreLiteral]) throws(Diagnostic) {
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
  private mutating func makeItem(_ source: LoweredItem.Source) -> Int {
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
  private mutating func match(
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

  private mutating func add(_ condition: LoweredCondition?) {
    guard let condition else { return }
    if case .never = condition { isPossible = false }
    body.conditions.append(condition)
  }

  /// Gives a variable a value; a condition where it has one.
  private mutating func give(_ variable: Int, _ value: Scalar) {
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
    case .comparison(let comparison) where comparison.comparator == .equal:
      for (side, other) in [
        (comparison.left, comparison.right), (comparison.right, comparison.left),
      ] {
        guard let variable = side.variable, scalars[variable] == nil, isBound(other) else {
          continue
        }
        guard let value = try scalar(other) else {
          isPossible = false
          return true
        }
        give(variable, value)
        return true
      }
      return false
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

// MARK: - Aggregates

extension RuleLowering {
  /// Adds the relation of an aggregate's results and an item for it.
  private mutating func add(_ aggregate: CoreAggregate) throws(Diagnostic) {
    let isClosed = BoundVariables(of: aggregate.body).areAll(usedBy: aggregate)
    guard isClosed || !context.isRecursive(wholeBody) else { return try addInside(aggregate) }
    var inner = try besides(aggregate)
    try inner.add(aggregate.body)
    let keys = aggregate.outer.compactMap { inner.scalars[$0] }
    guard inner.isPossible, keys.count == aggregate.outer.count,
      let relation = try inner.grouping(aggregate, keys)
    else {
      return giveEmptyResult(of: aggregate)
    }
    let known = aggregate.outer.compactMap { scalars[$0] }
    let types = context.relations[relation].columns
    let result = types.count - 1
    switch aggregate.function {
    case .count, .sum:
      guard let on = Comparing.converted(known, to: types) else {
        return giveEmptyResult(of: aggregate)
      }
      let item = makeItem(.optional(relation, on: on))
      let column = Scalar.column(item: item, column: result, types[result])
      give(aggregate.result, .template(Scalar.orZero, [column], types[result]))
    case .minimum, .maximum, .mean:
      let item = makeItem(.relation(relation))
      for (column, value) in known.enumerated() {
        add(
          Comparing.condition(.equal, .column(item: item, column: column, types[column]), value))
      }
      give(aggregate.result, .column(item: item, column: result, types[result]))
    }
  }

  /// Adds an aggregate that is computed for each row anew.
  ///
  /// Those that compare with values of a recursive rule are: the rows of the rule, with which the body
  /// could begin, are not complete.
  private mutating func addInside(_ aggregate: CoreAggregate) throws(Diagnostic) {
    var inner = RuleLowering(inside: self)
    try inner.add(aggregate.body)
    nextItem = inner.nextItem
    guard inner.isPossible, let grouping = try inner.grouping(of: aggregate) else {
      return giveEmptyResult(of: aggregate)
    }
    let item = makeItem(.aggregate(inner.body, grouping))
    let column = Scalar.column(item: item, column: 0, grouping.type)
    switch aggregate.function {
    case .count, .sum: give(aggregate.result, .template(Scalar.orZero, [column], grouping.type))
    case .minimum, .maximum, .mean:
      body.conditions.append(.hasValue(column))
      give(aggregate.result, column)
    }
  }

  private mutating func giveEmptyResult(of aggregate: CoreAggregate) {
    switch aggregate.function {
    case .count, .sum: give(aggregate.result, .constant(.integer(0)))
    case .minimum, .maximum, .mean: isPossible = false
    }
  }

  /// The relation of the results, made with the rule that fills it; nil where there are none.
  private func grouping(
    _ aggregate: CoreAggregate, _ keys: [Scalar]
  ) throws(Diagnostic) -> Int? {
    guard let grouping = try grouping(of: aggregate) else { return nil }
    return context.addAuxiliary(
      LoweredRule(head: 0, values: keys, body: body, grouping: grouping, place: rule.place))
  }

  /// What is computed of the rows of the body; nil where they have nothing to compute it of.
  private func grouping(of aggregate: CoreAggregate) throws(Diagnostic) -> LoweredGrouping? {
    var target: Scalar?
    if let expression = aggregate.target {
      guard let value = try scalar(expression),
        let fitting = Aggregating.target(value, of: aggregate.function)
      else { return nil }
      if fitting.type == .any {
        throw context.refusal(
          of: "the least or greatest of values of several kinds", at: aggregate.range, in: rule)
      }
      target = fitting
    }
    return LoweredGrouping(function: aggregate.function, target: target)
  }

  /// Begins the body of an aggregate.
  ///
  /// What it gives no value to comes from the rows of the rule: they become a relation of their own,
  /// with which the body begins.
  private func besides(_ aggregate: CoreAggregate) throws(Diagnostic) -> RuleLowering {
    var inner = RuleLowering(besides: self)
    guard !BoundVariables(of: aggregate.body).areAll(usedBy: aggregate) else { return inner }
    let surroundings = wholeBody
    let values = aggregate.outer.compactMap { scalars[$0] }
    guard values.count == aggregate.outer.count else {
      throw context.refusal(of: "an aggregate that waits for itself", at: aggregate.range, in: rule)
    }
    let relation = context.addAuxiliary(
      LoweredRule(head: 0, values: values, body: surroundings, place: rule.place))
    let item = inner.makeItem(.relation(relation))
    for (column, variable) in aggregate.outer.enumerated() {
      inner.scalars[variable] = .column(item: item, column: column, values[column].type)
    }
    return inner
  }
}

// MARK: - What tests

extension RuleLowering {
  /// Adds a literal that gives no variable a value.
  private mutating func test(_ literal: CoreLiteral) throws(Diagnostic) {
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
  private mutating func addAbsence(of aggregate: CoreAggregate) throws(Diagnostic) {
    if depth > 0, !context.isRecursive(wholeBody) {
      // Not every target sees from the second body into the outermost: a relation of its own does.
      var inner = try besides(aggregate)
      try inner.add(aggregate.body)
      let keys = aggregate.outer.compactMap { inner.scalars[$0] }
      guard inner.isPossible, keys.count == aggregate.outer.count else { return }
      let relation = context.addAuxiliary(
        LoweredRule(head: 0, values: keys, body: inner.body, place: rule.place))
      var absence = RuleLowering(inside: self)
      let item = absence.makeItem(.relation(relation))
      let arguments = aggregate.outer.enumerated().map {
        (column: $0, term: CoreTerm.variable($1))
      }
      try absence.match(arguments, of: item, keys.map(\.type))
      return add(absenceOf: absence)
    }
    var inner = RuleLowering(inside: self)
    try inner.add(aggregate.body)
    add(absenceOf: inner)
  }

  private mutating func add(absenceOf inner: RuleLowering) {
    nextItem = max(nextItem, inner.nextItem)
    if inner.isPossible { body.conditions.append(.absent(inner.body)) }
  }
}

import DatalogSyntax
import Diagnostics

// Comparisons, tests and what is computed.

extension RuleBuilder {
  /// Adds a comparison.
  mutating func append(_ comparison: Comparison, isNegated: Bool) {
    if comparison.op == .resembles {
      let test = BuiltinTest(
        name: Identifier("~", comparison.range), arguments: [comparison.right, comparison.left],
        range: comparison.range)
      return append(test, isNegated: isNegated)
    }
    let isEquation = comparison.op == .equal && !isNegated
    if isEquation, appendRecordEquation(comparison) { return }
    guard let left = side(comparison.left, of: isEquation),
      let right = side(comparison.right, of: isEquation)
    else { return }
    let comparator = CoreComparator(comparison.op)
    append(
      .comparison(
        CoreComparison(
          comparator: isNegated ? comparator.negated : comparator, left: left, right: right,
          range: comparison.range)))
  }

  /// The core form of one side of a comparison; `_` in an equation stands for whatever the other
  /// side is.
  private mutating func side(_ expression: Expression, of isEquation: Bool) -> CoreExpression? {
    if isEquation, case .anonymous = expression.kind {
      return .term(.variable(scope.makeVariable(expression.range)), expression.range)
    }
    return core(expression)
  }

  /// Adds a test of a text.
  mutating func append(_ test: BuiltinTest, isNegated: Bool) {
    guard let function = BuiltinPredicate(rawValue: test.name.name), test.arguments.count == 2
    else {
      return fail("syntax", "there is no test `\(test.name.name)`", test.name.range)
    }
    let arguments = test.arguments.compactMap { core($0) }
    guard arguments.count == 2 else { return }
    append(
      .test(
        CoreTest(
          function: function, isNegated: isNegated, arguments: arguments, range: test.range)))
  }

  /// Adds `range(…)` or `split(…)`, which have several values, wherever they stand in an expression.
  ///
  /// - Returns: The variable that takes the values in turn; nil when something is wrong.
  private mutating func generated(
    _ kind: CoreGenerator.Kind, _ name: String, _ arguments: [Expression], _ range: SourceRange
  ) -> CoreExpression? {
    guard (kind == .range ? 2...3 : 2...2).contains(arguments.count) else {
      fail("arity-mismatch", "`\(name)` does not take \(arguments.count) arguments", range)
      return nil
    }
    let result = scope.makeVariable(range)
    let core = arguments.compactMap { self.core($0) }
    guard core.count == arguments.count else { return nil }
    append(
      .generator(CoreGenerator(kind: kind, arguments: core, result: result, range: range)))
    return .term(.variable(result), range)
  }

  /// The core form of an expression; nil when something is wrong with it.
  mutating func core(_ expression: Expression) -> CoreExpression? {
    switch expression.kind {
    case .variable, .constant, .entity, .iri:
      return .term(bodyTerm(expression), expression.range)
    case .anonymous:
      fail("unbound-variable", "`_` has no value to compute with", expression.range)
      return nil
    case .unary(let symbol, let operand):
      return call(BuiltinFunction(operator: symbol, isUnary: true), symbol, [operand], expression)
    case .binary(let symbol, let left, let right):
      return call(
        BuiltinFunction(operator: symbol, isUnary: false), symbol, [left, right], expression)
    case .call(let name, let arguments):
      if let kind = CoreGenerator.Kind(calledBy: name.name) {
        return generated(kind, name.name, arguments, expression.range)
      }
      return call(BuiltinFunction(calledBy: name.name), name.name, arguments, expression)
    case .cast(let operand, let type):
      let inner = core(operand)
      let resolved = owner.names.types.type(of: type, in: owner.source)
      guard let function = BuiltinFunction(castTo: resolved) else { return inner }
      return inner.map { .call(function, [$0], expression.range) }
    case .record(let branch, let fields): return coreRecord(branch, fields, expression)
    case .aggregate(let aggregate):
      return core(aggregate).map { .term(.variable($0), expression.range) }
    }
  }

  private mutating func call(
    _ function: BuiltinFunction?, _ name: String, _ arguments: [Expression],
    _ expression: Expression
  ) -> CoreExpression? {
    guard let function else {
      let names = BuiltinFunction.names + CoreGenerator.Kind.allCases.map(\.rawValue)
      let near = NearestNames.suggestions(for: name, among: names.sorted())
      fail(
        "unknown-predicate", "there is no function `\(name)`", expression.calledRange,
        help: near.isEmpty
          ? nil : "did you mean \(near.map { "`\($0)`" }.joined(separator: ", "))?")
      return nil
    }
    guard function.arity.contains(arguments.count) else {
      fail(
        "arity-mismatch",
        "`\(name)` takes \(function.describedArity), not \(arguments.count)", expression.range)
      return nil
    }
    let core = arguments.compactMap { self.core($0) }
    return core.count == arguments.count ? .call(function, core, expression.range) : nil
  }
}

extension BuiltinFunction {
  /// How many arguments it takes, in words.
  fileprivate var describedArity: String {
    switch arity.lowerBound {
    case 0 where arity.upperBound == 0: "no arguments"
    case 1 where arity.upperBound == 1: "1 argument"
    case let least: "\(least) arguments" + (arity.upperBound > least ? " or more" : "")
    }
  }
}

extension Expression {
  /// Where the name of what is called stands.
  fileprivate var calledRange: SourceRange {
    if case .call(let name, _) = kind { name.range } else { range }
  }
}

extension CoreGenerator.Kind {
  /// The generator called by a name.
  init?(calledBy name: String) { self.init(rawValue: name) }
}

extension CoreComparator {
  /// The comparator of an operator other than `~`.
  init(_ operation: Comparison.Operator) {
    switch operation {
    case .equal, .resembles: self = .equal
    case .notEqual: self = .notEqual
    case .less: self = .less
    case .lessOrEqual: self = .lessOrEqual
    case .greater: self = .greater
    case .greaterOrEqual: self = .greaterOrEqual
    }
  }
}

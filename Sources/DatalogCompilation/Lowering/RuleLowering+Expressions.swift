import DatalogEngine
import Diagnostics

// What expressions become; nil stands for what never has a value.

extension RuleLowering {
  /// A term as a value.
  func scalar(_ term: CoreTerm, at range: SourceRange) throws(Diagnostic) -> Scalar? {
    switch term {
    case .variable(let variable): return scalars[variable]
    case .anything: return nil
    case .constant(let word, _):
      guard let constant = Scalar.Constant(context.query.values.answerValue(of: word)) else {
        throw context.refusal(of: "a record", at: range, in: rule)
      }
      return .constant(constant)
    }
  }

  /// An expression as a value.
  func scalar(_ expression: CoreExpression) throws(Diagnostic) -> Scalar? {
    switch expression {
    case .term(let term, let range): return try scalar(term, at: range)
    case .record(_, _, let range), .field(_, _, _, let range):
      throw context.refusal(of: "a record", at: range, in: rule)
    case .call(.counter, _, _) where context.isForSouffle:
      return .template("autoinc()", [], .integer)
    case .call(let function, let arguments, let range):
      if let construct = function.refused {
        throw context.refusal(
          of: construct, at: range, in: rule, targets: function == .counter ? ["souffle"] : [])
      }
      var values: [Scalar] = []
      for argument in arguments {
        guard let value = try scalar(argument) else { return nil }
        values.append(value)
      }
      let mode = ArithmeticMode(arguments.map { typing.type(of: $0) })
      if mode == .unsigned, function.isOperator {
        throw context.refusal(of: "arithmetic of `unsigned` numbers", at: range, in: rule)
      }
      return FunctionLowering(function: function, mode: mode).apply(to: values)
    }
  }

  /// A test as a condition.
  func condition(_ test: CoreTest) throws(Diagnostic) -> LoweredCondition {
    guard let part = try scalar(test.arguments[0]), let whole = try scalar(test.arguments[1]),
      let partText = Comparing.text(part), let wholeText = Comparing.text(whole)
    else { return .never }
    switch test.function {
    case .match:
      guard case .constant(.text(let pattern)) = partText else {
        throw context.refusal(
          of: "`match` with a pattern that is computed", at: test.range, in: rule)
      }
      return .matches(
        wholeText, pattern: pattern, wanted: !test.isNegated,
        place: SourcePlace(rule.place.source, test.range))
    case .contains: return holds("sj_contains", wholeText, partText, test)
    case .startsWith: return holds("sj_starts_with", wholeText, partText, test)
    case .endsWith: return holds("sj_ends_with", wholeText, partText, test)
    case .resembles:
      return holds(
        "sj_contains", .call("sj_folded", [wholeText], .text),
        .call("sj_folded", [partText], .text), test)
    }
  }

  private func holds(
    _ name: String, _ whole: Scalar, _ part: Scalar, _ test: CoreTest
  ) -> LoweredCondition {
    .holds(.call(name, [whole, part], .truth), wanted: !test.isNegated)
  }
}

extension Comparing {
  /// A value as a text, which it is or may be.
  static func text(_ value: Scalar) -> Scalar? {
    value.type == .text || value.type == .any ? converted(value, to: .text) : nil
  }
}

extension BuiltinFunction {
  /// What a function is called where only this engine has it.
  fileprivate var refused: String? {
    switch self {
    case .counter: "`autoinc()`"
    case .ordinal: "`ord`"
    case .toUnsigned, .integerToUnsigned, .floatToUnsigned, .castUnsigned, .unsignedToInteger,
      .unsignedToFloat:
      "`\(rawValue)`, a function of `unsigned` numbers,"
    default: nil
    }
  }
}

import DatalogEngine
import Diagnostics

/// Writes one rule for Soufflé.
///
/// Atoms come first, since they give variables their values; then whatever can be computed from
/// these, until everything has a value; then what only tests.
struct SouffleRule {
  let context: SouffleContext
  let rule: CoreRule
  let typing: RuleTyping
  /// What stands for each variable.
  var values: [Int: SouffleValue] = [:]
  /// The body as it is written.
  var literals: [String] = []
  /// Whether rows can come at all.
  var isPossible = true
  /// Whether the body uses relations that are computed together with the head.
  var usesRecursion = false
  /// Whether each `_` is a variable, since the rows of the body are counted.
  var countsRows = false
  /// The variables that stand for `_`.
  var unnamed: [SouffleValue] = []

  init(_ rule: CoreRule, in context: SouffleContext) {
    self.context = context
    self.rule = rule
    typing = RuleTyping(
      rule, relations: context.query.program.relations, values: context.query.values)
  }

  /// The rule; nil where it never gives a row.
  mutating func written() throws(Diagnostic) -> String? {
    try add(rule.body)
    let head = rule.head.relation.index
    guard isPossible, !context.program.relations[head].isEmpty else { return nil }
    var arguments: [String] = []
    for (column, type) in context.types(of: head).enumerated() {
      let range = rule.head.argumentRanges[column]
      guard let value = try value(of: rule.head.arguments[column], at: range) else { return nil }
      if value.type.isFloat, type.column == .number, !type.isFloat {
        context.widen(head, column)
        return nil
      }
      guard let converted = try convert(value, to: type, at: range) else { return nil }
      arguments.append(converted.text)
    }
    guard isPossible else { return nil }
    return SouffleText.rule(
      SouffleText.atom(context.program.relations[head].name, arguments), literals)
  }

  /// Adds all literals of a body.
  mutating func add(_ body: [CoreLiteral]) throws(Diagnostic) {
    var waiting: [CoreLiteral] = []
    let absences = Set(body.compactMap(\.absence))
    for literal in body {
      switch literal {
      case .atom(let atom): try add(atom)
      // That nothing is there is said by the negation itself.
      case .comparison(let comparison)
      where comparison.left.variable.map(absences.contains) == true: continue
      default: waiting.append(literal)
      }
    }
    var hasGrown = true
    while hasGrown {
      hasGrown = false
      for index in waiting.indices.reversed() where try bind(waiting[index]) {
        waiting.remove(at: index)
        hasGrown = true
      }
    }
    for literal in waiting { try test(literal) }
  }
}

// MARK: - What gives values

extension SouffleRule {
  /// What a variable is called.
  private func name(of variable: Int) -> String {
    let known = rule.variables[variable].name ?? ""
    let letters = known.unicodeScalars.filter { $0.isASCII && $0.properties.isAlphabetic }
    let name = String(String.UnicodeScalarView(letters))
    return (name.isEmpty ? "v" : name) + "_\(variable)"
  }

  mutating func add(_ atom: CoreAtom) throws(Diagnostic) {
    guard let relation = context.relation(atom.relation) else { return isPossible = false }
    if context.recursive.contains(atom.relation.index) { usesRecursion = true }
    var arguments: [String] = []
    for (column, term) in atom.arguments.enumerated() {
      let origin = SouffleValue.Origin(
        relation: relation.name, arity: atom.arguments.count, column: column)
      let range = atom.argumentRanges[column]
      arguments.append(try argument(term, relation.types[column], origin, at: range))
    }
    literals.append(SouffleText.atom(relation.name, arguments))
  }

  /// What stands in a column: a new variable, or what has a value already.
  private mutating func argument(
    _ term: CoreTerm, _ type: SouffleType, _ origin: SouffleValue.Origin, at range: SourceRange
  ) throws(Diagnostic) -> String {
    switch term {
    case .anything:
      guard countsRows else { return "_" }
      let own = SouffleValue(context.freshVariable(), type, isGiven: true)
      unnamed.append(own)
      return own.text
    case .variable(let variable) where values[variable] == nil:
      let own = SouffleValue(name(of: variable), type, isGiven: true, origin: origin)
      values[variable] = own
      return own.text
    default:
      guard let known = try value(of: term, at: range), let common = known.type.meeting(type)
      else {
        isPossible = false
        return "_"
      }
      if common == type, let converted = try convert(known, to: type, at: range) {
        return converted.text
      }
      let own = SouffleValue(context.freshVariable(), type, isGiven: true, origin: origin)
      try addEquality(own, known, at: range)
      return own.text
    }
  }

  /// Gives a variable a value; a condition where it has one.
  mutating func give(
    _ variable: Int, _ value: SouffleValue, at range: SourceRange
  ) throws(Diagnostic) {
    if let known = values[variable] {
      try addEquality(known, value, at: range)
    } else if value.isGiven {
      values[variable] = value
    } else {
      let own = SouffleValue(name(of: variable), value.type, isGiven: true)
      literals.append("\(own.text) = \(value.text)")
      values[variable] = own
    }
  }

  /// Takes in a literal that gives a variable its value, if it can by now.
  private mutating func bind(_ literal: CoreLiteral) throws(Diagnostic) -> Bool {
    switch literal {
    case .comparison(let comparison):
      guard let (variable, other) = comparison.binding(by: Set(values.keys)) else { return false }
      if let value = try value(of: other) {
        try give(variable, value, at: comparison.range)
      } else {
        isPossible = false
      }
      return true
    case .generator(let generator) where generator.arguments.allSatisfy(isBound):
      try add(generator)
      return true
    case .aggregate(let aggregate)
    where !aggregate.isNegation && aggregate.outer.allSatisfy({ values[$0] != nil }):
      try add(aggregate)
      return true
    default: return false
    }
  }

  private func isBound(_ expression: CoreExpression) -> Bool {
    expression.isBound(by: Set(values.keys))
  }

  private mutating func add(_ generator: CoreGenerator) throws(Diagnostic) {
    guard generator.kind == .range else {
      throw context.refusal(of: "`split`", at: generator.range, in: rule)
    }
    var arguments: [String] = []
    for argument in generator.arguments {
      guard let value = try value(of: argument) else { return isPossible = false }
      guard value.type == .integer else {
        throw context.refusal(
          of: "`range` of values that are not all whole numbers", at: generator.range, in: rule,
          targets: [])
      }
      arguments.append(value.text)
    }
    let own = SouffleValue(context.freshVariable(), .integer, isGiven: true)
    literals.append("\(own.text) = \(SouffleText.atom("range", arguments))")
    try give(generator.result, own, at: generator.range)
  }
}

// MARK: - What tests

extension SouffleRule {
  /// Adds a literal that gives no variable a value.
  private mutating func test(_ literal: CoreLiteral) throws(Diagnostic) {
    switch literal {
    case .comparison(let comparison):
      guard let left = try value(of: comparison.left), let right = try value(of: comparison.right)
      else { return isPossible = false }
      try compare(comparison.comparator, left, right, at: comparison.range)
    case .test(let test): try add(test)
    case .negation(let atom): try addNegation(of: atom)
    case .aggregate(let aggregate) where aggregate.isNegation: try addAbsence(of: aggregate)
    case .never: isPossible = false
    case .atom, .generator, .aggregate:
      throw context.refusal(
        of: "a literal that waits for itself", at: rule.head.range, in: rule, targets: [])
    }
  }

  private mutating func addNegation(of atom: CoreAtom) throws(Diagnostic) {
    guard let relation = context.relation(atom.relation) else { return }
    var arguments: [String] = []
    var bound: [(column: Int, value: SouffleValue, type: SouffleType)] = []
    for (column, term) in atom.arguments.enumerated() {
      let range = atom.argumentRanges[column]
      guard case .some(let known) = try value(of: term, at: range) else {
        arguments.append("_")
        continue
      }
      guard let common = known.type.meeting(relation.types[column]),
        let converted = try convert(known, to: common, at: range)
      else { return }
      bound.append((column, converted, common))
      arguments.append(converted.text)
    }
    if bound.allSatisfy({ $0.type == relation.types[$0.column] }) {
      literals.append("!" + SouffleText.atom(relation.name, arguments))
      return
    }
    // The columns as values of the types in which both are told apart.
    var inner = SouffleRule(rule, in: context)
    var terms = atom.arguments.map { _ in "_" }
    var columns: [SouffleValue] = []
    for (column, _, type) in bound {
      let origin = SouffleValue.Origin(
        relation: relation.name, arity: terms.count, column: column)
      terms[column] = context.freshVariable()
      let own = SouffleValue(
        terms[column], relation.types[column], isGiven: true, origin: origin)
      guard let converted = try inner.convert(own, to: type, at: atom.range) else { return }
      columns.append(converted)
    }
    inner.literals.append(SouffleText.atom(relation.name, terms))
    let part = context.addPart("columns", columns, from: inner.literals)
    literals.append("!" + SouffleText.atom(part, bound.map(\.value.text)))
  }
}

extension CoreLiteral {
  /// The variable that counts what must not be there, if it is a negated conjunction.
  fileprivate var absence: Int? {
    if case .aggregate(let aggregate) = self, aggregate.isNegation { aggregate.result } else { nil }
  }
}

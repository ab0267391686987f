import Diagnostics

/// Reports what can be known never to fit in one rule.
struct TypeChecker {
  let rule: CoreRule
  let typing: RuleTyping
  let program: CoreProgram
  let collector: DiagnosticCollector

  /// Checks the whole rule.
  func check() {
    for conflict in typing.conflicts {
      guard let name = rule.variables[conflict.variable].name else { continue }
      let (a, b) = (conflict.first.type.described, conflict.second.type.described)
      collector.error(
        "type-mismatch", "`\(name)` is \(a) in one place and \(b) in another",
        at: place(conflict.second.range), label: "\(b) here",
        notes: [.init("\(a) here", at: place(conflict.first.range))])
    }
    rule.body.forEach { check($0) }
    checkHead()
  }

  private func place(_ range: SourceRange) -> SourcePlace {
    SourcePlace(rule.place.source, range)
  }

  private func check(_ literal: CoreLiteral) {
    switch literal {
    case .comparison(let comparison): check(comparison)
    case .test(let test):
      for argument in test.arguments {
        let type = typing.type(of: argument)
        if type.isNumeric || type == .date || type == .truth {
          report("`\(test.function.rawValue)` tests texts, not \(type.described)", argument.range)
        }
      }
    case .generator(let generator): generator.arguments.forEach { check($0) }
    case .aggregate(let aggregate): check(aggregate)
    case .atom(let atom), .negation(let atom): checkConstants(atom)
    case .never: break
    }
  }

  /// Reports constants in columns that never hold such values.
  private func checkConstants(_ atom: CoreAtom) {
    let relation = program[atom.relation]
    for (column, term) in atom.arguments.enumerated() {
      guard case .constant(_, let type) = term else { continue }
      let held = relation.types[column]
      guard !type.isCompatible(with: held), !relation.isAuxiliary else { continue }
      collector.error(
        "type-mismatch", "`\(relation.name)` has \(held.described) here, not \(type.described)",
        at: place(atom.argumentRanges[column]),
        help: held == .node && type == .text ? "a node is written `@name`" : nil)
    }
  }

  private func check(_ comparison: CoreComparison) {
    check(comparison.left)
    check(comparison.right)
    // What is made as a record is taken apart too, and checked there.
    if case .record = comparison.right, comparison.left.variable != nil { return }
    let (left, right) = (typing.type(of: comparison.left), typing.type(of: comparison.right))
    // A date beside a whole number is compared by its year.
    let isOrder = comparison.comparator != .equal && comparison.comparator != .notEqual
    let isYear = isOrder && (left == .date && right.isNumeric || left.isNumeric && right == .date)
    if !left.isCompatible(with: right), !isYear {
      report("\(left.described) and \(right.described) do not compare", comparison.range)
    } else if isOrder, left == .node || right == .node {
      report("nodes have no order; compare a property of them", comparison.range)
    } else if isOrder, left.isRecord || right.isRecord {
      report("records have no order; compare a field of them", comparison.range)
    }
  }

  private func check(_ aggregate: CoreAggregate) {
    aggregate.body.forEach { check($0) }
    guard let target = aggregate.target else { return }
    check(target)
    let type = typing.type(of: target)
    if !aggregate.isSelection, BuiltinFunction.add.rejects(type) {
      report("a sum needs numbers, not \(type.described)", target.range)
    } else if aggregate.isSelection, type == .node || type.isRecord {
      report(
        "\(type == .node ? "nodes" : "records") have no least and no greatest", target.range)
    }
  }

  private func check(_ expression: CoreExpression) {
    switch expression {
    case .term: break
    case .call(let function, let arguments, _):
      // Texts are put together by `+` where nothing else stands beside them.
      let types = arguments.map { typing.type(of: $0) }
      let isOfTexts = function == .add && types.allSatisfy { $0.isCompatible(with: .text) }
      for (argument, type) in zip(arguments, types) {
        check(argument)
        if function.rejects(type), !isOfTexts {
          report(
            "`\(function.rawValue)` does not take \(type.described)", argument.range,
            help: function.conversion.map { "write `\($0.rawValue)(…)`" })
        }
      }
    case .record(let shape, let fields, _):
      fields.forEach { check($0) }
      if shape.branch != nil { check(fields, of: shape) }
    case .field(let index, let shape, let record, _):
      if index == 0 { check(shape, against: typing.type(of: record), record.range) }
    }
  }

  /// Reports fields of a branch that it never has.
  private func check(_ fields: [CoreExpression], of shape: RecordShape) {
    guard case .record(let type) = shape.type,
      let branch = type.branch(shape, typing.values)
    else { return }
    for (field, wanted) in zip(fields, branch.fields) {
      let own = typing.type(of: field)
      guard !own.isCompatible(with: wanted) else { continue }
      report("`\(type.name)` has \(wanted.described) here, not \(own.described)", field.range)
    }
  }

  /// Reports records that are taken apart in a way their type does not have.
  private func check(_ shape: RecordShape, against type: StaticType, _ range: SourceRange) {
    switch type {
    case .record(let known) where shape.branch == nil:
      guard known.branch(shape, typing.values) == nil else { return }
      let count = known.branches.first { $0.name == nil }?.fields.count
      report(
        count.map { "`\(known.name)` has \(text($0, "field")), not \(shape.count)" }
          ?? "a value of type `\(known.name)` is written with the name of its branch",
        range)
    case .record, .anyRecord, .term, .nothing:
      if !type.isCompatible(with: shape.type) {
        report("\(type.described) is not \(shape.type.described)", range)
      }
    default: report("\(type.described) has no fields", range)
    }
  }

  private func text(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }

  /// Reports variables that a declared column of the head cannot hold.
  private func checkHead() {
    let relation = program[rule.head.relation]
    guard relation.isDeclared else { return }
    let reported = Set(typing.conflicts.map(\.variable))
    for (column, term) in rule.head.arguments.enumerated() {
      guard case .variable(let number) = term, !reported.contains(number) else { continue }
      let (type, wanted) = (typing.types[number], relation.types[column])
      guard !type.isCompatible(with: wanted) || isOtherNumber(type, wanted) else { continue }
      collector.error(
        "type-mismatch",
        "`\(relation.name)` has \(wanted.described) here, not \(type.described)",
        at: place(rule.head.argumentRanges[column]),
        notes: relation.place.map { [.init("declared here", at: $0)] } ?? [])
    }
  }

  /// Whether both are numbers, and not of the same type: Soufflé converts nothing by itself.
  ///
  /// A whole number that stems from constants may be of any numeric type.
  private func isOtherNumber(_ type: StaticType, _ wanted: StaticType) -> Bool {
    type.isNumeric && wanted.isNumeric && type != wanted && type != .number
  }

  private func report(_ message: String, _ range: SourceRange, help: String? = nil) {
    collector.error("type-mismatch", message, at: place(range), help: help)
  }
}

import Diagnostics

/// The types of the variables of one rule, from the columns in which they stand.
package struct RuleTyping {
  /// Where a type comes from.
  struct Source {
    var type: StaticType
    var range: SourceRange
    var isDeclared: Bool
  }

  private let relations: [CoreRelation]
  let values: ValueTable
  /// What is known of each variable.
  private(set) var types: [StaticType]
  private var sources: [Source?]
  /// Two places that give a variable types that cannot be the same.
  private(set) var conflicts: [(variable: Int, first: Source, second: Source)] = []
  private var hasChanged = false

  /// Finds the types of a rule's variables.
  package init(_ rule: CoreRule, relations: [CoreRelation], values: ValueTable) {
    self.relations = relations
    self.values = values
    types = Array(repeating: .nothing, count: rule.variables.count)
    sources = Array(repeating: nil, count: rule.variables.count)
    // Equations pass types on; a few rounds follow all but contrived chains of them.
    for _ in 0..<4 {
      hasChanged = false
      conflicts = []
      rule.body.forEach { visit($0) }
      if !hasChanged { break }
    }
    refineFromDeclaredHead(rule.head)
  }

  /// The type of a term.
  package func type(of term: CoreTerm) -> StaticType {
    switch term {
    case .variable(let number): types[number]
    case .constant(_, let type): type
    case .anything: .term
    }
  }

  /// The type of an expression.
  package func type(of expression: CoreExpression) -> StaticType {
    switch expression {
    case .term(let term, _): type(of: term)
    case .call(let function, let arguments, _):
      function.resultType(of: arguments.map { type(of: $0) })
    case .record(let shape, _, _): shape.type
    case .field(let index, let shape, let record, _):
      type(ofField: index, shape, of: type(of: record))
    }
  }

  /// The type of a field of a record of a type.
  private func type(ofField index: Int, _ shape: RecordShape, of record: StaticType) -> StaticType {
    let known = shape.branch == nil ? record : shape.type
    guard case .record(let type) = known, let branch = type.branch(shape, values) else {
      return .term
    }
    return branch.fields[index]
  }

  private mutating func visit(_ literal: CoreLiteral) {
    switch literal {
    case .atom(let atom), .negation(let atom): visit(atom)
    case .comparison(let comparison) where comparison.comparator == .equal:
      assign(comparison.left, type(of: comparison.right), comparison.right.range)
      assign(comparison.right, type(of: comparison.left), comparison.left.range)
    case .generator(let generator):
      let type: StaticType =
        generator.kind == .split
        ? .text : BuiltinFunction.add.resultType(of: generator.arguments.map { self.type(of: $0) })
      meet(generator.result, Source(type: type, range: generator.range, isDeclared: false))
    case .aggregate(let aggregate):
      aggregate.body.forEach { visit($0) }
      meet(
        aggregate.result,
        Source(type: type(of: aggregate), range: aggregate.range, isDeclared: false))
    case .comparison, .test, .never: break
    }
  }

  private func type(of aggregate: CoreAggregate) -> StaticType {
    switch aggregate.function {
    case .count: .number
    case .mean: .float
    case .sum, .minimum, .maximum: aggregate.target.map { type(of: $0) } ?? .term
    }
  }

  private mutating func assign(
    _ expression: CoreExpression, _ type: StaticType, _ range: SourceRange
  ) {
    guard let variable = expression.variable else { return }
    meet(variable, Source(type: type, range: range, isDeclared: false))
  }

  private mutating func visit(_ atom: CoreAtom) {
    let relation = relations[atom.relation.index]
    for (column, term) in atom.arguments.enumerated() {
      if case .variable(let number) = term {
        let source = Source(
          type: relation.types[column], range: atom.argumentRanges[column],
          isDeclared: relation.isDeclared)
        meet(number, source)
      }
    }
  }

  private mutating func meet(_ variable: Int, _ source: Source) {
    guard source.type != .nothing, source.type != .term else { return }
    guard let known = sources[variable], known.type != source.type else {
      if sources[variable] == nil {
        sources[variable] = source
        types[variable] = source.type
        hasChanged = true
      }
      return
    }
    let isFixed = known.isDeclared && source.isDeclared
    if !known.type.isCompatible(with: source.type) || isFixed {
      conflicts.append((variable, known, source))
    } else if source.isDeclared && !known.isDeclared || known.type == .anyRecord {
      sources[variable] = source
      types[variable] = source.type
      hasChanged = true
    }
  }

  /// A declared column fixes what a computation for it gives: `p(x) :- x = 1.` where `p` holds floats.
  private mutating func refineFromDeclaredHead(_ head: CoreAtom) {
    guard relations[head.relation.index].isDeclared else { return }
    let before = types
    visit(head)
    for index in types.indices where before[index] != .nothing { types[index] = before[index] }
  }
}

extension RecordType {
  /// The branch of a shape; nil where the type has none such.
  func branch(_ shape: RecordShape, _ values: ValueTable) -> Branch? {
    let name = shape.branch.flatMap { values.text(of: $0) }
    return branches.first { $0.name == name && $0.fields.count == shape.count }
  }
}

extension ValueTable {
  /// The type of one value.
  func staticType(of word: Word) -> StaticType {
    switch kind(of: word) {
    case .truth: .truth
    case .date: .date
    case .text: .text
    case .node: .node
    case .other: .term
    case .record: .anyRecord
    case .number:
      switch number(of: word) {
      case .integer: .number
      case .unsigned: .unsigned
      default: .float
      }
    }
  }
}

extension BuiltinFunction {
  /// The type of the result, from those of the arguments.
  func resultType(of arguments: [StaticType]) -> StaticType {
    switch self {
    case .concatenate, .substring, .toText, .lowercase, .replace: .text
    case .length, .ordinal, .toNumber, .floatToInteger, .unsignedToInteger, .year, .month, .day,
      .counter:
      .number
    case .firstDay, .lastDay: .date
    case .castNumber, .castUnsigned, .castFloat, .castText, .castNode, .castDate, .castTruth:
      castType ?? .term
    case .add where !arguments.isEmpty && arguments.allSatisfy { $0 == .text }: .text
    case .toFloat, .integerToFloat, .unsignedToFloat: .float
    case .toUnsigned, .integerToUnsigned, .floatToUnsigned: .unsigned
    case .minimum, .maximum:
      arguments.allSatisfy(\.isNumeric)
        ? ArithmeticMode(arguments).type : arguments.reduce(.nothing) { $0.union($1) }
    default: ArithmeticMode(arguments).type
    }
  }

  /// The types of arguments that it never has a value for.
  func rejects(_ type: StaticType) -> Bool {
    switch self {
    case .concatenate, .toText, .toNumber, .toFloat, .toUnsigned, .minimum, .maximum: false
    case .counter: false
    case .castNumber, .castUnsigned, .castFloat: !type.isCompatible(with: .number)
    case .castText, .castNode, .castDate, .castTruth:
      castType.map { !type.isCompatible(with: $0) } ?? false
    case .length, .ordinal, .lowercase, .replace:
      type.isNumeric || type == .date || type == .truth || (type == .node && self != .ordinal)
        || (type.isRecord && self != .ordinal)
    case .substring: type == .date || type == .truth || type == .node || type.isRecord
    case .year, .month, .day:
      type == .text || type == .node || type == .truth || type.isRecord
        || (type.isNumeric && self != .year)
    case .firstDay, .lastDay:
      type == .text || type == .node || type == .truth || type.isRecord
    default:
      type == .text || type == .node || type == .date || type == .truth || type.isRecord
    }
  }
}

/// In which numbers an operation computes.
package enum ArithmeticMode {
  /// Whole numbers of 64 bits signed.
  case number
  /// Whole numbers of 64 bits unsigned.
  case unsigned
  /// Doubles.
  case float
  /// Whatever the values are, exactly where possible.
  case dynamic

  /// The mode for operands of these types.
  package init(_ types: [StaticType]) {
    if types.allSatisfy({ $0 == .number }) {
      self = .number
    } else if !types.allSatisfy(\.isNumeric) {
      self = .dynamic
    } else {
      self = types.contains(.float) ? .float : .unsigned
    }
  }

  /// The type of the result.
  var type: StaticType {
    switch self {
    case .number: .number
    case .unsigned: .unsigned
    case .float: .float
    case .dynamic: .term
    }
  }
}

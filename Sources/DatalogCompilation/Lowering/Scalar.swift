import DatalogEngine

/// A value that is computed from the columns of a row, in terms that every target has.
package indirect enum Scalar {
  /// A column of an item of the `FROM` list.
  case column(item: Int, column: Int, ColumnType)
  /// A value of the program.
  case constant(Constant)
  /// A helper function, `sj_…`.
  case call(String, [Scalar], ColumnType)
  /// Text of a query in which `$0`, `$1` … stand for other values, `$T` and `$D` for the types of
  /// texts and of numbers. It has a value where these have, or is ``orZero``.
  case template(String, [Scalar], ColumnType, canFail: Bool = false)

  /// A value that is written in the program.
  package enum Constant: Hashable {
    case node(String)
    case text(String)
    case integer(Int64)
    case number(Double)
    case date(String)
    case truth(Bool)
    /// A value whose kind only its first letter tells.
    case any(String)
  }

  /// The type of the value.
  package var type: ColumnType {
    switch self {
    case .column(_, _, let type), .call(_, _, let type), .template(_, _, let type, _): type
    case .constant(let constant): constant.type
    }
  }

  /// Whether it is a column or a constant, which always have a value and never fail.
  package var isGiven: Bool {
    switch self {
    case .column, .constant: true
    case .call, .template: false
    }
  }

  /// Whether computing it may stop the program: an overflow, a division by zero.
  package var canFail: Bool {
    switch self {
    case .column, .constant: false
    case .call(let name, let arguments, _):
      Scalar.failing.contains(name) || arguments.contains(where: \.canFail)
    case .template(_, let arguments, _, let canFail):
      canFail || arguments.contains(where: \.canFail)
    }
  }

  private static let failing: Set<String> = [
    "sj_integer_divide", "sj_integer_modulo", "sj_integer_power", "sj_divide", "sj_modulo",
    "sj_power",
  ]

  /// Whether there may be no value, so that the row is left out.
  package var mayBeMissing: Bool {
    switch self {
    case .column, .constant: false
    case .call(let name, let arguments, _):
      !Scalar.total.contains(name) || arguments.contains(where: \.mayBeMissing)
    case .template(let text, let arguments, _, _):
      text != Scalar.orZero && arguments.contains(where: \.mayBeMissing)
    }
  }

  /// The numbers of the items whose columns it uses.
  package var items: Set<Int> {
    switch self {
    case .column(let item, _, _): [item]
    case .constant: []
    case .call(_, let arguments, _), .template(_, let arguments, _, _):
      arguments.reduce(into: []) { $0.formUnion($1.items) }
    }
  }

  /// The template of a value, or of zero where there is none.
  static let orZero = "COALESCE($0, 0)"

  /// The helper functions that have a value wherever their arguments have.
  private static let total: Set<String> = [
    "sj_length", "sj_lower", "sj_substr", "sj_replace", "sj_folded", "sj_number_text", "sj_add",
    "sj_subtract", "sj_multiply", "sj_integer_divide", "sj_integer_modulo", "sj_integer_power",
  ]
}

extension Scalar.Constant {
  /// Whether it is a whole number that a double need not hold.
  var isBeyondDoubles: Bool {
    if case .integer(let number) = self { number.magnitude > 1 << 53 } else { false }
  }

  /// The type of the value.
  package var type: ColumnType {
    switch self {
    case .node: .node
    case .text: .text
    case .integer: .integer
    case .number: .number
    case .date: .date
    case .truth: .truth
    case .any: .any
    }
  }

  /// The constant of a value; nil for a record.
  init?(_ value: AnswerValue) {
    switch value {
    case .term(.literal(let literal)): self = .any("L\(literal.datatype) \(literal.lexicalForm)")
    case .term(let node): self = .node(node.identifyingText)
    case .text(let text, _): self = .text(text)
    case .integer(let number): self = .integer(number)
    case .float(let number) where number.isFinite: self = .number(number)
    case .float, .unsigned, .decimal: self = .any("N\(value.text)")
    case .truth(let truth): self = .truth(truth)
    case .date: self = .date(value.text)
    case .record: return nil
    }
  }
}

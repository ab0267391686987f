extension ProgramPrinter {
  /// How tightly an operator in front of a term binds: tighter than `*`, looser than `^`.
  private static let prefixBinding = 10
  /// How tightly a term without operators holds together.
  private static let primaryBinding = 12

  /// Writes a term, in parentheses where it binds looser than `binding`.
  mutating func write(_ expression: Expression, binding: Int = 0) {
    let bare = Self.binding(of: expression) >= binding
    if !bare { text += "(" }
    writeBare(expression)
    if !bare { text += ")" }
  }

  private static func binding(of expression: Expression) -> Int {
    switch expression.kind {
    case .binary(let name, _, _): BinaryOperator(rawValue: name)?.binding ?? 0
    case .unary: prefixBinding
    case .constant(let constant): constant.hasSign ? prefixBinding : primaryBinding
    default: primaryBinding
    }
  }

  private mutating func writeBare(_ expression: Expression) {
    switch expression.kind {
    case .variable(let name): writeVariable(name)
    case .anonymous: text += "_"
    case .constant(let constant): write(constant)
    case .entity(let name): writeEntity(name)
    case .iri(let name): write(name)
    case .unary(let name, let operand): write(name, before: operand)
    case .binary(let name, let left, let right): write(left, name, right)
    case .call(let name, let arguments):
      // A word that is an operator elsewhere would be taken for it.
      let word = Self.word(of: name.name)
      let isOperator = word.takesTerm && word.aggregate == nil
      if isOperator { text += "(" }
      text += name.name
      writeArguments(arguments)
      if isOperator { text += ")" }
    case .cast(let operand, let type):
      text += "as("
      write(operand)
      text += ", \(type.name))"
    case .record(let branch, let fields): write(fields, of: branch)
    case .aggregate(let aggregate): write(aggregate)
    }
  }

  private mutating func write(_ fields: [Expression], of branch: Identifier?) {
    guard let branch else {
      text += "["
      write(fields, separatedBy: ", ") { $0.write($1) }
      text += "]"
      return
    }
    text += "$\(branch.name)"
    if !fields.isEmpty { writeArguments(fields) }
  }

  private mutating func writeVariable(_ name: String) {
    text += Self.word(of: name).takesTerm ? "(\(name))" : name
  }

  private static func word(of name: String) -> Word {
    let bytes = Array(name.utf8)
    return Word(in: bytes, from: 0, to: bytes.count)
  }

  private mutating func write(_ name: String, before operand: Expression) {
    text += name == "-" ? name : "\(name) "
    // A bare number would take the sign for its own.
    if name == "-", case .constant(let constant) = operand.kind, constant.isBareNumber {
      text += "("
      write(constant)
      text += ")"
    } else {
      write(operand, binding: Self.prefixBinding)
    }
  }

  private mutating func write(_ left: Expression, _ name: String, _ right: Expression) {
    let binding = BinaryOperator(rawValue: name)?.binding ?? 0
    let isPower = name == BinaryOperator.power.rawValue
    write(left, binding: isPower ? Self.primaryBinding : binding)
    text += " \(name) "
    write(right, binding: isPower ? Self.prefixBinding : binding + 1)
  }

  private mutating func write(_ aggregate: Aggregate) {
    text += aggregate.function.rawValue
    if let target = aggregate.target {
      text += " "
      write(target)
    }
    text += " : { "
    write(aggregate.body)
    text += " }"
  }
}

extension Constant {
  /// Whether a minus sign is written in front of it.
  fileprivate var hasSign: Bool {
    switch self {
    case .integer(let value): value < 0
    case .float(let value): value.sign == .minus
    default: false
    }
  }

  /// Whether it is a number without a sign, which a minus in front of it would become.
  fileprivate var isBareNumber: Bool {
    switch self {
    case .integer, .float: !hasSign
    default: false
    }
  }
}

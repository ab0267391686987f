/// A function that an expression can use.
package enum BuiltinFunction: String, CaseIterable {
  // Arithmetic, by operator.
  case negate = "-x"
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case modulo = "%"
  case power = "^"
  // Bits and truths of numbers, by operator.
  case bitAnd = "band"
  case bitOr = "bor"
  case bitXor = "bxor"
  case bitNot = "bnot"
  case shiftLeft = "bshl"
  case shiftRight = "bshr"
  case shiftRightUnsigned = "bshru"
  case logicalAnd = "land"
  case logicalOr = "lor"
  case logicalXor = "lxor"
  case logicalNot = "lnot"
  // Functions, by name.
  case minimum = "min"
  case maximum = "max"
  case concatenate = "cat"
  case length = "strlen"
  case substring = "substr"
  case ordinal = "ord"
  case toNumber = "to_number"
  case toText = "to_string"
  case toFloat = "to_float"
  case toUnsigned = "to_unsigned"
  case integerToFloat = "itof"
  case integerToUnsigned = "itou"
  case floatToInteger = "ftoi"
  case floatToUnsigned = "ftou"
  case unsignedToFloat = "utof"
  case unsignedToInteger = "utoi"
  case lowercase = "lower"
  case replace = "replace"
  case year = "year"
  case month = "month"
  case day = "day"
  case firstDay = "first_day"
  case lastDay = "last_day"
  case counter = "autoinc"
  // Casts, by the type they are to.
  case castNumber = "as(…, number)"
  case castUnsigned = "as(…, unsigned)"
  case castFloat = "as(…, float)"
  case castText = "as(…, symbol)"
  case castNode = "as(…, entity)"
  case castDate = "as(…, date)"
  case castTruth = "as(…, truth)"

  /// How many arguments it takes.
  package var arity: ClosedRange<Int> {
    switch self {
    case .minimum, .maximum: 2...Int.max
    case .concatenate: 1...Int.max
    case .counter: 0...0
    case .substring, .replace: 3...3
    case .negate, .bitNot, .logicalNot: 1...1
    default: isOperator ? 2...2 : 1...1
    }
  }

  /// Whether it is written between or before its operands.
  package var isOperator: Bool {
    switch self {
    case .negate, .add, .subtract, .multiply, .divide, .modulo, .power, .bitAnd, .bitOr, .bitXor,
      .bitNot, .shiftLeft, .shiftRight, .shiftRightUnsigned, .logicalAnd, .logicalOr, .logicalXor,
      .logicalNot:
      true
    default: false
    }
  }

  /// The function called by a name.
  package init?(calledBy name: String) {
    guard let function = BuiltinFunction(rawValue: name), !function.isOperator,
      function.castType == nil
    else { return nil }
    self = function
  }

  /// The function that casts to a type; nil for records, and for a type that any value is of.
  package init?(castTo type: StaticType) {
    switch type {
    case .number: self = .castNumber
    case .unsigned: self = .castUnsigned
    case .float: self = .castFloat
    case .text: self = .castText
    case .node: self = .castNode
    case .date: self = .castDate
    case .truth: self = .castTruth
    case .nothing, .term, .record, .anyRecord: return nil
    }
  }

  /// The type that a cast is to; nil for other functions.
  package var castType: StaticType? {
    switch self {
    case .castNumber: .number
    case .castUnsigned: .unsigned
    case .castFloat: .float
    case .castText: .text
    case .castNode: .node
    case .castDate: .date
    case .castTruth: .truth
    default: nil
    }
  }

  /// What makes a value of the type that a cast only takes one for.
  package var conversion: BuiltinFunction? {
    switch self {
    case .castNumber: .toNumber
    case .castUnsigned: .toUnsigned
    case .castFloat: .toFloat
    case .castText: .toText
    default: nil
    }
  }

  /// The names by which functions are called.
  package static var names: [String] {
    allCases.filter { !$0.isOperator && $0.castType == nil }.map(\.rawValue).sorted()
  }

  /// The function of an operator.
  package init?(operator symbol: String, isUnary: Bool) {
    if isUnary {
      switch symbol {
      case "-": self = .negate
      case "bnot": self = .bitNot
      case "lnot": self = .logicalNot
      default: return nil
      }
    } else {
      guard let function = BuiltinFunction(rawValue: symbol), function.isOperator else {
        return nil
      }
      self = function
    }
  }
}

/// A test that a literal can be.
package enum BuiltinPredicate: String, CaseIterable {
  case contains, match
  case startsWith = "starts_with"
  case endsWith = "ends_with"
  case resembles = "~"
}

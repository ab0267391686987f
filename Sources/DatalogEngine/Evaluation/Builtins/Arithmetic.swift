/// What the operators mean between single values.
///
/// The batch loops of ``ComputedValue`` handle small whole numbers themselves and come here with
/// everything else.
struct Arithmetic {
  /// What no value can be given for.
  enum Failure: Error {
    case overflow
    case divisionByZero
  }

  let values: ValueTable
  let dialect: Dialect

  /// The value of an operation; nil where it has none for such operands.
  func apply(
    _ function: BuiltinFunction, _ mode: ArithmeticMode, _ left: Word, _ right: Word
  ) throws(Failure) -> Word? {
    guard let a = values.number(of: left), let b = values.number(of: right) else { return nil }
    switch mode {
    case .number:
      if case .integer(let x) = a, case .integer(let y) = b {
        return values.word(try whole(function, x, y))
      }
    case .unsigned:
      return values.word(try whole(function, a.unsigned, b.unsigned))
    case .float:
      return try fraction(function, a.double, b.double).map { values.word($0) }
    case .dynamic: break
    }
    return try exact(function, a, b).map { values.word($0) }
  }

  /// The operations of whole numbers, signed or not.
  private func whole<Integer: FixedWidthInteger>(
    _ function: BuiltinFunction, _ x: Integer, _ y: Integer
  ) throws(Failure) -> Integer {
    switch function {
    case .add: return try checked(x.addingReportingOverflow(y))
    case .subtract: return try checked(x.subtractingReportingOverflow(y))
    case .multiply: return try checked(x.multipliedReportingOverflow(by: y))
    case .divide:
      guard y != 0 else { throw .divisionByZero }
      return try checked(x.dividedReportingOverflow(by: y))
    case .modulo:
      guard y != 0 else { throw .divisionByZero }
      return x.remainderReportingOverflow(dividingBy: y).partialValue
    case .power: return try power(x, y)
    case .bitAnd: return x & y
    case .bitOr: return x | y
    case .bitXor: return x ^ y
    case .shiftLeft: return x &<< (y & 63)
    case .shiftRight: return x &>> (y & 63)
    case .shiftRightUnsigned:
      let bits = UInt64(truncatingIfNeeded: x) &>> UInt64(truncatingIfNeeded: y & 63)
      return Integer(truncatingIfNeeded: bits)
    case .logicalAnd: return x != 0 && y != 0 ? 1 : 0
    case .logicalOr: return x != 0 || y != 0 ? 1 : 0
    case .logicalXor: return (x != 0) != (y != 0) ? 1 : 0
    default: return x
    }
  }

  private func checked<Integer>(
    _ result: (partialValue: Integer, overflow: Bool)
  ) throws(Failure) -> Integer {
    if result.overflow, dialect == .graph { throw .overflow }
    return result.partialValue
  }

  /// Power by squaring; a negative exponent gives a whole number only of 1 and −1.
  private func power<Integer: FixedWidthInteger>(
    _ base: Integer, _ exponent: Integer
  ) throws(Failure) -> Integer {
    if exponent < 0 {
      if base == 0 { throw .divisionByZero }
      return base == 1 ? 1 : (base &+ 1 == 0 ? (exponent & 1 == 0 ? 1 : base) : 0)
    }
    var (result, square, rest) = (1 as Integer, base, exponent)
    while rest > 0 {
      if rest & 1 == 1 { result = try checked(result.multipliedReportingOverflow(by: square)) }
      rest >>= 1
      if rest > 0 { square = try checked(square.multipliedReportingOverflow(by: square)) }
    }
    return result
  }

  private func fraction(
    _ function: BuiltinFunction, _ x: Double, _ y: Double
  ) throws(Failure) -> Double? {
    switch function {
    case .add: return x + y
    case .subtract: return x - y
    case .multiply: return x * y
    case .divide:
      guard y != 0 else { throw .divisionByZero }
      return x / y
    case .modulo:
      guard y != 0 else { throw .divisionByZero }
      return x.truncatingRemainder(dividingBy: y)
    case .power: return RealPower.power(x, y)
    default: return nil
    }
  }
}

// MARK: - Numbers of unknown type

extension Arithmetic {
  /// Operations on values as they are: whole numbers and decimals exactly, where they fit.
  private func exact(
    _ function: BuiltinFunction, _ a: Number, _ b: Number
  ) throws(Failure) -> Number? {
    if case .integer(let x) = a, case .integer(let y) = b {
      guard function == .divide || (function == .power && y < 0) else {
        return .integer(try whole(function, x, y))
      }
      if function == .divide {
        guard y != 0 else { throw .divisionByZero }
        if y != -1, x % y == 0 { return .integer(x / y) }
      }
    } else if function.isBitwise {
      return nil
    }
    if let result = decimal(function, a, b) {
      return try fitting(result, a, b)
    }
    return try fraction(function, a.double, b.double).map { Number($0) }
  }

  /// Sums, differences and products of decimals of up to 18 digits.
  private func decimal(_ function: BuiltinFunction, _ a: Number, _ b: Number) -> DecimalDigits? {
    guard function == .add || function == .subtract || function == .multiply,
      let x = a.decimal, let y = b.decimal, let m = x.mantissa, let n = y.mantissa
    else { return nil }
    if function == .multiply {
      return DecimalDigits(mantissa: m * n, exponent: -(x.scale + y.scale))
    }
    let scale = max(x.scale, y.scale)
    guard let left = raised(m, by: scale - x.scale), let right = raised(n, by: scale - y.scale)
    else { return nil }
    return DecimalDigits(mantissa: function == .add ? left + right : left - right, exponent: -scale)
  }

  private func raised(_ mantissa: Int128, by places: Int) -> Int128? {
    guard places <= 18 else { return nil }
    return (0..<places).reduce(mantissa) { value, _ in value * 10 }
  }

  /// A whole result of whole numbers must fit 64 bits; a decimal is cut to what it can be.
  private func fitting(
    _ result: DecimalDigits, _ a: Number, _ b: Number
  ) throws(Failure) -> Number {
    let number = Number(result)
    guard case .digits = number else { return number }
    return Number(result.double)
  }
}

extension Number {
  /// The number as 64 bits unsigned, cut where it does not fit.
  var unsigned: UInt64 {
    switch self {
    case .integer(let value): UInt64(bitPattern: value)
    case .unsigned(let value): value
    case .double(let value): value >= 0 && value < 0x1p64 ? UInt64(value) : 0
    case .digits(let decimal): Number(decimal.double).unsignedOfDouble
    }
  }

  private var unsignedOfDouble: UInt64 {
    if case .double(let value) = self { return value >= 0 && value < 0x1p64 ? UInt64(value) : 0 }
    if case .unsigned(let value) = self { return value }
    return 0
  }
}

extension BuiltinFunction {
  /// Whether it works on the bits of whole numbers.
  var isBitwise: Bool {
    switch self {
    case .bitAnd, .bitOr, .bitXor, .shiftLeft, .shiftRight, .shiftRightUnsigned, .logicalAnd,
      .logicalOr, .logicalXor, .bitNot, .logicalNot:
      true
    default: false
    }
  }
}

/// A number by value, in the one form that each has.
package enum Number: Hashable {
  /// A whole number of 64 bits signed.
  case integer(Int64)
  /// A whole number from 2^63 to 2^64 − 1.
  case unsigned(UInt64)
  /// A number with a fraction, or beyond 64 bits, that is the shortest decimal of a double; an
  /// infinity or the NaN.
  case double(Double)
  /// A number that is no double's shortest decimal.
  case digits(DecimalDigits)

  /// The form of a double: whole numbers of 64 bits are integers, minus zero is zero.
  init(_ value: Double) {
    if value == value.rounded(), value >= -0x1p63, value < 0x1p64 {
      self = value < 0x1p63 ? .integer(Int64(value)) : .unsigned(UInt64(value))
    } else {
      self = .double(value.isNaN ? .nan : value)
    }
  }

  /// The form of an unsigned number.
  init(_ value: UInt64) {
    self = Int64(exactly: value).map { .integer($0) } ?? .unsigned(value)
  }

  /// The form of a decimal.
  init(_ decimal: DecimalDigits) {
    if let whole = decimal.wholeNumber {
      if let value = Int64(exactly: whole) {
        self = .integer(value)
        return
      }
      if let value = UInt64(exactly: whole) {
        self = .unsigned(value)
        return
      }
    }
    let nearest = decimal.double
    // Fifteen digits survive the way into a double and back, wherever doubles are normal.
    let isShortest =
      (decimal.digits.count <= 15 && (-300...300).contains(decimal.magnitude))
      || (nearest.isFinite && nearest != 0 && DecimalDigits(nearest) == decimal)
    self = isShortest ? .double(nearest) : .digits(decimal)
  }

  /// The nearest double.
  package var double: Double {
    switch self {
    case .integer(let value): Double(value)
    case .unsigned(let value): Double(value)
    case .double(let value): value
    case .digits(let decimal): decimal.double
    }
  }

  /// The exact decimal; nil for infinities and the NaN.
  var decimal: DecimalDigits? {
    switch self {
    case .integer(let value): DecimalDigits(mantissa: Int128(value), exponent: 0)
    case .unsigned(let value): DecimalDigits(mantissa: Int128(value), exponent: 0)
    case .double(let value): value.isFinite ? DecimalDigits(value) : nil
    case .digits(let decimal): decimal
    }
  }

  /// The canonical text.
  package var text: String {
    switch self {
    case .integer(let value): String(value)
    case .unsigned(let value): String(value)
    case .double(let value): value.isFinite ? DecimalDigits(value).text : value.description
    case .digits(let decimal): decimal.text
    }
  }
}

extension Number: Comparable {
  /// The numeric order; the NaN comes first.
  package static func < (left: Number, right: Number) -> Bool {
    if case .integer(let a) = left, case .integer(let b) = right { return a < b }
    let (a, b) = (left.double, right.double)
    if a.isNaN || b.isNaN { return a.isNaN && !b.isNaN }
    if a != b { return a < b }
    guard left != right, let exactLeft = left.decimal, let exactRight = right.decimal else {
      return false
    }
    return exactLeft < exactRight
  }
}

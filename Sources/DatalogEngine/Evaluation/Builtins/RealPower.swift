/// Powers of doubles, without a library of mathematics.
enum RealPower {
  /// `base` raised to `exponent`; nil where the exponent has a fraction and the base is negative.
  ///
  /// Whole exponents by squaring; others as 2^(*exponent* · log₂ *base*), exact to about 13 digits.
  static func power(_ base: Double, _ exponent: Double) -> Double? {
    if exponent == exponent.rounded(), abs(exponent) < 0x1p31 {
      var (result, square, rest) = (1.0, base, Int(abs(exponent)))
      while rest > 0 {
        if rest & 1 == 1 { result *= square }
        square *= square
        rest >>= 1
      }
      return exponent < 0 ? 1 / result : result
    }
    guard base >= 0 else { return nil }
    if base == 0 { return exponent > 0 ? 0 : .infinity }
    return exponential(exponent * binaryLogarithm(base))
  }

  /// log₂ of a positive number: the exponent, and the series of atanh for the significand.
  private static func binaryLogarithm(_ value: Double) -> Double {
    var (whole, significand) = (Double(value.exponent), value.significand)
    if significand > 1.4142135623730951 {
      significand /= 2
      whole += 1
    }
    let ratio = (significand - 1) / (significand + 1)
    var (term, sum, divisor) = (ratio, 0.0, 1.0)
    while abs(term) > 1e-18 {
      sum += term / divisor
      term *= ratio * ratio
      divisor += 2
    }
    return whole + 2 * sum * 1.4426950408889634
  }

  /// 2 to a power: the whole part in the exponent, a series for the rest.
  private static func exponential(_ power: Double) -> Double {
    guard abs(power) < 1100 else { return power > 0 ? .infinity : 0 }
    let whole = power.rounded()
    let rest = (power - whole) * 0.6931471805599453
    var (term, sum, index) = (1.0, 1.0, 1.0)
    while abs(term) > 1e-18 {
      term *= rest / index
      sum += term
      index += 1
    }
    return sum * Double(sign: .plus, exponent: Int(whole), significand: 1)
  }
}

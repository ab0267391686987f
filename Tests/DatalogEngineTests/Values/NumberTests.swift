import Foundation
import TestSupport
import Testing

@testable import DatalogEngine

@Suite("Numbers") struct NumberTests {
  private func decimal(_ text: String) throws -> DecimalDigits {
    var text = text
    let read = text.withUTF8 { DecimalDigits($0, allowsExponent: true) }
    return try #require(read)
  }

  @Test(
    "print in their shortest decimal",
    arguments: [
      ("0", "0"), ("-0.0", "0"), ("5.50", "5.5"), ("-0.001", "-0.001"), ("1e3", "1000"),
      ("12.5e-1", "1.25"), ("1e300", "1.0e300"), ("1e-9", "1.0e-9"), ("00012", "12"),
      ("123456789012345678901234567890.5", "123456789012345678901234567890.5"), ("１．５", "1.5"),
    ])
  func printing(_ written: String, _ printed: String) throws {
    #expect(try decimal(written).text == printed)
    #expect(Number(try decimal(written)).text == printed)
  }

  @Test("what is no number is not read", arguments: ["", "-", ".", "1.2.3", "1e", "a", "1 ", "−1"])
  func notNumbers(_ text: String) {
    var text = text
    #expect(text.withUTF8 { DecimalDigits($0, allowsExponent: true) } == nil)
  }

  @Test("are in order by value, across all forms", arguments: SeededGenerator.seeds(20))
  func order(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var numbers: [Number] = [.integer(.min), .integer(.max), .unsigned(1 << 63), .unsigned(.max)]
    for _ in 0..<60 {
      let digits = (0..<Int.random(in: 1...25, using: &generator)).map { _ in
        String(Int.random(in: 0...9, using: &generator))
      }.joined()
      let sign = generator.isOneIn(2) ? "-" : ""
      numbers.append(Number(try decimal("\(sign)\(digits)e-\(Int(seed % 12))")))
      numbers.append(Number(Double.random(in: -1e6...1e6, using: &generator)))
      numbers.append(.integer(Int64.random(in: -9...9, using: &generator)))
    }
    let sorted = numbers.sorted()
    for (left, right) in zip(sorted, sorted.dropFirst()) {
      let (a, b) = (try #require(left.decimal), try #require(right.decimal))
      #expect(!(b < a), "\(left.text) \(right.text)")
      #expect((left == right) == (a == b), "\(left.text) \(right.text)")
    }
  }

  @Test(
    "doubles and the decimals they print as are one number", arguments: SeededGenerator.seeds(20))
  func roundTrip(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let value = Double(bitPattern: generator.next())
      // A whole double that has no room for a fraction is exact, whatever its shortest digits.
      guard value.isFinite, !(0x1p53..<0x1p64).contains(abs(value)) else { continue }
      #expect(Number(try decimal(value.description)) == Number(value), "\(value)")
    }
  }

  @Test("powers come out as they should")
  func powers() {
    let cases = [
      (2.0, 10.0), (2.0, 0.5), (9.0, -0.5), (1.5, 3.7), (10.0, 2.25), (0.3, 7.1), (1e-300, 0.5),
    ]
    for (base, exponent) in cases {
      let power = RealPower.power(base, exponent) ?? .nan
      let expected = pow(base, exponent)
      #expect(abs(power - expected) <= expected * 1e-13, "\(base)^\(exponent) = \(power)")
    }
    #expect(RealPower.power(-2, 0.5) == nil)
    #expect(RealPower.power(-2, 3) == -8)
  }
}

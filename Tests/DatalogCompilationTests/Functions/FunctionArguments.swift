import TestSupport
import TripleStore

@testable import DatalogEngine

/// Arguments with which functions are compared: those at the edges, and some made up.
struct FunctionArguments {
  private var generator: SeededGenerator
  let values = ValueTable()

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  private mutating func made<Value>(
    _ count: Int, _ make: (inout FunctionArguments) -> Value
  ) -> [Value] {
    (0..<count).map { _ in make(&self) }
  }

  /// Some of all tuples of arguments.
  mutating func some<Value>(_ count: Int, of values: [Value]) -> [Value] {
    Array(values.shuffled(using: &generator).prefix(count))
  }

  // MARK: - Numbers

  mutating func integers() -> [Int64] {
    let edges: [Int64] = [
      0, 1, -1, 2, -2, 3, 7, -8, 10, 16, 31, 32, 62, 63, 64, 65, 2025, 9999, 10_000, -5,
      1 << 31, 1 << 53, 1 << 62, .max, .min, .max - 1, .min + 1,
    ]
    return edges + made(12) { Int64.random(in: .min ... .max, using: &$0.generator) }
      + made(12) { Int64($0.number(-200...200)) }
  }

  /// Decimals of a few digits, with which arithmetic is exact everywhere.
  mutating func decimals() -> [Double] {
    let edges: [Double] = [
      0, 1, -1, 0.1, 0.2, 0.3, 1.1, -2.5, 100, 0.001, 1_000_000.1, 123_456.789, -99.99, 1e5,
      1e-5, 2.5e-7, 4, 0.5, 33.3,
    ]
    let tens: [Double] = [1, 10, 100, 1000, 10_000]
    return edges
      + made(25) { Double($0.number(-1_000_000...1_000_000)) / tens[$0.number(0...4)] }
  }

  mutating func doubles() -> [Double] {
    let edges: [Double] = [
      1e15, 1e16, 123_456_789_012_345.6, 0x1p53, 0x1p53 + 2, -0x1p53, 0x1p63, -0x1p63, 0x1p64, 1e19,
      1.5e19, 1e20, 1e22, 1e23, 2e23, 1e40, 1e41, 1e300, -1e300, 1.7976931348623157e308, 1e-7,
      1.5e-7, 1e-8, 1.234e-9, 1e-300, 2.2250738585072014e-308,
      0.30000000000000004,
      1.0 / 3, -0.0, 9_007_199_254_740_991.5, 1e6, 1e7, 9_999_999.5, 0.0001, 0.00012, 0.001,
    ]
    return edges + decimals()
      + made(200) { Double(bitPattern: $0.generator.next()) }.filter(\.isFinite)
      + made(60) { Double.random(in: -1000...1000, using: &$0.generator) }
  }

  // MARK: - Texts

  mutating func texts() -> [String] {
    let edges = [
      "", "a", "A", "省科技厅", "ＡＢＣ１２", "a😀b", "it's", "\"q\"", "a\\b", "%_", "line\nbreak", "\t",
      "　 全 角　",
      "ΑΣΑΣ", "İstanbul", "ÀÉÖ", "ЖЩ", "水 利 ＡＢ", "水利ab", "aaa", "aa", "e\u{301}", "é",
      "\u{85}\u{2028}x", "ǅ", "ẞ",
      "＇＼～", "N5", "a,b;c", "--", "/*",
    ]
    let alphabet: [Character] = ["a", "B", "水", "利", "Ｃ", "１", " ", "　", "😀", "'", "\\", "a", "Σ"]
    return edges
      + made(40) { arguments in
        String(arguments.made(arguments.number(1...8)) { alphabet[$0.number(0...12)] })
      }
  }

  /// Texts that say numbers, or nearly.
  mutating func numerals() -> [String] {
    let edges = [
      "", "42", "-42", "+5", "5.", ".5", ".", "-", "1e3", "1E-2", "1e", "1e+", "１２．５", "－３", "＋７ｅ２",
      "１ｅ３",
      "0x1F", "-0x1f", "0x", "0xg", "0X1F", "0b101", "-0b11", "0b2", "0b", "０x1F",
      "0x00000000000000000000FF",
      "0x7FFFFFFFFFFFFFFF", "--5", "9007199254740993", "9007199254740993.0", "9007199254740993.5",
      "9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809",
      "1.9", "-1.9",
      "1_000", " 5", "5 ", "inf", "nan", "NaN", "1e19", "1e18", "-1e18", "0.1", "00012", "٣", "5\n",
      "1,5", "0x-1",
      "0x+1", "1.5.2", "1e1.5", "123456789012345678901234567890", "1.50e2",
    ]
    let alphabet: [Character] = ["0", "1", "9", ".", "-", "e", "２", "5"]
    return edges
      + made(60) { arguments in
        String(arguments.made(arguments.number(1...6)) { alphabet[$0.number(0...7)] })
      }
  }

  /// Texts that are ordinals, or nearly.
  mutating func ordinals() -> [String] {
    let edges = [
      "", "一", "十二", "（三）", "(四)", "（五)", "3.", "3．", "12、", "３", "３.", "3", "(3)", "（３）", "()",
      "（", "(",
      "零", "（零）", "0.", "一百零五、", "二十三", "百", "十十", "三零十", "一二三", "三、一", "一.", "a.", "A一", "第一",
      "一百",
      "１２３４５６７８９", "（１２３４５６７８９）", "1234567890.", "123456789.", "一一一一一一一一一一", "一一一一一一一一一一一", "九百九十九",
      "(一", "一)", "（3.", "3.)", "一\n", "二〇", "１2", "1２.",
    ]
    let alphabet: [Character] = [
      "一", "二", "九", "十", "百", "零", "（", "）", "(", ")", ".", "、", "1", "２",
    ]
    return edges
      + made(150) { arguments in
        String(arguments.made(arguments.number(1...5)) { alphabet[$0.number(0...13)] })
      }
  }

  // MARK: - Values of any kind

  mutating func words() -> [Word] {
    var words = [values.word(true), values.word(false)]
    words += (integers().prefix(27) + [2024, 1900, 2000, 0, -1]).map { values.word($0) }
    words += doubles().prefix(37).map { values.word($0) }
    words += [Double.infinity, -Double.infinity, Double.nan].map { values.word($0) }
    words += [
      "9007199254740993.5", "0.1234567890123456789", "9223372036854775808",
      "18446744073709551615", "12345678901234567890.5", "2025.5", "0.12345678901234568",
    ].compactMap(decimal).map { values.word(Number($0)) }
    words += [(2024, 2, 29), (2025, 5, 16), (1900, 2, 1), (0, 1, 1), (9999, 12, 31)].compactMap {
      CalendarDay(year: $0.0, month: $0.1, day: $0.2).map { values.word($0) }
    }
    words += texts().prefix(30).map { values.word($0) }
    words += [values.word(node: .iri("http://a/b")), values.word(node: .blank("x"))]
    let months = [
      "2024-02", "1900-02", "2000-02", "2025-13", "2025-00", "25-01", "0000-12", "2025-04",
      "-2025-04",
    ]
    words += months.map { literal($0, "http://www.w3.org/2001/XMLSchema#gYearMonth") }
    return words + [literal("2025-02", "http://a/t"), literal("x y", "http://a/t")]
  }

  private func decimal(_ text: String) -> DecimalDigits? {
    var text = text
    return text.withUTF8 { DecimalDigits($0, allowsExponent: true) }
  }

  private func literal(_ text: String, _ datatype: String) -> Word {
    values.word(of: .literal(Literal(text, datatype: datatype)))
  }
}

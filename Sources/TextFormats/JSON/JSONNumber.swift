/// A number as JSON writes it, kept to the digit.
///
/// JSON does not say how large or precise a number may be, so the written form is the value, and
/// what a program wants to calculate with is asked for: ``integer``, ``double``. `5.50` comes out
/// of a round trip as `5.50`, and 2^64 − 1 loses nothing.
public struct JSONNumber: Sendable, Hashable {
  /// The number as written, always valid JSON.
  public let text: String

  /// Creates a whole number.
  ///
  /// - Parameter value: Any whole number.
  public init(_ value: some BinaryInteger) {
    text = String(value)
  }

  /// Creates the shortest number that reads back as `value`, or nil where JSON has none.
  ///
  /// - Parameter value: Any number; infinities and NaN have no JSON form.
  public init?(_ value: Double) {
    guard value.isFinite else { return nil }
    let written = value.description
    text = written.hasSuffix(".0") ? String(written.dropLast(2)) : written
  }

  /// Creates a number from its written form, or nil where that is not a JSON number.
  ///
  /// - Parameter text: For example `-0.50e+3`.
  public init?(text: String) {
    let bytes = Array(text.utf8)
    guard JSONNumber.end(in: bytes, from: 0) == bytes.count else { return nil }
    self.text = text
  }

  /// The value as an `Int`, nil where it is not a whole number or too large.
  ///
  /// `1e3` and `5.0` are whole numbers too.
  public var integer: Int? {
    if let exact = Int(text) { return exact }
    guard text.utf8.contains(where: { $0 == UInt8(ascii: ".") || $0 | 0x20 == UInt8(ascii: "e") })
    else { return nil }
    return double.flatMap { abs($0) <= 0x1p53 ? Int(exactly: $0) : nil }
  }

  /// The nearest `Double`, nil where the number is too large for one.
  public var double: Double? {
    Double(text).flatMap { $0.isFinite ? $0 : nil }
  }

  /// Creates a number whose form has been checked.
  init(checked text: String) {
    self.text = text
  }
}

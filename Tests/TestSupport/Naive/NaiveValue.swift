import DatalogSyntax

/// A value of the reference evaluator: equal by value, whatever it was written as.
public enum NaiveValue: Hashable, Sendable {
  /// `true` or `false`.
  case truth(Bool)
  /// A whole number that fits 64 bits signed; `5.0` and `5u` are `integer(5)` too.
  case integer(Int64)
  /// Any other number.
  case fraction(Double)
  /// A day, as year, month, day.
  case date(Int, Int, Int)
  /// A text by its UTF-8 bytes, as `String ==` would follow canonical equivalence.
  case text([UInt8])
  /// An IRI.
  case node(String)
  /// A record as it is printed, `nil` too.
  case record(String)

  /// A text.
  public static func text(_ text: String) -> NaiveValue { .text(Array(text.utf8)) }

  /// A number.
  public static func number(_ double: Double) -> NaiveValue {
    Int64(exactly: double).map { .integer($0) } ?? .fraction(double)
  }

  /// The value of a constant.
  public init(_ constant: Constant) {
    switch constant {
    case .text(let text): self = .text(text)
    case .integer(let integer): self = .integer(integer)
    case .unsigned(let unsigned): self = .number(Double(unsigned))
    case .float(let double): self = .number(double)
    case .date(let year, let month, let day): self = .date(year, month, day)
    case .truth(let truth): self = .truth(truth)
    case .null: self = .record("nil")
    }
  }

  /// Whether it is a node.
  public var isNode: Bool { if case .node = self { true } else { false } }

  /// The value as a double, if it is a number.
  private var double: Double? {
    switch self {
    case .integer(let integer): Double(integer)
    case .fraction(let double): double
    default: nil
    }
  }

  /// Whether one value is below another; false between kinds, but for a date beside a year.
  public static func < (left: NaiveValue, right: NaiveValue) -> Bool {
    switch (left, right) {
    case (.truth(let a), .truth(let b)): return !a && b
    case (.integer(let a), .integer(let b)): return a < b
    case (.date(let a, let b, let c), .date(let d, let e, let f)): return (a, b, c) < (d, e, f)
    case (.date(let year, _, _), .integer(let other)): return Int64(year) < other
    case (.integer(let other), .date(let year, _, _)): return other < Int64(year)
    case (.text(let a), .text(let b)): return a.lexicographicallyPrecedes(b)
    case (.node(let a), .node(let b)): return a.utf8.lexicographicallyPrecedes(b.utf8)
    default:
      guard let a = left.double, let b = right.double else { return false }
      return a < b
    }
  }

  /// Whether `<` is defined between two values.
  private func isComparable(with other: NaiveValue) -> Bool {
    switch (self, other) {
    case (.truth, .truth), (.date, .date), (.date, .integer), (.integer, .date), (.text, .text),
      (.node, .node):
      true
    default: double != nil && other.double != nil
    }
  }

  /// Whether a comparison holds.
  func satisfies(_ comparison: Comparison.Operator, _ other: NaiveValue) throws(NaiveError) -> Bool
  {
    switch comparison {
    case .equal: self == other
    case .notEqual: self != other
    case .less: self < other
    case .greater: other < self
    case .lessOrEqual: isComparable(with: other) && !(other < self)
    case .greaterOrEqual: isComparable(with: other) && !(self < other)
    case .resembles: throw .unsupported("~")
    }
  }

  /// Where the kind stands in the standard order of answers.
  private var rank: Int {
    switch self {
    case .truth: 0
    case .integer, .fraction: 1
    case .date: 2
    case .text: 3
    case .node: 4
    case .record: 5
    }
  }

  /// Whether a row comes before another in the standard order: by kind, then by value.
  public static func precedes(_ left: [NaiveValue], _ right: [NaiveValue]) -> Bool {
    for (a, b) in zip(left, right) where a != b {
      return a.rank == b.rank ? a < b : a.rank < b.rank
    }
    return left.count < right.count
  }
}

extension NaiveValue: CustomStringConvertible {
  /// The value as a constant of the language.
  public var description: String {
    switch self {
    case .truth(let truth): return "\(truth)"
    case .integer(let integer): return "\(integer)"
    case .fraction(let double): return "\(double)"
    case .date(let year, let month, let day):
      return "d\"\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))\""
    case .text(let bytes):
      let escaped = String(decoding: bytes, as: UTF8.self).unicodeScalars.map { scalar in
        scalar == "\"" || scalar == "\\" ? "\\\(scalar)" : String(scalar)
      }
      return "\"\(escaped.joined())\""
    case .node(let iri): return "<\(iri)>"
    case .record(let text): return text
    }
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

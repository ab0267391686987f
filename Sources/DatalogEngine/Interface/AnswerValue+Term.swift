import TripleStore

extension AnswerValue {
  /// The value as a graph states it; nil for a record, which a graph cannot state.
  public var statedTerm: Term? {
    switch self {
    case .term(let term): term
    case .text(let text, let language?): .literal(Literal(text, language: language))
    case .text(let text, nil): .literal(Literal(text))
    case .integer, .unsigned: literal("integer")
    case .float(let number) where number.isInfinite:
      .literal(Literal(number < 0 ? "-INF" : "INF", datatype: Self.datatype("double")))
    // Whether a fraction was written as a decimal is not remembered; without exponent it can be.
    case .float, .decimal: literal(isPlainDecimal ? "decimal" : "double")
    case .truth: literal("boolean")
    case .date: literal("date")
    case .record: nil
    }
  }

  private func literal(_ type: String) -> Term? {
    .literal(Literal(text, datatype: Self.datatype(type)))
  }

  private static func datatype(_ name: String) -> String {
    "http://www.w3.org/2001/XMLSchema#\(name)"
  }

  /// Whether the value is written with digits alone, a sign and a point.
  private var isPlainDecimal: Bool {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E }
  }
}

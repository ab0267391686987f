/// What the values of a column of a random program are: few, so that joins meet.
enum ColumnKind: CaseIterable {
  case integer, text, number, date, truth, node

  /// Values that facts and constants are drawn from.
  var values: [NaiveValue] {
    switch self {
    case .integer: [0, 1, 2, 3].map { .integer($0) }
    case .text: ["", "a", "b", "ab", "甲"].map { .text($0) }
    case .number: [0, 0.5, 1, 1.5, 2].map { .number($0) }
    case .date: [.date(2024, 2, 29), .date(2025, 1, 1), .date(2025, 5, 16)]
    case .truth: [.truth(false), .truth(true)]
    case .node: ["a", "b", "c", "d"].map { .node("urn:node:\($0)") }
    }
  }

  /// The name of Soufflé's type for it, if it has one.
  var typeName: String? {
    switch self {
    case .integer: "number"
    case .text: "symbol"
    default: nil
    }
  }
}

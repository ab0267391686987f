import DatalogEngine

/// What aggregates are computed of.
enum Aggregating {
  /// The target as values that can be aggregated; nil where there are none.
  static func target(_ value: Scalar, of function: CoreAggregate.Function) -> Scalar? {
    switch (function, value.type) {
    case (.count, _), (_, .integer), (_, .number): value
    case (.sum, .any), (.mean, .any): Comparing.converted(value, to: .number)
    case (.sum, _), (.mean, _), (_, .node): nil
    case (.minimum, _), (.maximum, _): value
    }
  }
}

extension LoweredGrouping {
  /// The type of the result.
  var type: ColumnType {
    switch function {
    case .count: .integer
    case .mean: .number
    case .sum, .minimum, .maximum: target?.type ?? .integer
    }
  }
}

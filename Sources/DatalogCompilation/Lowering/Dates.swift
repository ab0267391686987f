import DatalogEngine

/// What the functions of dates become.
enum Dates {
  /// The year of a value of the type date.
  static func year(of date: Scalar) -> Scalar {
    .template("CAST(SUBSTR($0, 1, 4) AS BIGINT)", [date], .integer)
  }

  /// `year`, `month`, `day`, `first_day` or `last_day` of a value; nil where it never has one.
  static func apply(_ function: BuiltinFunction, _ value: Scalar) -> Scalar? {
    switch (function, value.type) {
    case (.year, .date): return year(of: value)
    case (.year, .integer): return value
    case (.month, .date):
      return .template("CAST(SUBSTR($0, 6, 2) AS BIGINT)", [value], .integer)
    case (.day, .date): return .template("CAST(SUBSTR($0, 9, 2) AS BIGINT)", [value], .integer)
    case (.day, .any): return .call("sj_day", [value], .integer)
    case (.firstDay, .date), (.lastDay, .date): return value
    case (.firstDay, .integer): return .call("sj_first_day_of_year", [value], .date)
    case (.lastDay, .integer): return .call("sj_last_day_of_year", [value], .date)
    case (.year, .any): return .call("sj_year", [value], .integer)
    case (.month, .any): return .call("sj_month", [value], .integer)
    case (.firstDay, .any): return .call("sj_first_day", [value], .date)
    case (.lastDay, .any): return .call("sj_last_day", [value], .date)
    case (.year, .number), (.firstDay, .number), (.lastDay, .number):
      return apply(function, .call("sj_whole", [value], .integer))
    default: return nil
    }
  }
}

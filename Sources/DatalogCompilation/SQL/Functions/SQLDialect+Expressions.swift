// What the definitions of helper functions say differently in each dialect.

extension SQLDialect {
  /// The name of the type of a column.
  package func name(of type: ColumnType) -> String {
    switch type {
    case .node, .text, .date, .any: self == .spark ? "STRING" : "TEXT"
    case .integer: "BIGINT"
    case .number: self == .postgreSQL ? "DOUBLE PRECISION" : "DOUBLE"
    case .truth: "BOOLEAN"
    }
  }

  /// A text between quotes, on one line.
  package func quoted(_ text: String) -> String {
    var result = "'"
    for scalar in text.unicodeScalars {
      switch (scalar, self) {
      case ("'", .spark): result += "\\'"
      case ("\\", .spark): result += "\\\\"
      case ("\n", .spark): result += "\\n"
      case ("\r", .spark): result += "\\r"
      case ("'", _): result += "''"
      case ("\n", _): result += "' || CHR(10) || '"
      case ("\r", _): result += "' || CHR(13) || '"
      default: result.unicodeScalars.append(scalar)
      }
    }
    let isPutTogether = self != .spark && text.utf8.contains { $0 == 0x0A || $0 == 0x0D }
    return isPutTogether ? "(\(result)')" : result + "'"
  }

  /// The condition that the whole of a text matches a regular expression.
  ///
  /// - Parameters:
  ///   - text: An expression for the text.
  ///   - expression: The regular expression, in the dialect's own syntax.
  /// - Returns: The condition; it has no value where the text has none.
  package func matches(_ text: String, _ expression: String) -> String {
    switch self {
    case .duckDB: "REGEXP_FULL_MATCH(\(text), \(quoted(expression)))"
    case .postgreSQL: "\(text) ~ \(quoted("^(?:" + expression + ")$"))"
    case .spark: "\(text) RLIKE \(quoted("\\A(?:" + expression + ")\\z"))"
    }
  }

  /// A text without all that matches a regular expression.
  func removing(_ expression: String, from text: String) -> String {
    let arguments = "\(text), \(quoted(expression)), ''"
    return "REGEXP_REPLACE(\(arguments)\(self == .spark ? "" : ", 'g'"))"
  }

  /// A value as another type; an error where it cannot be.
  func cast(_ value: String, to type: ColumnType) -> String {
    "CAST(\(value) AS \(name(of: type)))"
  }

  /// A value as another type, where it is an argument of a function: Spark computes arguments
  /// before it looks at the conditions around the call.
  func tried(_ value: String, as type: String) -> String {
    (self == .postgreSQL ? "CAST" : "TRY_CAST") + "(\(value) AS \(type))"
  }

  /// A double without its fraction, or the next to it; which of two is of no importance.
  func rounded(_ number: String) -> String {
    self == .spark ? "RINT(\(number))" : "ROUND(\(number))"
  }

  /// What is written in this dialect.
  func choose(duckDB: String, postgreSQL: String, spark: String) -> String {
    switch self {
    case .duckDB: duckDB
    case .postgreSQL: postgreSQL
    case .spark: spark
    }
  }
}

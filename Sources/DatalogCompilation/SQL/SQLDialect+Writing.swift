import DatalogEngine

// What the dialects write differently.

extension SQLDialect {
  /// The name of the type of a column.
  func type(_ type: ColumnType, usesIds: Bool) -> String {
    type == .node && usesIds ? "BIGINT" : name(of: type)
  }

  /// What is written behind `--target` to have a program in it.
  var option: String {
    switch self {
    case .duckDB: "sql"
    case .postgreSQL: "sql --dialect postgresql"
    case .spark: "spark"
    }
  }

  /// A name between quotes.
  func quotedName(_ name: String) -> String {
    let mark: Character = self == .spark ? "`" : "\""
    var result = String(mark)
    for character in name {
      if character == mark { result.append(mark) }
      result.append(character)
    }
    return result + String(mark)
  }

  /// The values of `range` or `split` as a table of one column.
  func sequence(_ kind: CoreGenerator.Kind, _ values: [String]) -> String {
    switch kind {
    case .split: parts(of: values[0], by: values[1])
    case .range: numbers(from: values[0], to: values[1], by: values.count > 2 ? values[2] : nil)
    }
  }

  private func parts(of text: String, by separator: String) -> String {
    let wanted = "CASE WHEN \(separator) <> '' THEN \(text) END"
    return switch self {
    case .duckDB: "(SELECT UNNEST(STRING_SPLIT(\(wanted), \(separator))))"
    case .postgreSQL:
      "(SELECT UNNEST(CASE WHEN \(text) = '' AND \(separator) <> '' THEN ARRAY['']"
        + " ELSE STRING_TO_ARRAY(\(wanted), \(separator)) END))"
    case .spark:
      "(SELECT EXPLODE(SPLIT(\(wanted), CONCAT('\\\\Q', \(separator), '\\\\E'), -1)))"
    }
  }

  private func numbers(from start: String, to end: String, by given: String?) -> String {
    let natural = "CASE WHEN \(start) <= \(end) THEN 1 ELSE -1 END"
    // A step of zero gives the beginning alone.
    let step = given.map { "CASE WHEN \($0) <> 0 THEN \($0) ELSE \(natural) END" } ?? natural
    let last =
      given.map { "CASE WHEN \($0) <> 0 THEN \(end) ELSE \(start) + \(natural) END" } ?? end
    let isSome =
      given.map {
        "(\($0) > 0 AND \(start) < \(end) OR \($0) < 0 AND \(start) > \(end)"
          + " OR \($0) = 0 AND \(start) <> \(end))"
      } ?? "\(start) <> \(end)"
    let guarded = "CASE WHEN \(isSome) THEN \(start) END"
    return switch self {
    case .duckDB:
      "(SELECT UNNEST(CASE WHEN \(isSome) THEN RANGE(\(start), \(last), \(step)) END))"
    case .postgreSQL:
      "(SELECT GENERATE_SERIES(\(guarded), \(last) - SIGN(\(step))::bigint, \(step)::bigint))"
    case .spark:
      "(SELECT EXPLODE(CASE WHEN \(isSome) THEN SEQUENCE(\(start), \(last)"
        + " - CAST(SIGN(\(step)) AS BIGINT), CAST(\(step) AS BIGINT)) END))"
    }
  }
}

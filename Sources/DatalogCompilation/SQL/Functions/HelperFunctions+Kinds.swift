// Values of any kind: what the letter before them says, and how they compare.

extension HelperFunctions {
  /// From values of any kind to those of one kind, and their order.
  static func kinds(in sql: SQLDialect) -> [HelperFunction] {
    let rest = "SUBSTR(a, 2)"
    func behind(_ letter: Character) -> String { "CASE WHEN a LIKE '\(letter)%' THEN \(rest) END" }
    return [
      HelperFunction(
        "sj_truth", ["a": .any], .truth,
        "CASE a WHEN 'Btrue' THEN TRUE WHEN 'Bfalse' THEN FALSE END"),
      HelperFunction(
        "sj_number", ["a": .any], .number,
        "CASE WHEN a LIKE 'N%' THEN \(sql.cast(rest, to: .number)) END"),
      HelperFunction("sj_integer", ["a": .any], .integer, integer(in: sql)),
      HelperFunction("sj_date", ["a": .any], .date, behind("D")),
      HelperFunction("sj_text", ["a": .any], .text, behind("T")),
      HelperFunction("sj_node", ["a": .any], .node, behind("E")),
      HelperFunction(
        "sj_printed", ["a": .any], .text,
        "CASE WHEN LEFT(a, 1) IN ('B', 'N', 'D', 'T') THEN \(rest) END"),
      HelperFunction("sj_rank", ["a": .any], .integer, "POSITION(LEFT(a, 1) IN 'BNDTEL') - 1"),
      HelperFunction(
        "sj_number_less", ["a": .text, "b": .text], .truth, numberLess(in: sql)),
      HelperFunction("sj_less", ["a": .any, "b": .any], .truth, less(in: sql)),
    ]
  }

  /// A whole number of 64 bits, which is written without a point or an exponent.
  private static func integer(in sql: SQLDialect) -> String {
    let tried =
      "CASE WHEN a LIKE 'N%' AND a NOT LIKE '%.%' THEN TRY_CAST(SUBSTR(a, 2) AS BIGINT) END"
    return sql.choose(
      duckDB: tried,
      postgreSQL: """
        CASE WHEN a ~ '^N-?[0-9]{1,19}$' THEN
            CASE WHEN CAST(SUBSTR(a, 2) AS NUMERIC)
              BETWEEN -9223372036854775808 AND 9223372036854775807
            THEN CAST(SUBSTR(a, 2) AS BIGINT) END
          END
        """,
      spark: tried)
  }

  /// The order of two numbers by their digits: that of the doubles next to them, and where these
  /// are the same, that of up to 18 places on each side of the point.
  private static func numberLess(in sql: SQLDialect) -> String {
    let (a, b) = (sql.cast("a", to: .number), sql.cast("b", to: .number))
    func exact(_ name: String) -> String { "TRY_CAST(\(name) AS DECIMAL(38, 18))" }
    let compared = """
      CASE WHEN \(a) <> \(b) THEN \(a) < \(b) WHEN a <> b THEN
          COALESCE(\(exact("a")) < \(exact("b")), FALSE) ELSE a <> b
        END
      """
    return sql.choose(
      duckDB: compared, postgreSQL: "CAST(a AS NUMERIC) < CAST(b AS NUMERIC)", spark: compared)
  }

  /// What `<` means: within a kind, and for a date beside a number by its year.
  private static func less(in sql: SQLDialect) -> String {
    let texts = sql == .postgreSQL ? "a < b COLLATE \"C\"" : "a < b"
    return """
      CASE
          WHEN a = 'Nnan' OR b = 'Nnan' THEN NULL
          WHEN a LIKE 'N%' AND b LIKE 'N%' THEN sj_number_less(SUBSTR(a, 2), SUBSTR(b, 2))
          WHEN a LIKE 'D%' AND b LIKE 'N%' THEN sj_number_less(SUBSTR(a, 2, 4), SUBSTR(b, 2))
          WHEN a LIKE 'N%' AND b LIKE 'D%' THEN sj_number_less(SUBSTR(a, 2), SUBSTR(b, 2, 4))
          WHEN LEFT(a, 1) = LEFT(b, 1) AND LEFT(a, 1) IN ('B', 'D', 'T') THEN \(texts)
        END
      """
  }
}

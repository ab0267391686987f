// Numbers as they are written, and what of them is whole.

extension HelperFunctions {
  /// Every whole double below is one of 64 bits.
  private static let end = "9.223372036854775808e18"

  /// The text of numbers, and whole numbers out of them.
  static func numbers(in sql: SQLDialect) -> [HelperFunction] {
    let cut = sql.choose(
      duckDB: "CAST(TRUNC(x) AS BIGINT)", postgreSQL: "CAST(TRUNC(x) AS BIGINT)",
      spark: "CAST(x AS BIGINT)")
    let isWhole = "x = \(sql.rounded("x"))"
    return [
      HelperFunction(
        "sj_whole", ["x": .number], .integer,
        "CASE WHEN \(isWhole) AND x >= -\(end) AND x < \(end) THEN CAST(x AS BIGINT) END"),
      HelperFunction(
        "sj_truncated", ["x": .number], .integer,
        "CASE WHEN x >= -\(end) AND x < \(end) THEN \(cut) END"),
      HelperFunction(
        "sj_placed", ["sign": .text, "digits": .text, "place": .integer], .text, placed(in: sql)),
      HelperFunction("sj_shortest", ["written": .text], .text, shortest(in: sql), .binding),
      HelperFunction("sj_number_text", ["x": .number], .text, numberText(in: sql), .binding),
    ]
  }

  /// Digits with the point where it belongs: the first digit counts ten to the power of `place`.
  private static func placed(in sql: SQLDialect) -> String {
    func count(_ count: String) -> String { "CAST(\(count) AS INTEGER)" }
    return """
      CASE
          WHEN place BETWEEN -7 AND -1 THEN
            sign || '0.' || LPAD(digits, \(count("LENGTH(digits) - place - 1")), '0')
          WHEN place BETWEEN 0 AND 40 AND LENGTH(digits) <= place + 1 THEN
            sign || RPAD(digits, \(count("place + 1")), '0')
          WHEN place BETWEEN 0 AND 40 THEN
            sign || LEFT(digits, \(count("place + 1"))) || '.'
              || SUBSTR(digits, \(count("place + 2")))
          ELSE sign || LEFT(digits, 1) || '.' || COALESCE(NULLIF(SUBSTR(digits, 2), ''), '0')
            || 'e' || \(sql.cast("place", to: .text))
        END
      """
  }

  /// A double as the engine writes it, in our form.
  private static func shortest(in sql: SQLDialect) -> String {
    """
    CASE WHEN written NOT LIKE '%e%' THEN REPLACE(written, 'infinity', 'inf') ELSE
        sj_placed(CASE WHEN written LIKE '-%' THEN '-' ELSE '' END,
          \(sql.removing("[-.]|0*e.*", from: "written")),
          \(sql.tried("SUBSTR(written, POSITION('e' IN written) + 1)", as: "INTEGER")))
      END
    """
  }

  private static func numberText(in sql: SQLDialect) -> String {
    // The first double beyond 64 bits with a sign, and what is left of those without.
    let beyond = sql.choose(
      duckDB: "CAST(CAST(x AS HUGEINT) AS TEXT)",
      postgreSQL: "CAST(CAST(x - \(end) AS BIGINT) + 9223372036854775808 AS TEXT)",
      spark: "CAST(CAST(x - \(end) AS BIGINT) + 9223372036854775808BD AS STRING)")
    let written = sql.choose(
      duckDB: "CAST(x AS TEXT)", postgreSQL: writtenByPostgreSQL, spark: writtenBySpark)
    return """
      CASE
          WHEN sj_whole(x) IS NOT NULL THEN \(sql.cast("sj_whole(x)", to: .text))
          WHEN x >= \(end) AND x < 1.8446744073709551616e19 THEN \(beyond)
          ELSE sj_shortest(\(written))
        END
      """
  }

  /// PostgreSQL writes 1e23 as `9.999999999999999e+22`, which is the same double.
  private static let writtenByPostgreSQL: String = {
    let tried = "LTRIM(TO_CHAR(x, '9.99999999999999EEEE'))"
    return """
      LOWER(CASE WHEN ABS(x) >= 1e15 AND ABS(x) < 1e300 THEN
          CASE WHEN CAST(\(tried) AS DOUBLE PRECISION) = x THEN \(tried) ELSE CAST(x AS TEXT) END
          ELSE CAST(x AS TEXT) END)
      """
  }()

  /// Java writes more digits than are needed, at times.
  private static let writtenBySpark: String = {
    let tried = [14, 15].map { "FORMAT_STRING('%.\($0)e', x)" }
    let cases = tried.map { "WHEN TRY_CAST(\($0) AS DOUBLE) = x THEN \($0)" }
    // But not where it writes no exponent.
    let plain = "ABS(x) >= 1e-3 AND ABS(x) < 1e7"
    return """
      LOWER(CASE WHEN \(plain) THEN CAST(x AS STRING)
          \(cases.joined(separator: "\n    ")) ELSE CAST(x AS STRING) END)
      """
  }()
}

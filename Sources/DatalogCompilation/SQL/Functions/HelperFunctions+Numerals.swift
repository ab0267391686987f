// Numbers that texts say, in digits of any width and in Chinese.

extension HelperFunctions {
  /// What texts say: numbers as they are computed with, and ordinals.
  static func numerals(in sql: SQLDialect) -> [HelperFunction] {
    let number = "[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?"
    func parsed(_ name: String, _ result: ColumnType, _ plain: String) -> HelperFunction {
      HelperFunction(
        name, ["a": .text], result,
        """
        CASE WHEN \(sql.matches("sj_half_width(a)", number)) THEN \(plain)
            ELSE \(sql.cast("sj_radix(a)", to: result))
          END
        """)
    }
    return [
      HelperFunction(
        "sj_half_width", ["a": .text], .text,
        "TRANSLATE(a, '０１２３４５６７８９＋－．ｅＥ', '0123456789+-.eE')"),
      HelperFunction("sj_radix", ["a": .text], .integer, radix(in: sql)),
      HelperFunction("sj_decimal", ["a": .text], .integer, decimal(in: sql)),
      parsed("sj_to_float", .number, sql.cast("sj_half_width(a)", to: .number)),
      parsed("sj_to_number", .integer, "sj_decimal(sj_half_width(a))"),
      HelperFunction("sj_chinese", ["a": .text], .integer, chinese(in: sql)),
      HelperFunction("sj_ordinal", ["a": .text], .integer, ordinal(in: sql), .binding),
    ]
  }

  /// A whole number of up to 63 bits behind `0x` or `0b`.
  private static func radix(in sql: SQLDialect) -> String {
    let digits = sql.removing("^-?0[xb]0*", from: "a")
    func read(_ base: Int, _ prefix: String, _ width: Int) -> String {
      let magnitude = sql.choose(
        duckDB: "CAST(LTRIM(a, '-') AS BIGINT)",
        postgreSQL:
          "CAST(CAST('\(prefix)' || LPAD(\(digits), \(width), '0') AS BIT(64)) AS BIGINT)",
        spark: "CAST(CONV('0' || \(digits), \(base), 10) AS BIGINT)")
      return "CASE WHEN a LIKE '-%' THEN -1 ELSE 1 END * \(magnitude)"
    }
    return """
      CASE
          WHEN \(sql.matches("a", "-?0x0*[0-7]?[0-9a-fA-F]{1,15}")) THEN
            \(read(16, "x", 16))
          WHEN \(sql.matches("a", "-?0b0*[01]{1,63}")) THEN
            \(read(2, "b", 64))
        END
      """
  }

  /// A decimal cut to a whole number: one that is whole by its digits, others as doubles.
  private static func decimal(in sql: SQLDialect) -> String {
    let double = "sj_truncated(\(sql.tried("a", as: sql.name(of: .number))))"
    let tried =
      "COALESCE(CASE WHEN \(sql.matches("a", "[+-]?[0-9]+([.]0*)?")) THEN "
      + "TRY_CAST(\(sql.removing("[.]0*$", from: "a")) AS BIGINT) END, \(double))"
    return sql.choose(
      duckDB: tried,
      postgreSQL: """
        CASE WHEN CAST(a AS NUMERIC) % 1 = 0 AND CAST(a AS NUMERIC)
            BETWEEN -9223372036854775808 AND 9223372036854775807
          THEN CAST(CAST(a AS NUMERIC) AS BIGINT) ELSE \(double) END
        """,
      spark: tried)
  }

  private static let chineseDigits = "一二三四五六七八九"

  /// A number below a thousand in Chinese numerals, without `零`: each unit counts as often as the
  /// digit before it says, and a digit at the end counts itself.
  private static func chinese(in sql: SQLDialect) -> String {
    let unit = "[\(chineseDigits)]?[十百]"
    func digit(_ text: String) -> String { "POSITION(\(text) IN '\(chineseDigits)')" }
    func value(_ part: String) -> String {
      "GREATEST(\(digit("LEFT(\(part), 1)")), 1) * "
        + "CASE WHEN \(part) LIKE '%十' THEN 10 ELSE 100 END"
    }
    let units = sql.choose(
      duckDB: "COALESCE(LIST_SUM(LIST_TRANSFORM(REGEXP_EXTRACT_ALL(a, '\(unit)'), "
        + "LAMBDA part: \(value("part")))), 0)",
      postgreSQL: "(SELECT COALESCE(SUM(\(value("part[1]"))), 0) "
        + "FROM REGEXP_MATCHES(a, '\(unit)', 'g') AS part)",
      spark: "AGGREGATE(REGEXP_EXTRACT_ALL(a, '(\(unit))', 1), 0, "
        + "(sum, part) -> sum + \(value("part")))")
    // What nothing is left of ends with no digit.
    return "NULLIF(CAST(\(units) + \(digit("RIGHT(' ' || a, 1)")) AS BIGINT), 0)"
  }

  /// The number of an ordinal of at most 30 bytes: `（二）`, `(3)`, `3.`, `十二、`, `四`.
  private static func ordinal(in sql: SQLDialect) -> String {
    let (digits, numerals) = ("[0-9０-９]{1,9}", "[\(chineseDigits)十百零]+")
    let arabic = "[（(]\(digits)[）)]|\(digits)[.．、]|[０-９]{1,9}"
    let chinese = "[（(]\(numerals)[）)]|\(numerals)[.．、]?"
    let bytes = sql == .duckDB ? "STRLEN(a)" : "OCTET_LENGTH(a)"
    return """
      CASE
          WHEN \(bytes) > 30 THEN NULL
          WHEN \(sql.matches("a", arabic)) THEN
            CAST(TRANSLATE(a, '０１２３４５６７８９（(）).．、', '0123456789') AS BIGINT)
          WHEN \(sql.matches("a", chinese)) THEN sj_chinese(\(sql.removing("[（(）).．、零]", from: "a")))
        END
      """
  }
}

// Texts as rows of code points.

extension HelperFunctions {
  /// The functions and tests of texts.
  static func texts(in sql: SQLDialect) -> [HelperFunction] {
    func text(_ name: String, _ body: String) -> HelperFunction {
      HelperFunction("sj_" + name, ["a": .text], .text, body)
    }
    func test(_ name: String, _ duckDB: String, _ postgreSQL: String, _ spark: String)
      -> HelperFunction
    {
      HelperFunction(
        "sj_" + name, ["whole": .text, "part": .text], .truth,
        sql.choose(duckDB: duckDB, postgreSQL: postgreSQL, spark: spark))
    }
    return [
      text("lower", lower(in: sql)),
      HelperFunction(
        "sj_replace", ["a": .text, "old": .text, "new": .text], .text, "REPLACE(a, old, new)"),
      HelperFunction(
        "sj_substr", ["a": .text, "start": .integer, "length": .integer], .text,
        """
        CASE WHEN start >= 0 AND length >= 0 THEN
            SUBSTR(a, \(bounded("start")) + 1, \(bounded("length")))
            WHEN start IS NOT NULL AND length IS NOT NULL THEN LEFT(a, 0)
          END
        """),
      HelperFunction("sj_length", ["a": .text], .integer, sql.cast("LENGTH(a)", to: .integer)),
      test(
        "contains", "CONTAINS(whole, part)", "POSITION(part IN whole) > 0",
        "CONTAINS(whole, part)"),
      test(
        "starts_with", "STARTS_WITH(whole, part)", "STARTS_WITH(whole, part)",
        "STARTSWITH(whole, part)"),
      test(
        "ends_with", "ENDS_WITH(whole, part)", "RIGHT(whole, LENGTH(part)) = part",
        "ENDSWITH(whole, part)"),
      HelperFunction("sj_folded", ["a": .text], .text, folded(in: sql), .binding),
    ]
  }

  /// A number of characters that every engine can add one to.
  private static func bounded(_ count: String) -> String {
    "CAST(LEAST(\(count), 1000000000) AS INTEGER)"
  }

  /// Each letter for itself: a sigma is the same at the end of a word, and the dot of `İ` stays.
  private static func lower(in sql: SQLDialect) -> String {
    let sigma = "REPLACE(a, 'Σ', 'σ')"
    return sql.choose(
      duckDB: "LOWER(REPLACE(\(sigma), 'İ', 'i\u{307}'))",
      postgreSQL: "LOWER(\(sigma) COLLATE \"und-x-icu\")", spark: "LOWER(\(sigma))")
  }

  /// Without white space, in half width and small letters.
  private static func folded(in sql: SQLDialect) -> String {
    let spaces = PortablePattern.expression(of: .whiteSpace, in: sql)
    let wide = Array(UInt32(0xFF01)...0xFF5E)
    let large = Array(UInt32(0x41)...0x5A)
    let (from, to) = (text(wide + large), text(wide.map { small($0 - 0xFEE0) } + large.map(small)))
    let joined = sql.removing(spaces, from: "a")
    // Looking whether there is anything to replace takes a tenth of the time of replacing.
    return """
      CASE WHEN \(sql.matches("a", "[^A-Z！-～]*")) THEN \(joined)
          ELSE TRANSLATE(\(joined), \(sql.quoted(from)), \(sql.quoted(to)))
        END
      """
  }

  private static func text(_ scalars: [UInt32]) -> String {
    String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
  }

  private static func small(_ scalar: UInt32) -> UInt32 {
    (0x41...0x5A).contains(scalar) ? scalar + 0x20 : scalar
  }
}

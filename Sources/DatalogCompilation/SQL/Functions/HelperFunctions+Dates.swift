// Days, months and years, as texts.

extension HelperFunctions {
  /// Parts of dates, and the days with which a month or a year begins and ends.
  static func dates(in sql: SQLDialect) -> [HelperFunction] {
    func integer(_ text: String) -> String { sql.cast(text, to: .integer) }
    let month = "Lhttp://www.w3.org/2001/XMLSchema#gYearMonth [0-9]{4}-(0[1-9]|1[0-2])"
    func day(ofYear day: String) -> String {
      let year = "LPAD(\(sql.cast("year", to: .text)), 4, '0')"
      return "CASE WHEN year BETWEEN 0 AND 9999 THEN \(year) || '\(day)' END"
    }
    func day(_ place: String) -> String {
      """
      CASE WHEN a LIKE 'D%' THEN SUBSTR(a, 2)
          WHEN a LIKE 'N%' THEN sj_\(place)_day_of_year(sj_integer(a))
          ELSE sj_\(place)_day_of_month(sj_year_month(a))
        END
      """
    }
    return [
      HelperFunction(
        "sj_year_month", ["a": .any], .text,
        "CASE WHEN a LIKE 'D%' THEN SUBSTR(a, 2, 7) "
          + "WHEN \(sql.matches("a", month)) THEN RIGHT(a, 7) END"),
      HelperFunction(
        "sj_year", ["a": .any], .integer,
        "CASE WHEN a LIKE 'N%' THEN sj_integer(a) "
          + "ELSE \(integer("LEFT(sj_year_month(a), 4)")) END"),
      HelperFunction(
        "sj_month", ["a": .any], .integer, integer("SUBSTR(sj_year_month(a), 6, 2)")),
      HelperFunction("sj_day", ["a": .any], .integer, integer("SUBSTR(sj_date(a), 9, 2)")),
      HelperFunction("sj_first_day_of_year", ["year": .integer], .date, day(ofYear: "-01-01")),
      HelperFunction("sj_last_day_of_year", ["year": .integer], .date, day(ofYear: "-12-31")),
      HelperFunction("sj_first_day_of_month", ["month": .text], .date, "month || '-01'"),
      HelperFunction("sj_last_day_of_month", ["month": .text], .date, lastDayOfMonth),
      HelperFunction("sj_first_day", ["a": .any], .date, day("first")),
      HelperFunction("sj_last_day", ["a": .any], .date, day("last")),
    ]
  }

  /// Written out, since not every engine has the year 0.
  private static let lastDayOfMonth = """
    month || CASE
        WHEN SUBSTR(month, 6) IN ('04', '06', '09', '11') THEN '-30'
        WHEN SUBSTR(month, 6) <> '02' THEN '-31'
        WHEN CAST(LEFT(month, 4) AS INTEGER) % 400 = 0 THEN '-29'
        WHEN CAST(LEFT(month, 4) AS INTEGER) % 100 = 0 THEN '-28'
        WHEN CAST(LEFT(month, 4) AS INTEGER) % 4 = 0 THEN '-29'
        ELSE '-28'
      END
    """
}

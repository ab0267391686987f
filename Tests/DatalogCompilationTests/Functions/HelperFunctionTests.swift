import Testing

@testable import DatalogCompilation

@Suite("Helper functions") struct HelperFunctionTests {
  /// What compiled programs call.
  static let called: Set<String> = [
    "sj_number_text", "sj_number", "sj_integer", "sj_text", "sj_date", "sj_truth", "sj_node",
    "sj_whole", "sj_truncated", "sj_less", "sj_rank", "sj_printed", "sj_add", "sj_subtract",
    "sj_multiply", "sj_divide", "sj_modulo", "sj_power", "sj_integer_divide",
    "sj_integer_modulo", "sj_integer_power", "sj_band", "sj_bor", "sj_bxor", "sj_bnot", "sj_bshl",
    "sj_bshr", "sj_bshru", "sj_year", "sj_month", "sj_day", "sj_first_day", "sj_last_day",
    "sj_first_day_of_year", "sj_last_day_of_year", "sj_lower", "sj_replace", "sj_substr",
    "sj_length", "sj_contains", "sj_starts_with", "sj_ends_with", "sj_folded", "sj_to_number",
    "sj_to_float", "sj_ordinal",
  ]

  @Test("are there in every dialect, once each", arguments: SQLDialect.allCases)
  func all(dialect: SQLDialect) {
    let names = HelperFunctions.all(in: dialect).map(\.name)
    #expect(Set(names).isSuperset(of: Self.called))
    #expect(Set(names).count == names.count)
  }

  @Test("call only what stands before them", arguments: SQLDialect.allCases)
  func order(dialect: SQLDialect) {
    var known: Set<String> = []
    for function in HelperFunctions.all(in: dialect) {
      #expect(function.uses.isSubset(of: known), "\(function.name)")
      known.insert(function.name)
    }
  }

  @Test("have the same parameters and values in every dialect")
  func signatures() {
    func signatures(in dialect: SQLDialect) -> [String] {
      HelperFunctions.all(in: dialect).map { "\($0.name) \($0.parameters) \($0.result)" }
    }
    #expect(signatures(in: .duckDB) == signatures(in: .spark))
    #expect(signatures(in: .duckDB) == signatures(in: .postgreSQL))
  }

  @Test("are defined only where they are needed, with those that they call")
  func needed() {
    let statements = HelperFunctions.definitions(of: ["sj_last_day_of_year"], in: .duckDB)
    #expect(
      statements == [
        """
        CREATE OR REPLACE MACRO sj_last_day_of_year(year BIGINT) AS (
          CASE WHEN year BETWEEN 0 AND 9999 THEN LPAD(CAST(year AS TEXT), 4, '0') || '-12-31' END
        )
        """
      ])
    let month = HelperFunctions.definitions(of: ["sj_month", "nothing"], in: .spark)
    #expect(month.count == 2)
    #expect(month[0].hasPrefix("CREATE OR REPLACE TEMPORARY FUNCTION sj_year_month(a STRING)"))
    #expect(HelperFunctions.definitions(of: [], in: .postgreSQL).isEmpty)
  }

  @Test("compute an argument once where they are macros")
  func binding() {
    let sum = HelperFunctions.definitions(of: ["sj_add"], in: .duckDB).last ?? ""
    #expect(sum.contains("LIST_TRANSFORM([a], LAMBDA a: LIST_TRANSFORM([b], LAMBDA b: "))
    let spark = HelperFunctions.definitions(of: ["sj_add"], in: .spark).last ?? ""
    #expect(!spark.contains("LAMBDA"))
  }

  @Test("put texts between quotes", arguments: SQLDialect.allCases)
  func quoting(dialect: SQLDialect) {
    // Spark reads two quotes as the end of a text and the beginning of another.
    #expect(dialect.quoted("it's") == (dialect == .spark ? "'it\\'s'" : "'it''s'"))
    #expect(dialect.quoted("a\\b") == (dialect == .spark ? "'a\\\\b'" : "'a\\b'"))
  }
}

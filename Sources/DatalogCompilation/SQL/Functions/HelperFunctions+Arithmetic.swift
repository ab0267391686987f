// Arithmetic of whole numbers, and of decimals held in doubles.

extension HelperFunctions {
  /// Whole numbers of 64 bits: what overflows or is divided by zero stops the program.
  static func wholeNumbers(in sql: SQLDialect) -> [HelperFunction] {
    func whole(_ name: String, _ body: String) -> HelperFunction {
      HelperFunction("sj_" + name, ["a": .integer, "b": .integer], .integer, body)
    }
    func bits(_ duckDB: String, _ postgreSQL: String, _ spark: String) -> String {
      sql.choose(duckDB: duckDB, postgreSQL: postgreSQL, spark: spark)
    }
    let places = sql == .duckDB ? "CAST(b & 63 AS INTEGER)" : "CAST(b & 63 AS INT)"
    return [
      whole("integer_divide", checked(bits("a // b", "a / b", "a DIV b"), in: sql)),
      whole("integer_modulo", checked("a % b", in: sql)),
      whole("integer_power", power(in: sql)),
      whole("band", "a & b"),
      whole("bor", "a | b"),
      whole("bxor", bits("XOR(a, b)", "a # b", "a ^ b")),
      HelperFunction("sj_bnot", ["a": .integer], .integer, "~a"),
      whole(
        "bshl",
        bits(
          "CAST(CAST(a AS BIT) << \(places) AS BIGINT)", "a << \(places)",
          "SHIFTLEFT(a, \(places))")),
      whole("bshr", bits("a >> \(places)", "a >> \(places)", "SHIFTRIGHT(a, \(places))")),
      whole(
        "bshru",
        bits(
          "CAST(CAST(a AS BIT) >> \(places) AS BIGINT)",
          "CAST(CAST(a AS BIT(64)) >> \(places) AS BIGINT)",
          "SHIFTRIGHTUNSIGNED(a, \(places))")),
    ]
  }

  /// A quotient by `b` that is an error where `b` is zero, which DuckDB can be told to overlook.
  private static func checked(_ quotient: String, in sql: SQLDialect) -> String {
    sql == .duckDB
      ? "CASE WHEN b = 0 AND a IS NOT NULL THEN ERROR('division by zero') ELSE \(quotient) END"
      : quotient
  }

  /// A product of up to 64 factors; one with more overflows, or its factor is 1, 0 or −1.
  private static func power(in sql: SQLDialect) -> String {
    let count = "LEAST(b, 64 + b % 2)"
    let product = sql.choose(
      duckDB: "LIST_REDUCE(REPEAT([a], \(count)), LAMBDA x, y: x * y, CAST(1 AS BIGINT))",
      postgreSQL: "CAST(POWER(CAST(a AS NUMERIC), \(count)) AS BIGINT)",
      spark: squares(count))
    return """
      CASE WHEN b >= 0 AND a IS NOT NULL THEN \(product) WHEN a = -1 AND b % 2 = 0 THEN 1
          WHEN b < 0 THEN sj_integer_divide(1, a)
        END
      """
  }

  /// A product of up to 127 factors without a lambda, in which Spark allows no function of ours.
  private static func squares(_ count: String) -> String {
    var square = "a"
    var factors: [String] = []
    for bit in 0...6 {
      factors.append("CASE WHEN \(count) & \(1 << bit) <> 0 THEN \(square) ELSE 1L END")
      square = "(\(square) * \(square))"
    }
    return factors.joined(separator: " * ")
  }

  /// Sums, differences and products of doubles are those of the decimals that they stand for.
  static func decimals(in sql: SQLDialect) -> [HelperFunction] {
    func number(_ name: String, _ body: String, _ form: HelperFunction.Form = .expression)
      -> HelperFunction
    {
      HelperFunction("sj_" + name, ["a": .number, "b": .number], .number, body, form)
    }
    func sum(_ result: String) -> String {
      "sj_exactly(\(result), GREATEST(sj_tens(a), sj_tens(b)), ABS(a) + ABS(b))"
    }
    let infinity = sql.cast("'inf'", to: .number)
    let exactly =
      "CASE WHEN tens <= 1e22 AND size * tens < 1e15 THEN \(sql.rounded("x * tens")) / tens "
      + "ELSE x END + 0e0"
    let sizes: KeyValuePairs<String, ColumnType> = ["x": .number, "tens": .number, "size": .number]
    return [
      HelperFunction("sj_tens", ["x": .number], .number, tens(in: sql), .binding),
      HelperFunction("sj_exactly", sizes, .number, exactly, .binding),
      // Of aggregates, which may not stand where parameters are bound.
      HelperFunction("sj_exact_sum", sizes, .number, exactly),
      number("add", sum("a + b"), .binding),
      number("subtract", sum("a - b"), .binding),
      number(
        "multiply", "sj_exactly(a * b, sj_tens(a) * sj_tens(b), ABS(a * b))", .binding),
      number("divide", checked("a / b + 0e0", in: sql)),
      sql == .postgreSQL
        ? number("modulo", moduloOfPostgreSQL, .statements)
        : number("modulo", checked("a % b + 0e0", in: sql)),
      number(
        "power",
        """
        CASE WHEN a < 0 AND b <> \(sql.rounded("b")) THEN NULL
            WHEN a = 0 AND b < 0 THEN \(infinity) ELSE POWER(a, b)
          END
        """, .binding),
    ]
  }

  /// The least power of ten, up to 10^15, by which a double is a whole number; else infinity.
  private static func tens(in sql: SQLDialect) -> String {
    let cases = (1...15).map { "WHEN \(sql.rounded("x * 1e\($0)")) / 1e\($0) = x THEN 1e\($0)" }
    return """
      CASE WHEN x = \(sql.rounded("x")) THEN 1e0 \(cases.joined(separator: " "))
          ELSE \(sql.cast("'inf'", to: .number))
        END
      """
  }

  /// PostgreSQL has no remainder of doubles; taking away what is doubled is exact.
  private static let moduloOfPostgreSQL = """
    DECLARE
      rest DOUBLE PRECISION := ABS(a);
      step DOUBLE PRECISION;
    BEGIN
      IF b = 0 THEN RAISE division_by_zero; END IF;
      IF a = 'NaN' OR b = 'NaN' OR rest = 'inf' THEN RETURN 'NaN'; END IF;
      WHILE rest >= ABS(b) LOOP
        step := ABS(b);
        WHILE step <= rest - step LOOP step := step + step; END LOOP;
        rest := rest - step;
      END LOOP;
      RETURN SIGN(a) * rest + 0;
    END
    """
}

import Foundation
import TestSupport
import Testing

@testable import DatalogCompilation

/// Another engine that runs statements and tells what they give.
struct TargetEngine: CustomTestStringConvertible {
  let dialect: SQLDialect
  var testDescription: String { dialect.rawValue }

  /// The engines that the environment names: `SANJIANG_TARGETS` is a Python with duckdb and
  /// pyspark, `SANJIANG_POSTGRESQL` the command that starts psql.
  static let available = SQLDialect.allCases.map(TargetEngine.init).filter { $0.command != nil }

  private var command: String? {
    let environment = ProcessInfo.processInfo.environment
    switch dialect {
    case .duckDB, .spark: return environment["SANJIANG_TARGETS"].map { "\($0) program" }
    case .postgreSQL: return environment["SANJIANG_POSTGRESQL"].map { "\($0) -qAt -f program" }
    }
  }

  /// Runs statements, each a row number and a text for each row, or without rows.
  ///
  /// - Returns: The texts of each statement in order of the numbers; nil where it failed.
  func run(_ statements: [String]) throws -> [[String?]?] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try JSONEncoder().encode(statements).write(to: folder.appendingPathComponent("statements"))
    try program(for: statements).write(
      to: folder.appendingPathComponent("program"), atomically: true, encoding: .utf8)
    let run = try ShellRun.run(
      "cd '\(folder.path)' && \(command ?? "false")", killedAfter: 600)
    var results = [[String?]?](repeating: nil, count: statements.count)
    for line in run.output.split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2, let number = Int(parts[0]) else { continue }
      results[number] = try JSONDecoder().decode([String?].self, from: Data(parts[1].utf8))
    }
    if results.allSatisfy({ $0 == nil }) { print(run.errors.suffix(2000)) }
    return results
  }

  private func program(for statements: [String]) -> String {
    switch dialect {
    case .duckDB:
      """
      import json, duckdb
      connection = duckdb.connect()
      def run(statement): return connection.execute(statement).fetchall()
      """ + TargetEngine.loop
    case .spark:
      // Without the rule, constants would be computed otherwise than tables are.
      """
      import json
      from pyspark.sql import SparkSession
      session = (SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "1").config("spark.sql.optimizer.excludedRules",
          "org.apache.spark.sql.catalyst.optimizer.ConvertToLocalRelation").getOrCreate())
      session.sparkContext.setLogLevel("OFF")
      def run(statement): return session.sql(statement).collect()
      """ + TargetEngine.loop
    case .postgreSQL:
      statements.enumerated().map { number, statement in
        guard statement.hasPrefix("SELECT") else { return statement + ";\n" }
        return """
          SELECT '\(number) ' || COALESCE(ARRAY_TO_JSON(ARRAY_AGG(r ORDER BY n)), '[]')
          FROM (\(statement)) AS v(n, r);

          """
      }.joined()
    }
  }

  private static let loop = """

    for number, statement in enumerate(json.load(open("statements", encoding="utf-8"))):
      try: rows = sorted((row[0], row[1]) for row in run(statement) if len(row) > 1)
      except Exception as error: continue
      print(number, json.dumps([row[1] for row in rows]))
    """
}

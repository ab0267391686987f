import DatalogEngine
import Diagnostics

/// Writes programs for other engines.
package struct ProgramCompiler {
  /// What a program is written for.
  package enum Target: Hashable, Sendable {
    /// An engine that speaks SQL: Apache Spark, from Python, DuckDB or PostgreSQL.
    case sql(SQLDialect)
    /// Soufflé.
    case souffle

    /// Apache Spark.
    package static let spark = Target.sql(.spark)
  }

  /// The files that programs consist of.
  package static let fileNames = ["program.py", "program.sql", "run.py", "program.dl"]

  private let target: Target
  private let tables: GraphTables
  /// Where the program finds the tables, from its own folder.
  private let data: String

  /// Prepares to write programs.
  ///
  /// - Parameters:
  ///   - target: What they are written for.
  ///   - tables: What the tables of the graph are like.
  ///   - data: Where programs find the tables, from their own folder.
  package init(for target: Target, over tables: GraphTables, in data: String) {
    self.target = target
    self.tables = tables
    self.data = data
  }

  /// How a program reads tables: as they are, or as it takes them best.
  ///
  /// - Throws: That the target reads no tables of that format.
  private func tableFormat() throws(DiagnosticList) -> TableFormat {
    switch target {
    case .sql(.spark), .sql(.duckDB): return tables.format ?? .parquet
    case .sql(.postgreSQL), .souffle:
      guard tables.format != .parquet else {
        throw DiagnosticList([
          Diagnostic(
            .error, code: "not-compiled", "Parquet is not read by this target", at: nil,
            help: "write the tables as `sanjiang export --format csv --partition-by predicate` does"
          )
        ])
      }
      return .csv
    }
  }

  /// Whether a round of a recursion costs so much that queries are to be analysed with few.
  package var paysForRounds: Bool { target != .souffle }

  /// The program that answers a query.
  ///
  /// - Parameters:
  ///   - query: The query and what it reaches.
  ///   - question: The question as it is written, for those who read the program.
  /// - Returns: The program.
  /// - Throws: `not-compiled` for each construct that the target has not.
  /// - Complexity: O(*n*) in the size of the rules.
  package func program(
    for query: AnalysedQuery, asking question: String
  ) throws(DiagnosticList) -> CompiledProgram {
    let lowered = try ProgramLowering(
      query, tables: tables, isForSouffle: target == .souffle
    ).lowered()
    let format = try tableFormat()
    var program: CompiledProgram
    switch target {
    case .souffle:
      program = try SouffleProgram(
        query, lowered, tables: tables, data: data, question: question
      ).compiled()
    case .sql(let dialect):
      var steps = try ProgramSteps(lowered, tables: tables, dialect: dialect)
      steps.question = question.split(whereSeparator: \.isNewline).map(String.init)
      program =
        switch dialect {
        case .spark: SparkProgram(steps: steps, tables: format, data: data).compiled
        case .duckDB: DuckDBProgram(steps: steps, tables: format, data: data).compiled
        case .postgreSQL: PostgreSQLProgram(steps: steps, data: data).compiled
        }
    }
    program.predicates = lowered.predicates.sorted()
    program.nodes = lowered.namedNodes
    return program
  }
}

import DatalogEngine
import Diagnostics

/// Writes programs for other engines.
package struct ProgramCompiler {
  /// What a program is written for.
  package enum Target: Hashable, Sendable {
    /// Apache Spark, from Python.
    case spark
    /// An engine that speaks SQL.
    case sql(SQLDialect)
    /// Soufflé.
    case souffle
  }

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

  /// How programs read tables where nothing else is said.
  package var tableFormat: TableFormat {
    if let format = tables.format { return format }
    switch target {
    case .spark, .sql(.duckDB), .sql(.spark): return .parquet
    case .sql(.postgreSQL), .souffle: return .csv
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
    if target == .souffle {
      var program = try SouffleProgram(
        query, lowered, tables: tables, data: data, question: question
      ).compiled()
      program.predicates = lowered.predicates.sorted()
      return program
    }
    let dialect: SQLDialect = if case .sql(let dialect) = target { dialect } else { .spark }
    var steps = try ProgramSteps(lowered, tables: tables, dialect: dialect)
    steps.question = question.split(whereSeparator: \.isNewline).map(String.init)
    var program =
      switch target {
      case .spark, .sql(.spark), .souffle:
        SparkProgram(steps: steps, tables: tableFormat, data: data).compiled
      case .sql(.postgreSQL): PostgreSQLProgram(steps: steps, data: data).compiled
      case .sql(.duckDB): DuckDBProgram(steps: steps, tables: tableFormat, data: data).compiled
      }
    program.predicates = lowered.predicates.sorted()
    program.nodes = lowered.namedNodes
    return program
  }
}

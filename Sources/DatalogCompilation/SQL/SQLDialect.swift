/// A language that queries are written in for another engine.
package enum SQLDialect: String, CaseIterable, Sendable {
  /// That of DuckDB.
  case duckDB = "duckdb"
  /// That of PostgreSQL.
  case postgreSQL = "postgresql"
  /// That of Spark.
  case spark
}

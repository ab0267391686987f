/// How tables are written.
package enum TableFormat: String, CaseIterable, Sendable {
  /// Comma-separated values as in RFC 4180: UTF-8, lines that end with a line feed.
  case csv
  /// Apache Parquet, which other engines read by columns and in parallel.
  case parquet
}

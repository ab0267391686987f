import TextFormats

/// Writes a table as separated values.
enum DelimitedRows {
  /// The table as UTF-8, every line ended.
  ///
  /// - Parameters:
  ///   - table: the table.
  ///   - dialect: csv or tsv.
  ///   - hasHeader: whether the first line holds the names of the columns.
  /// - Returns: the bytes.
  /// - Complexity: O(*n*) in the number of characters.
  static func bytes(
    of table: ResultTable, as dialect: SeparatedValuesDialect, hasHeader: Bool
  ) -> [UInt8] {
    var writer = SeparatedValuesWriter(dialect)
    if hasHeader { writer.record(table.columns) }
    for row in table.rows { writer.record(row.lazy.map(\.text)) }
    return writer.bytes
  }
}

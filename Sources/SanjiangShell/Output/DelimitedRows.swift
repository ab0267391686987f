import DatalogEngine
import TextFormats

/// Writes a table as separated values.
enum DelimitedRows {
  /// The table as UTF-8, every line ended.
  ///
  /// - Parameters:
  ///   - table: the table.
  ///   - dialect: csv or tsv.
  ///   - hasHeader: whether the first line holds the names of the columns.
  ///   - hasTypes: whether it tells their types too, so that the rows can be loaded again.
  /// - Returns: the bytes.
  /// - Complexity: O(*n*) in the number of characters.
  static func bytes(
    of table: ResultTable, as dialect: SeparatedValuesDialect, hasHeader: Bool, hasTypes: Bool
  ) -> [UInt8] {
    var writer = SeparatedValuesWriter(dialect)
    if hasTypes, let typed = table.typed {
      writer.record(typed.header)
      for row in typed.rows { writer.record(row) }
      return writer.bytes
    }
    if hasHeader { writer.record(table.columns) }
    for row in table.rows { writer.record(row.lazy.map(\.text)) }
    return writer.bytes
  }
}

extension ResultTable {
  /// The fields with the types of the columns; nil for what is no answer to a question.
  fileprivate var typed: TypedTable? {
    guard let values, values.count == rows.count,
      values.allSatisfy({ $0.count == columns.count })
    else { return nil }
    return TypedTable(columns: columns, values: values) { row, column in
      let cell = rows[row][column]
      // What has no name of its own is found by its IRI.
      guard cell.nodeKind == nil, let iri = cell.nodeID else { return cell.text }
      return "<\(iri)>"
    }
  }
}

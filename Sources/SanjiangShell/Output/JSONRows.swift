import TextFormats

/// Writes a table as JSON: one object a row.
struct JSONRows {
  /// Whether every object stands on a line of its own with nothing around it (JSON Lines).
  let isLines: Bool

  /// The table as UTF-8, the last line ended.
  ///
  /// Numbers and truth values are written as such, everything else as text.
  ///
  /// - Complexity: O(*n*) in the number of characters.
  func bytes(of table: ResultTable) -> [UInt8] {
    var bytes: [UInt8] = isLines ? [] : Array("[".utf8)
    for (index, row) in table.rows.enumerated() {
      if !isLines { bytes += (index == 0 ? "\n  " : ",\n  ").utf8 }
      bytes += object(table.columns, row)
      if isLines { bytes.append(UInt8(ascii: "\n")) }
    }
    if !isLines { bytes += (table.rows.isEmpty ? "]\n" : "\n]\n").utf8 }
    return bytes
  }

  private func object(_ columns: [String], _ row: [ResultTable.Cell]) -> [UInt8] {
    var writer = JSONWriter(.compact)
    writer.object { object in
      for (name, cell) in zip(columns, row) {
        object.key(name)
        Self.write(cell, to: &object)
      }
    }
    return writer.bytes
  }

  private static func write(_ cell: ResultTable.Cell, to writer: inout JSONWriter) {
    switch cell.kind {
    case .number:
      // Infinity and NaN are numbers of the language that JSON cannot write.
      if let number = JSONNumber(text: cell.text) {
        writer.number(number)
      } else {
        writer.string(cell.text)
      }
    case .truth: writer.bool(cell.text == "true")
    case .text, .node: writer.string(cell.text)
    }
  }
}

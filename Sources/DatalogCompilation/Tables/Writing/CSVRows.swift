import DatalogEngine
import TextFormats
import TripleStore

/// Writes rows of tables as CSV.
struct CSVRows {
  /// What writes values.
  let text: ValueText
  private var writer: SeparatedValuesWriter

  /// Prepares to write.
  ///
  /// - Parameter text: What writes values.
  init(_ text: ValueText) {
    self.text = text
    writer = SeparatedValuesWriter(.csv, quotesEmptyFields: true)
    // The rows stand behind a line of names, which others write.
    writer.endRecord()
    _ = writer.takeBytes()
  }

  /// The line of names.
  static func header(_ names: [String]) -> [UInt8] {
    var writer = SeparatedValuesWriter(.csv)
    writer.record(names)
    return writer.takeBytes()
  }

  /// Rows of a predicate's table.
  ///
  /// - Parameters:
  ///   - block: The rows.
  ///   - object: What the objects are.
  /// - Returns: The lines.
  /// - Complexity: O(*n*) in the number of bytes.
  mutating func lines(_ block: RowBlock, _ object: ColumnType) -> [UInt8] {
    let text = text
    for index in block.subjects.indices {
      writer.field { text.appendNode(Word(rawValue: block.subjects[index]), to: &$0) }
      writer.field { text.append(Word(rawValue: block.objects[index]), as: object, to: &$0) }
      writer.endRecord()
    }
    return writer.takeBytes()
  }

  /// Rows of the table of nodes.
  ///
  /// - Parameters:
  ///   - ids: The nodes.
  ///   - printing: How they are printed.
  /// - Returns: The lines.
  mutating func lines(nodes ids: ArraySlice<UInt32>, _ printing: any NodePrinting) -> [UInt8] {
    let (usesIds, dictionary) = (text.usesIds, text.dictionary)
    for id in ids {
      let node = TermID(rawValue: id)
      if usesIds { writer.field { $0.append(contentsOf: String(id).utf8) } }
      writer.field { ValueText.nodes.append(node, in: dictionary, to: &$0) }
      writer.field { printing.append(node, in: dictionary, to: &$0) }
      writer.endRecord()
    }
    return writer.takeBytes()
  }
}

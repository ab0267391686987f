import Diagnostics
import TextFormats

// The file `tables.csv`, which says what the other files are.

extension GraphTables {
  /// The name of the file that says what the others are.
  package static let manifestName = "tables.csv"
  /// The name of the table of nodes, without the ending.
  package static let nodesName = "nodes"

  private static let header = ["file", "holds", "iri", "object", "rows", "subjects", "objects"]

  /// The bytes of the file.
  ///
  /// All lines have the same columns, those of numbers are numbers in all of them.
  ///
  /// - Parameter format: How the tables are written.
  /// - Returns: CSV.
  func manifest(_ format: TableFormat) -> [UInt8] {
    var writer = SeparatedValuesWriter(.csv)
    writer.record(Self.header)
    let encoding: ManifestLine.Encoding = usesIds ? .id : .text
    writer.record([
      "", ManifestLine.Subject.encoding.rawValue, "", encoding.rawValue, "0", "0", "0",
    ])
    let count = String(nodes)
    let file = Self.nodesName + "." + format.rawValue
    writer.record(
      [file, ManifestLine.Subject.nodes.rawValue, "", ColumnType.node.rawValue]
        + [count, count, count])
    for table in properties {
      let counts = [table.rows, table.subjects, table.objects].map { String($0) }
      let file = table.file + "." + format.rawValue
      writer.record(
        [file, ManifestLine.Subject.property.rawValue, table.iri, table.object.rawValue] + counts)
    }
    return writer.takeBytes()
  }

  /// Reads what an earlier export says of its tables.
  ///
  /// - Parameter source: The contents of its `tables.csv`.
  /// - Throws: What is wrong with it.
  /// - Complexity: O(*n* log *n*) in its length.
  package init(manifest source: SourceText) throws(Diagnostic) {
    var tables: [PropertyTable] = []
    var (nodes, format) = (0, TableFormat?.none)
    var encoding: ManifestLine.Encoding?
    for line in try Self.lines(of: source) {
      switch line {
      case .encoding(let told): encoding = told
      case .nodes(let count, let told): (nodes, format) = (count, told)
      case .property(let table): tables.append(table)
      }
    }
    guard let encoding, let format else {
      throw Self.wrong(source, nil, "it does not say how nodes are written, or where they are")
    }
    self.init(tables, nodes: nodes, usesIds: encoding == .id, format: format)
  }

  /// What is wrong with the file.
  private static func wrong(
    _ source: SourceText, _ range: Range<Int>?, _ message: String
  ) -> Diagnostic {
    Diagnostic(
      .error, code: "bad-tables", "`\(source.name)` is no list of tables: \(message)",
      at: range.map { SourcePlace(source, SourceRange($0.lowerBound, $0.upperBound)) },
      help: "name the directory of an export, or one where none is yet:"
        + " `sanjiang export --format parquet --partition-by predicate -o tables/`")
  }

  private static func lines(of source: SourceText) throws(Diagnostic) -> [ManifestLine] {
    var reader = SeparatedValuesReader(source.bytes, .csv)
    var record = SeparatedRecord()
    var lines: [ManifestLine] = []
    var hasHeader = false
    while try advance(&reader, &record, source) {
      let fields = (0..<record.count).compactMap { record.text(at: $0) }
      let all = record.range(at: 0).lowerBound..<record.range(at: record.count - 1).upperBound
      if hasHeader {
        guard let line = ManifestLine(fields) else {
          throw wrong(source, all, "this line is none of a table")
        }
        lines.append(line)
      } else {
        guard fields == header else { throw wrong(source, all, "it begins with another header") }
        hasHeader = true
      }
    }
    return lines
  }

  /// Reads the next record, its errors in the words of diagnostics.
  private static func advance(
    _ reader: inout SeparatedValuesReader, _ record: inout SeparatedRecord, _ source: SourceText
  ) throws(Diagnostic) -> Bool {
    do throws(TextFormatError) {
      return try reader.next(into: &record)
    } catch {
      throw wrong(source, error.offset..<error.offset, error.message)
    }
  }
}

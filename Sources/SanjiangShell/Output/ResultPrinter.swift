import TextFormats

/// Writes a table in the format asked for.
struct ResultPrinter {
  /// The format.
  var format: ResultFormat
  /// Whether csv and tsv begin with the names of the columns.
  var hasHeader = true
  /// Whether that row tells the types too, so that the rows can be loaded again.
  var hasTypes = false
  /// Whether csv begins with a byte order mark, by which Excel knows UTF-8.
  var hasMark = false
  /// The columns of the terminal, nil where tables may be of any width.
  var width: Int?
  /// The colours of tables.
  var theme = Theme.plain
  /// The language of the program's own words.
  var languages = LanguageChoice()

  /// The table as UTF-8, every line ended.
  ///
  /// - Complexity: O(*n*) in the number of characters.
  func bytes(of table: ResultTable) -> [UInt8] {
    // A page holds both languages. The keys of JSON are the same in either.
    if format == .html { return HTMLPage(answers: [table], language: languages.asked).bytes }
    let isJSON = format == .json || format == .jsonl
    let table = table.told(
      in: languages.language(of: format), headings: isJSON ? .en : nil)
    return switch format {
    case .table: Array(TableWriter(width: width, theme: theme).text(of: table).utf8)
    case .csv: mark + separated(table, as: .csv)
    case .tsv: separated(table, as: .escapedTSV)
    case .json, .jsonl: JSONRows(isLines: format == .jsonl).bytes(of: table)
    case .ntriples: StatementRows.bytes(of: table.values ?? [])
    case .markdown: Array(MarkdownWriter.text(of: table).utf8)
    case .dot: Array(DOTWriter.text(of: Drawing(table)).utf8)
    case .mermaid: Array(MermaidWriter.text(of: Drawing(table)).utf8)
    case .html: []
    }
  }

  private func separated(_ table: ResultTable, as dialect: SeparatedValuesDialect) -> [UInt8] {
    DelimitedRows.bytes(of: table, as: dialect, hasHeader: hasHeader, hasTypes: hasTypes)
  }

  /// The byte order mark in UTF-8, where there is to be one.
  private var mark: [UInt8] { hasMark ? [0xEF, 0xBB, 0xBF] : [] }
}

extension ResultPrinter {
  /// Looks whether the table can be told in the format.
  ///
  /// - Parameter table: the table.
  /// - Throws: a usage failure where a drawing is asked for of what has nothing to connect, or
  ///   statements of what states nothing.
  func check(_ table: ResultTable) throws(ShellFailure) {
    if format == .ntriples { return try StatementRows.check(table) }
    guard format.isDrawing, table.columns.count < 2 else { return }
    throw .usage(
      "`\(format.rawValue)` draws what connects two columns, and this result has one",
      help: "ask for two things, as `leads(u, t)` does")
  }
}

extension ShellContext {
  /// The printer that the options of a command ask for.
  ///
  /// - Throws: a usage failure for a format that there is not, or a mark that it does not have.
  func printer(for arguments: ParsedArguments) throws(ShellFailure) -> ResultPrinter {
    let name = arguments.value(of: .format) ?? OutputFile.format(arguments)?.rawValue
    let format = try name.map { (name) throws(ShellFailure) in try ResultFormat.named(name) }
    if arguments.has(.bom), format != .csv {
      throw .usage("`--bom` is for csv only", help: "write `--format csv --bom`")
    }
    let chosen = format ?? terminal.defaultFormat
    if arguments.has(.types), arguments.has(.noHeader) || chosen != .csv && chosen != .tsv {
      throw .usage(
        "`--types` is for the header of csv and tsv",
        help: "write `--format csv --types` without `--no-header`")
    }
    return ResultPrinter(
      format: chosen, hasHeader: !arguments.has(.noHeader), hasTypes: arguments.has(.types),
      hasMark: arguments.has(.bom), width: terminal.tableWidth, theme: terminal.theme,
      languages: languages)
  }
}

/// How results are written.
enum ResultFormat: String, Sendable, CaseIterable {
  case table, csv, tsv, json, jsonl, markdown, ntriples, dot, mermaid, html

  /// All formats in one line, for help and messages.
  static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }

  /// The formats for tables of words and numbers, whose rows can be no statements of a graph.
  static var tableFormats: [ResultFormat] { allCases.filter { $0 != .ntriples } }

  /// The same in one line.
  static var tableList: String { tableFormats.map(\.rawValue).joined(separator: ", ") }

  /// The formats that hold rows, for what would be no drawing and no page either.
  static var rowFormats: [ResultFormat] { tableFormats.filter { !$0.isDrawing && $0 != .html } }

  /// The same in one line.
  static var rowList: String { rowFormats.map(\.rawValue).joined(separator: ", ") }

  /// The formats that a screen can show, in one line.
  static var screenList: String {
    allCases.filter { $0 != .html }.map(\.rawValue).joined(separator: ", ")
  }

  /// Whether it draws nodes and edges.
  var isDrawing: Bool { self == .dot || self == .mermaid }

  /// Whether it is for programs rather than for people.
  var isForPrograms: Bool {
    switch self {
    case .csv, .tsv, .json, .jsonl, .ntriples: true
    case .table, .markdown, .dot, .mermaid, .html: false
    }
  }

  /// The format of that name; what a terminal shows is everywhere called `text` too.
  ///
  /// - Throws: a usage failure that names the formats, for any other name.
  static func named(_ name: String) throws(ShellFailure) -> ResultFormat {
    if name.lowercased() == "text" { return .table }
    if let format = ResultFormat(rawValue: name.lowercased()) { return format }
    let hint = Hint.didYouMean(name, among: allCases.map(\.rawValue))
    throw .usage("there is no format `\(name)`", help: "\(hint)formats are \(list)")
  }

  /// Refuses what tables of words and numbers cannot be written in.
  ///
  /// - Throws: a usage failure that names the formats.
  func checkForTable() throws(ShellFailure) {
    guard self == .ntriples else { return }
    throw .usage(
      "`ntriples` is for the answers of `query`", help: "formats here are \(Self.tableList)")
  }

  /// Refuses what is of no use on the screen of the prompt.
  ///
  /// - Parameter isFile: whether it goes to a file instead.
  /// - Throws: a usage failure that tells how to get a page.
  func checkAtPrompt(isFile: Bool = false) throws(ShellFailure) {
    guard self == .html, !isFile else { return }
    throw .usage(
      "a page is for a browser, not for the screen of the prompt",
      help: "`:export FILE.html` writes the last result as a page")
  }
}

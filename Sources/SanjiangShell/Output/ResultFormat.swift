/// How results are written.
enum ResultFormat: String, Sendable, CaseIterable {
  case table, csv, tsv, json, jsonl, markdown, dot, mermaid, html

  /// All formats in one line, for help and messages.
  static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }

  /// The formats that hold rows, for what would be no drawing and no page.
  static var rowFormats: [ResultFormat] { allCases.filter { !$0.isDrawing && $0 != .html } }

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
    case .csv, .tsv, .json, .jsonl: true
    case .table, .markdown, .dot, .mermaid, .html: false
    }
  }

  /// The format of that name.
  ///
  /// - Throws: a usage failure that names the formats, for any other name.
  static func named(_ name: String) throws(ShellFailure) -> ResultFormat {
    if let format = ResultFormat(rawValue: name.lowercased()) { return format }
    let hint = Hint.didYouMean(name, among: allCases.map(\.rawValue))
    throw .usage("there is no format `\(name)`", help: "\(hint)formats are \(list)")
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

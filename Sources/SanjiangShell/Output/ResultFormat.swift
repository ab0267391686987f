/// How results are written.
enum ResultFormat: String, Sendable, CaseIterable {
  case table, csv, tsv, json, jsonl, markdown, dot, mermaid

  /// All formats in one line, for help and messages.
  static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }

  /// The formats that hold rows, in one line, for what would be no drawing.
  static var rowList: String {
    allCases.filter { !$0.isDrawing }.map(\.rawValue).joined(separator: ", ")
  }

  /// Whether it draws nodes and edges.
  var isDrawing: Bool { self == .dot || self == .mermaid }

  /// The format of that name.
  ///
  /// - Throws: a usage failure that names the formats, for any other name.
  static func named(_ name: String) throws(ShellFailure) -> ResultFormat {
    if let format = ResultFormat(rawValue: name.lowercased()) { return format }
    if LaterFeatures.formats.contains(name) {
      throw .notAvailable("the format `\(name)`", help: "formats are \(list)")
    }
    let hint = Hint.didYouMean(name, among: allCases.map(\.rawValue))
    throw .usage("there is no format `\(name)`", help: "\(hint)formats are \(list)")
  }
}

extension ResultFormat {
  /// Extensions that are not the name of their format.
  private static let otherExtensions = [
    "md": "markdown", "txt": "table", "ndjson": "jsonl", "gv": "dot", "mmd": "mermaid",
    "htm": "html", "nt": "ntriples",
    // What is N-Triples is Turtle as well.
    "ttl": "ntriples",
  ]
  /// Formats whose names are no extensions.
  private static let longNames: Set<ResultFormat> = [.table, .markdown, .ntriples]

  /// The extensions by which a file's format is known, in one line, for help and messages.
  static var extensions: String {
    let others = otherExtensions.filter { ResultFormat(rawValue: $0.value) != nil }.keys
    let names = allCases.filter { !longNames.contains($0) }.map(\.rawValue)
    return (names + others.sorted()).joined(separator: ", ")
  }

  /// The format that the extension of a file's name tells.
  ///
  /// - Parameter path: the file.
  /// - Returns: the format.
  /// - Throws: a usage failure where it tells none.
  static func ofFile(named path: String) throws(ShellFailure) -> ResultFormat {
    let file = path.split(separator: "/").last ?? ""
    let parts = file.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1, let end = parts.last?.lowercased(), !end.isEmpty else {
      throw .usage(
        "the name `\(path)` tells no format", help: "end it with one of \(extensions)")
    }
    let name = otherExtensions[end] ?? end
    if let format = ResultFormat(rawValue: name) { return format }
    let known = extensions.split(separator: ", ").map(String.init)
    throw .usage(
      "`.\(end)` is the extension of no format",
      help: Hint.didYouMean(end, among: known) + "extensions are \(extensions)")
  }
}

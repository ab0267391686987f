/// Writes a manual page in the macros of man(7).
///
/// Words between backquotes become bold. Every text may hold any character: what roff would read as
/// a request or an escape is written as the character it is.
struct RoffWriter {
  /// What has been written.
  private(set) var text = ""

  /// Begins a page.
  ///
  /// - Parameters:
  ///   - name: the name of the program.
  ///   - section: the section of the manual.
  ///   - source: what the page belongs to, with its version.
  init(name: String, section: Int, source: String) {
    text = ".TH \(name.uppercased()) \(section) \"\" \"\(source)\"\n"
  }

  /// Begins a section.
  mutating func section(_ title: String) {
    text += ".SH \(Self.argument(title))\n"
  }

  /// Begins a part of a section.
  mutating func subsection(_ title: String) {
    text += ".SS \(Self.argument(title))\n"
  }

  /// Writes paragraphs, which empty lines separate; their lines are filled.
  mutating func paragraphs(_ prose: String) {
    for line in prose.split(separator: "\n", omittingEmptySubsequences: false) {
      text += line.isEmpty ? ".PP\n" : Self.line(Self.marked(String(line)))
    }
  }

  /// Begins a new paragraph.
  mutating func newParagraph() {
    text += ".PP\n"
  }

  /// Writes what something is called, and below it, further in, what it is.
  mutating func item(_ term: String, _ prose: String) {
    text += ".TP\n" + Self.line("\\fB" + Self.escaped(term, keepsHyphens: true) + "\\fR")
    paragraphs(prose)
  }

  /// Writes a line as it is, further in, and below it what it means.
  mutating func example(_ line: String, _ meaning: String) {
    text += ".TP\n" + Self.line("\\fB" + Self.escaped(line, keepsHyphens: true) + "\\fR")
    paragraphs(meaning)
  }

  /// Writes a command as it is typed; its words are not parted from their hyphens.
  mutating func synopsis(_ line: String) {
    text += Self.line(Self.escaped(line, keepsHyphens: true))
  }

  /// A line of text, which never begins a request.
  private static func line(_ text: String) -> String {
    let isRequest = text.hasPrefix(".") || text.hasPrefix("'")
    return (isRequest ? "\\&" : "") + text + "\n"
  }

  private static func argument(_ text: String) -> String {
    "\"\(escaped(text, keepsHyphens: true).replacing("\"", with: "\\(dq"))\""
  }

  /// The text with what stands between backquotes in bold.
  private static func marked(_ text: String) -> String {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    guard parts.count % 2 == 1 else { return escaped(text, keepsHyphens: false) }
    return parts.enumerated().map { index, part in
      index % 2 == 0
        ? escaped(String(part), keepsHyphens: false)
        : "\\fB" + escaped(String(part), keepsHyphens: true) + "\\fR"
    }.joined()
  }

  /// The text with the characters that roff reads otherwise.
  private static func escaped(_ text: String, keepsHyphens: Bool) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\": result += "\\(rs"
      case "-": result += keepsHyphens ? "\\-" : "-"
      case "'": result += "\\(aq"
      case "`": result += "\\(ga"
      case "^": result += "\\(ha"
      case "~": result += "\\(ti"
      default: result.append(character)
      }
    }
    return result
  }
}

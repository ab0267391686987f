import Foundation

/// The grammar's page in the module's documentation, and the examples on it.
struct GrammarPage {
  /// A block of code on the page.
  struct Example: CustomStringConvertible {
    /// The line it begins at.
    let line: Int
    /// The program.
    let text: String
    /// The codes of the errors it must have; empty where it must have none.
    let codes: [String]

    var description: String { "Grammar.md:\(line)" }
  }

  /// The blocks marked `dl` and `dl-rejected`.
  static func examples() throws -> [Example] {
    let page = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/DatalogSyntax/DatalogSyntax.docc/Grammar.md")
    var examples: [Example] = []
    var block: (line: Int, isRejected: Bool, lines: [String])?
    let lines = try String(contentsOf: page, encoding: .utf8).components(separatedBy: "\n")
    for (index, line) in lines.enumerated() {
      if line == "```dl" || line == "```dl-rejected" {
        block = (index + 2, line == "```dl-rejected", [])
      } else if line == "```", let finished = block {
        examples.append(example(finished.line, finished.isRejected, finished.lines))
        block = nil
      } else {
        block?.lines.append(line)
      }
    }
    return examples
  }

  private static func example(_ line: Int, _ isRejected: Bool, _ lines: [String]) -> Example {
    guard isRejected else {
      return Example(line: line, text: lines.joined(separator: "\n"), codes: [])
    }
    let codes = (lines.last ?? "").split(separator: " ").map(String.init)
    return Example(line: line, text: lines.dropLast().joined(separator: "\n"), codes: codes)
  }
}

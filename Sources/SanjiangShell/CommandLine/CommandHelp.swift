import Diagnostics

/// The help texts, made from the command table.
enum CommandHelp {
  /// `sanjiang query (QUERY | --file FILE) [--graph PATH] …` on one line.
  static func usageLine(of command: CommandDescription) -> String {
    let options = command.options.map { $0.isRequired ? $0.usage : "[\($0.usage)]" }
    let stated = command.operands.compactMap(\.alternative).map(\.name)
    let others = zip(command.options, options).filter { !stated.contains($0.0.name) }.map(\.1)
    let start = command.isAtPrompt ? [":\(command.name)"] : ["sanjiang", command.name]
    let words = start + command.operands.map(\.usage) + others
    return words.joined(separator: " ")
  }

  /// The help of one command.
  static func text(of command: CommandDescription) -> String {
    var lines = ["\(command.summary).", ""]
    lines += wrapped(usageLine(of: command))
    if !command.discussion.isEmpty { lines += ["", command.discussion] }
    if !command.operands.isEmpty {
      lines += ["", "Takes:"] + columns(command.operands.map { ($0.name, $0.help) })
    }
    let options = command.options + [.help]
    lines += ["", "Options:"] + columns(options.map { ($0.synopsis, $0.help) })
    lines += ["", command.examples.count == 1 ? "Example:" : "Examples:"]
    for example in command.examples {
      lines += ["  \(example.line)", "      \(example.meaning)"]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The help of the whole program.
  static func overview(of commands: [CommandDescription]) -> String {
    let lines = [
      "Sanjiang reads policy documents into a graph and answers questions about it.", "",
      "Usage: sanjiang [COMMAND] [ARGUMENT…]", "",
      "Without a command: a prompt on the bundled graph.", "", "Commands:",
    ]
    let closing = [
      "", "Options:",
      "  -h, --help  show this help, or with a command the help of that command",
      "  --version   show the version", "", "Examples:",
      "  sanjiang",
      "      open the prompt",
      "  sanjiang query 'leads(@省科技厅, t)'",
      "      ask which tasks a unit leads",
      "  sanjiang extract FILE.txt --format json",
      "      see what reading a document would yield",
    ]
    let table = columns(commands.map { ($0.name, $0.summary) })
    return (lines + table + closing).joined(separator: "\n") + "\n"
  }

  /// Two columns, the second starting at the same place in each line.
  ///
  /// A left part wider than 26 cells has its right part on the line below.
  ///
  /// - Parameters:
  ///   - rows: what stands in the columns.
  ///   - limit: the cells of a line, nil where lines may be of any length.
  /// - Returns: the lines.
  static func columns(_ rows: [(left: String, right: String)], limit: Int? = nil) -> [String] {
    let width = rows.map { DisplayWidth.of($0.left) }.filter { $0 <= 26 }.max() ?? 0
    let indent = String(repeating: " ", count: width + 4)
    return rows.flatMap { row in
      let lines = LineBreaking.lines(of: row.right, cells: limit.map { max($0 - width - 4, 16) })
      guard DisplayWidth.of(row.left) <= width else {
        return ["  \(row.left)"] + lines.map { indent + $0 }
      }
      let first = "  \(DisplayWidth.padEnd(row.left, to: width))  \(lines[0])"
      return [first] + lines.dropFirst().map { indent + $0 }
    }
  }

  /// Breaks a usage line between its words so that no line is longer than 80 characters.
  private static func wrapped(_ usage: String) -> [String] {
    var lines: [String] = []
    var line = "Usage:"
    let breakable = usage.replacing(" [", with: "\u{0}[").replacing(" --", with: "\u{0}--")
    for part in breakable.split(separator: "\u{0}") {
      if line.count + 1 + part.count > 80 {
        lines.append(line)
        line = "        "
      }
      line += " " + part
    }
    return lines + [line]
  }
}

import Platform
import Testing

@testable import SanjiangShell

/// Runs what a block of the README shows and writes down what appears on the screen.
///
/// Files that the README shows or makes live in a folder of their own; the commands see their
/// paths, the transcript their names.
struct ConsoleSession {
  /// The folder of the files.
  let folder: String
  /// The names that stand for files in that folder.
  var files: Set<String> = []

  /// What appears on the screen when a block is typed, or nil where it is none to type.
  ///
  /// All commands do well, unless the block says that the last one does not: `console status 1`. At
  /// the prompt there are no mistakes, unless it says so: `sanjiang mistakes`.
  ///
  /// - Throws: where it is otherwise.
  func transcript(of block: FencedBlock) throws -> [String]? {
    switch block.kind {
    case "console": try commands(block)
    case "sanjiang": try prompt(block)
    default: nil
    }
  }

  private func commands(_ block: FencedBlock) throws -> [String] {
    let lines = block.lines.filter { $0.hasPrefix("$ ") }
    return try lines.enumerated().flatMap { number, line in
      let words = Self.words(of: String(line.dropFirst(2))).dropFirst()
      let status = number == lines.count - 1 ? Self.status(saidBy: block) : .success
      let seen = ShellHarness.seen(words: words.map(path))
      try #require(seen.status == status, "\(line)\n\(seen.screen)")
      return [line] + shown(seen.screen)
    }
  }

  private func prompt(_ block: FencedBlock) throws -> [String] {
    let typed = block.lines.compactMap { line in
      [Prompt.first, Prompt.further].first(where: line.hasPrefix).map {
        String(line.dropFirst($0.count))
      }
    }
    let screen = shown(ShellHarness.screen(typing: typed.map(pathsInside), rows: 16))
    let showsBanner = block.lines.first?.hasPrefix(Prompt.first) == false
    let begin = screen.firstIndex { $0.hasPrefix(Prompt.first) } ?? 0
    let mistakes = Transcript.mistakes(in: screen)
    try #require(mistakes.isEmpty == (block.remark != "mistakes"), "line \(block.firstLine)")
    // The last line is the prompt that waited for Ctrl-D.
    return Array(screen[(showsBanner ? 0 : begin)...].dropLast())
  }

  /// The status that the last command of a block ends with.
  private static func status(saidBy block: FencedBlock) -> ExitCode {
    guard let number = block.remark.split(separator: " ").last.flatMap({ Int32($0) }) else {
      return .success
    }
    return ExitCode(rawValue: number) ?? .success
  }

  /// The words of a command line, single and double quotes as in a shell.
  static func words(of line: String) -> [String] {
    var words: [String] = []
    var word = ""
    var quote: Character?
    var hasWord = false
    for character in line {
      if character == quote {
        quote = nil
      } else if quote == nil, character == "'" || character == "\"" {
        (quote, hasWord) = (character, true)
      } else if quote == nil, character == " " {
        if hasWord { words.append(word) }
        (word, hasWord) = ("", false)
      } else {
        word.append(character)
        hasWord = true
      }
    }
    return hasWord ? words + [word] : words
  }

  private func path(_ word: String) -> String {
    files.contains(word) ? "\(folder)/\(word)" : word
  }

  private func pathsInside(_ line: String) -> String {
    line.split(separator: " ", omittingEmptySubsequences: false).map { path(String($0)) }
      .joined(separator: " ")
  }

  private func shown(_ screen: String) -> [String] {
    let text = screen.replacing("\(folder)/", with: "")
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      .reversed().drop(while: \.isEmpty).reversed()
  }
}

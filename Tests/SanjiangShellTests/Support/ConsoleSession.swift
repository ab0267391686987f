import Platform

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
  func transcript(of block: FencedBlock) -> [String]? {
    switch block.info {
    case "console": commands(block)
    case "sanjiang": prompt(block)
    default: nil
    }
  }

  private func commands(_ block: FencedBlock) -> [String] {
    block.lines.filter { $0.hasPrefix("$ ") }.flatMap { line in
      let words = Self.words(of: String(line.dropFirst(2))).dropFirst()
      return [line] + shown(ShellHarness.screen(words: words.map(path)))
    }
  }

  private func prompt(_ block: FencedBlock) -> [String] {
    let typed = block.lines.compactMap { line in
      [Prompt.first, Prompt.further].first(where: line.hasPrefix).map {
        String(line.dropFirst($0.count))
      }
    }
    let screen = shown(ShellHarness.screen(typing: typed.map(pathsInside), rows: 16))
    let showsBanner = block.lines.first?.hasPrefix(Prompt.first) == false
    let begin = screen.firstIndex { $0.hasPrefix(Prompt.first) } ?? 0
    // The last line is the prompt that waited for Ctrl-D.
    return Array(screen[(showsBanner ? 0 : begin)...].dropLast())
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

import Platform

/// A line that begins with a colon, taken apart.
struct PromptArguments: Sendable, Equatable {
  /// The word after the colon.
  let name: String
  /// All that follows, without the quotes that may enclose it.
  let text: String
  /// What follows, word by word; quotes keep words together.
  let words: [String]

  /// Takes a line apart.
  ///
  /// Half- and full-width forms of the colon, the space and the quotes mean the same. Nil comes
  /// back where the line does not begin with a colon.
  ///
  /// - Parameter line: what was typed.
  init?(line: String) {
    let trimmed = Self.trimmed(line[...])
    guard let first = trimmed.first, first == ":" || first == "：" else { return nil }
    let rest = Self.trimmed(trimmed.dropFirst())
    let name = rest.prefix { !Self.isSpace($0) }
    let operand = Self.trimmed(rest.dropFirst(name.count))
    self.name = String(name)
    let words = Self.words(of: operand)
    self.words = words
    let isOneQuoted = words.count == 1 && operand.first.map(Self.isQuote) ?? false
    self.text = isOneQuoted ? words[0] : String(operand)
  }

  /// The text after the name, which the command cannot do without.
  ///
  /// - Parameter placeholder: what to call it where it is missing.
  /// - Returns: the text.
  /// - Throws: a usage failure where nothing stands after the name.
  func required(_ placeholder: String) throws(ShellFailure) -> String {
    guard !text.isEmpty else {
      throw .usage("`:\(name)` needs \(placeholder)", help: "write `:\(name) \(placeholder)`")
    }
    return text
  }

  /// The file that the command cannot do without; `~/` is the home folder, as in a shell.
  ///
  /// - Parameter placeholder: what to call it where it is missing.
  /// - Returns: its path.
  /// - Throws: a usage failure where nothing stands after the name.
  func path(_ placeholder: String) throws(ShellFailure) -> String {
    let path = try required(placeholder)
    guard path.hasPrefix("~/"), let home = ExecutableEnvironment.variable("HOME") else {
      return path
    }
    return home + path.dropFirst()
  }

  /// Cuts at white space outside quotes.
  private static func words(of text: Substring) -> [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    var hasWord = false
    for character in text {
      if isQuote(character) {
        isQuoted.toggle()
        hasWord = true
      } else if isSpace(character), !isQuoted {
        if hasWord { words.append(word) }
        (word, hasWord) = ("", false)
      } else {
        word.append(character)
        hasWord = true
      }
    }
    return hasWord ? words + [word] : words
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop(while: isSpace)
    while let last = text.last, isSpace(last) { text.removeLast() }
    return text
  }

  private static func isSpace(_ character: Character) -> Bool { character.isWhitespace }

  static func isQuote(_ character: Character) -> Bool {
    character == "\"" || character == "“" || character == "”" || character == "＂"
  }
}

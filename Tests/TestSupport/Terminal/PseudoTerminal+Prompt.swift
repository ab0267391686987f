extension PseudoTerminal {
  /// What stands before what is typed.
  public static let prompt = "sanjiang> "

  /// Waits until the prompt stands on a row with nothing behind it.
  ///
  /// - Throws: A failure where it does not come.
  public func waitForPrompt() throws {
    try wait("an empty prompt") { $0.isAtEmptyPrompt }
  }

  /// Types an entry as its characters, and waits until they are seen.
  ///
  /// - Throws: A failure where they are not.
  public func type(_ text: String) throws {
    send(text)
    try wait("`\(text)` behind the prompt") { $0.typed.contains(Self.compact(text)) }
  }

  /// Types an entry, has it run, leaves what is shown in pages, and waits for the next prompt.
  ///
  /// - Returns: The rows between the two, those that were scrolled out among them.
  /// - Throws: A failure where the prompt does not come back.
  @discardableResult
  public func enter(_ text: String) throws -> [String] {
    try waitForPrompt()
    try type(text)
    let before = screen.transcript.count
    send(.enter)
    try wait("an answer") { $0.isAtEmptyPrompt || $0.isAtPage }
    // A long answer is shown in pages; the last one seen stays on the screen.
    if screen.isAtPage { send("q") }
    try waitForPrompt()
    return Array(screen.transcript.dropFirst(before).dropLast())
  }

  /// Presses Ctrl-C and waits for the prompt behind it.
  ///
  /// - Throws: A failure where it does not come.
  public func interrupt() throws {
    let before = screen.transcript.count { $0.contains("^C") }
    send(.control("C"))
    try wait("`^C` and a prompt") {
      $0.isAtEmptyPrompt && $0.transcript.count { $0.contains("^C") } > before
    }
  }

  static func compact(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}

extension TerminalScreen {
  /// Whether a page of something long is shown, with what can be done with it in the last row.
  public var isAtPage: Bool { isAlternate && lines[cursorRow].contains(" · ") }

  /// Whether the cursor stands behind a prompt with nothing typed.
  public var isAtEmptyPrompt: Bool {
    textBeforeCursor == PseudoTerminal.prompt && lines[cursorRow] == "sanjiang>"
  }

  /// What stands between the last prompt and the cursor, without blanks: where rows are wrapped
  /// depends on who wraps them.
  public var typed: String {
    let before = lines[...cursorRow]
    guard let row = before.lastIndex(where: { $0.hasPrefix("sanjiang>") }) else { return "" }
    return PseudoTerminal.compact(before[row...].joined().replacing("sanjiang>", with: ""))
  }
}

extension LineEditor {
  /// Completes what stands before the cursor as far as there is no choice, and lists the choice.
  func complete() {
    let text = buffer.text
    guard let completion = assistant?.completion(of: text, at: buffer.index(in: text)),
      let first = completion.candidates.first
    else { return }
    let start = buffer.offset(of: completion.range.lowerBound, in: text)
    let end = buffer.offset(of: completion.range.upperBound, in: text)
    guard completion.candidates.count > 1 else {
      return buffer.replace(start..<end, with: first.text)
    }
    let typed = text[completion.range]
    let common = Self.commonPrefix(of: completion.candidates.map(\.text))
    if common.count > typed.count, common.hasPrefix(typed) {
      buffer.replace(start..<end, with: common)
    }
    menu = CompletionMenu(completion, replacing: start..<max(end, buffer.cursor), of: buffer)
  }

  /// Takes a key while candidates are listed.
  ///
  /// - Returns: Whether it was for the list; any other key closes it.
  func takeWhileListing(_ key: Key) -> Bool {
    guard var menu else { return false }
    let hasChosen = menu.chosen != nil
    switch key {
    case .named(.tab, []): menu.step(1)
    case .named(.tab, .shift): menu.step(-1)
    case .named(.right, []) where hasChosen: menu.step(1)
    case .named(.left, []) where hasChosen: menu.step(-1)
    case .named(.down, []) where hasChosen: menu.stepRow(1)
    case .named(.up, []) where hasChosen: menu.stepRow(-1)
    case .named(.pageDown, []): menu.stepPage(1)
    case .named(.pageUp, []): menu.stepPage(-1)
    case .named(.escape, []), .control("g"):
      buffer = menu.typed
      self.menu = nil
      return true
    default:
      self.menu = nil
      // Enter takes what was chosen; it does not run it.
      return key == .named(.enter) && hasChosen
    }
    buffer = menu.text
    self.menu = menu
    return true
  }

  /// What all texts begin with.
  private static func commonPrefix(of texts: [String]) -> String {
    guard var common = texts.first else { return "" }
    for text in texts.dropFirst() {
      common = String(zip(common, text).prefix { $0 == $1 }.map(\.0))
    }
    return common
  }
}

import Platform

extension LineEditor {
  /// Does what a key asks for.
  func take(_ key: Key) {
    if search != nil, takeWhileSearching(key) { return }
    if menu != nil, takeWhileListing(key) { return }
    let before = lastDeed
    lastDeed = .other
    if !Self.walkingKeys.contains(key) { walk = nil }
    switch key {
    case .text(let text): buffer.insert(text)
    case .paste(let text): paste(text)
    case .alt("y"): yankEarlier(after: before)
    default:
      if let cut = Self.cuts[key] {
        self.cut(cut, joins: before == .cut)
      } else {
        Self.bindings[key]?(self)
      }
    }
  }

  /// The keys that go through the history.
  private static let walkingKeys: Set<Key> = [
    .named(.up), .named(.down), .control("p"), .control("n"), .named(.pageUp), .named(.pageDown),
  ]

  /// What the keys do that neither cut nor are text.
  private static let bindings: [Key: @Sendable (LineEditor) -> Void] = moves.merging(
    [
      .named(.enter): { $0.enter() },
      .named(.enter, .alt): { $0.buffer.insert("\n") },
      .named(.enter, .shift): { $0.buffer.insert("\n") },
      .control("o"): { $0.buffer.insert("\n") },
      .named(.backspace): { $0.removeCharacter(before: true) },
      .named(.delete): { $0.removeCharacter(before: false) },
      .control("d"): { $0.removeOrLeave() },
      .control("c"): { $0.drop() },
      .control("z"): { $0.suspend() },
      .control("l"): { $0.clearScreen() },
      .control("t"): { $0.buffer.transpose() },
      .control("_"): { $0.buffer.undo() },
      .control("y"): { $0.yank() },
      .control("r"): { $0.beginSearch(isForward: false) },
      .control("s"): { $0.beginSearch(isForward: true) },
      .named(.tab): { $0.complete() },
      .named(.up): { $0.goEarlier() },
      .named(.down): { $0.goLater() },
      .control("p"): { $0.goEarlier() },
      .control("n"): { $0.goLater() },
      .named(.pageUp): { $0.goEarlier() },
      .named(.pageDown): { $0.goLater() },
    ], uniquingKeysWith: { first, _ in first })

  /// The keys that only move the cursor.
  private static let moves: [Key: @Sendable (LineEditor) -> Void] = [
    .named(.left): { $0.buffer.move(to: $0.buffer.cursor - 1) },
    .named(.right): { $0.buffer.move(to: $0.buffer.cursor + 1) },
    .control("b"): { $0.buffer.move(to: $0.buffer.cursor - 1) },
    .control("f"): { $0.buffer.move(to: $0.buffer.cursor + 1) },
    .named(.home): { $0.buffer.move(to: $0.buffer.lineStart($0.buffer.cursor)) },
    .named(.end): { $0.buffer.move(to: $0.buffer.lineEnd($0.buffer.cursor)) },
    .control("a"): { $0.buffer.move(to: $0.buffer.lineStart($0.buffer.cursor)) },
    .control("e"): { $0.buffer.move(to: $0.buffer.lineEnd($0.buffer.cursor)) },
    .named(.left, .control): { $0.buffer.move(to: $0.buffer.wordStart) },
    .named(.right, .control): { $0.buffer.move(to: $0.buffer.wordEnd) },
    .named(.left, .alt): { $0.buffer.move(to: $0.buffer.wordStart) },
    .named(.right, .alt): { $0.buffer.move(to: $0.buffer.wordEnd) },
    .alt("b"): { $0.buffer.move(to: $0.buffer.wordStart) },
    .alt("f"): { $0.buffer.move(to: $0.buffer.wordEnd) },
    .named(.home, .control): { $0.buffer.move(to: 0) },
    .named(.end, .control): { $0.buffer.move(to: .max) },
    .alt("<"): { $0.buffer.move(to: 0) },
    .alt(">"): { $0.buffer.move(to: .max) },
  ]
}

// MARK: - Cutting and putting in

extension LineEditor {
  /// What a key cuts, given where the cursor stands.
  typealias Cut = @Sendable (EditBuffer) -> Range<Int>

  /// What the keys cut.
  private static let cuts: [Key: Cut] = [
    .control("w"): { $0.blankStart..<$0.cursor },
    .control("u"): { $0.lineStart($0.cursor)..<$0.cursor },
    .control("k"): { buffer in
      let end = buffer.lineEnd(buffer.cursor)
      let isAtEnd = end == buffer.cursor && end < buffer.characters.count
      return buffer.cursor..<(isAtEnd ? end + 1 : end)
    },
    .alt("d"): { $0.cursor..<$0.wordEnd },
    .named(.delete, .control): { $0.cursor..<$0.wordEnd },
    .named(.delete, .alt): { $0.cursor..<$0.wordEnd },
    .named(.backspace, .alt): { $0.wordStart..<$0.cursor },
    .named(.backspace, .control): { $0.wordStart..<$0.cursor },
  ]

  private func cut(_ cut: Cut, joins: Bool) {
    let range = cut(buffer)
    let isBefore = range.lowerBound < buffer.cursor
    kills.add(buffer.remove(range), isBefore: isBefore, joins: joins)
    lastDeed = .cut
  }

  private func yank() {
    if let text = kills.latest() { put(text, at: buffer.cursor..<buffer.cursor) }
  }

  private func yankEarlier(after deed: Deed) {
    guard case .put(let range) = deed, let text = kills.turned() else { return }
    put(text, at: range)
  }

  private func put(_ text: String, at range: Range<Int>) {
    buffer.replace(range, with: text)
    lastDeed = .put(min(range.lowerBound, buffer.cursor)..<buffer.cursor)
  }

  private func paste(_ text: String) {
    var text = text
    while text.last == "\n" { text.removeLast() }
    buffer.replace(buffer.cursor..<buffer.cursor, with: text)
  }

  private func removeCharacter(before: Bool) {
    let place = before ? buffer.cursor - 1 : buffer.cursor
    if buffer.characters.indices.contains(place) { buffer.remove(place..<place + 1) }
  }
}

// MARK: - Ending and going on

extension LineEditor {
  private func enter() {
    let text = buffer.text
    guard isComplete(text) else { return buffer.insert("\n") }
    paint(isDone: true)
    terminal.write(painter.leave())
    history.add(text)
    outcome = .line(Array(text.utf8))
  }

  private func removeOrLeave() {
    guard buffer.isEmpty else { return removeCharacter(before: false) }
    paint(isDone: true)
    terminal.write(painter.leave(endsLine: false))
    outcome = .end
  }

  /// Drops the entry, as Ctrl-C does.
  func drop() {
    paint(isDone: true)
    terminal.write(painter.leave("^C", endsLine: false))
    outcome = .interrupted
  }

  private func suspend() {
    terminal.write(painter.leave())
    terminal.suspend()
    painter.forget()
  }

  private func clearScreen() {
    terminal.write("\u{1B}[H\u{1B}[2J")
    painter.forget()
  }
}

// MARK: - History

extension LineEditor {
  private func goEarlier() {
    if buffer.moveLine(-1) { return }
    var walk = walk ?? HistoryWalk(from: buffer.text, prefix: buffer.textBeforeCursor)
    if let entry = walk.earlier(in: history.entries) { buffer = EditBuffer(entry) }
    self.walk = walk
  }

  private func goLater() {
    if buffer.moveLine(1) { return }
    guard var walk else { return }
    if let entry = walk.later(in: history.entries) { buffer = EditBuffer(entry) }
    self.walk = walk
  }

  private func beginSearch(isForward: Bool) {
    search = HistorySearch(in: history.entries, from: buffer, isForward: isForward)
  }

  /// Takes a key while the history is searched.
  ///
  /// - Returns: Whether it was for the search.
  private func takeWhileSearching(_ key: Key) -> Bool {
    guard var search else { return false }
    switch key {
    case .text(let text), .paste(let text): search.append(text)
    case .named(.backspace, []): search.removeLast()
    case .control("r"): search.step(isForward: false)
    case .control("s"): search.step(isForward: true)
    case .control("g"):
      buffer = search.original
      self.search = nil
      return true
    default:
      self.search = nil
      return key == .named(.escape)
    }
    buffer = search.found ?? search.original
    self.search = search
    return true
  }
}

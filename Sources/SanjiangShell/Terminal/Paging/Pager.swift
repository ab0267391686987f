/// Shows a text a screen at a time, and goes where the keys say.
///
/// Keys are those of `less`. The text is shown on the terminal's other screen, so that what stood on
/// the screen stands there again afterwards.
final class Pager {
  private let keys: KeyReader
  private let theme: Theme
  private let language: Language
  /// The text for a width.
  private let content: (_ columns: Int) -> PagedText
  private var text: PagedText
  private var painter: ScreenPainter
  /// The first line that is shown below the header.
  private var top = 0
  /// The first column that is shown.
  private var left = 0
  /// What was looked for.
  private var wanted = ""
  /// What is being typed to look for, nil while nothing is.
  private var typed: String?
  /// What to say once in the last row.
  private var remark: Bilingual?
  private var isOver = false

  /// Creates a pager.
  ///
  /// - Parameters:
  ///   - keys: Where keys come from.
  ///   - theme: The colours.
  ///   - language: The language of the last row.
  ///   - content: The text for a number of columns; asked for again when the window is resized.
  init(
    _ keys: KeyReader, theme: Theme, language: Language = .en,
    content: @escaping (_ columns: Int) -> PagedText
  ) {
    self.language = language
    self.keys = keys
    self.theme = theme
    self.content = content
    text = content(keys.terminal.size.columns)
    painter = ScreenPainter(theme: theme)
  }

  /// Whether the text is too long for the screen, and the screen large enough to show it in parts.
  var isNeeded: Bool {
    let rows = keys.terminal.size.rows
    return text.height > rows - 1 && rows > text.header.count + 2
  }

  /// Shows the text until somebody leaves.
  ///
  /// - Returns: Whether it could be shown; otherwise nothing was done.
  func run() -> Bool {
    let terminal = keys.terminal
    guard terminal.begin() else { return false }
    open()
    while !isOver {
      if !keys.hasPending { paint() }
      switch keys.next() {
      case .key(let key): take(key)
      case .resized: resize()
      case .resumed: open()
      case .end: isOver = true
      }
    }
    terminal.showOtherScreen(false)
    terminal.end()
    leave()
    return true
  }

  /// Leaves on the screen what was seen last, so that it can be referred to.
  private func leave() {
    let rows = visible.map { (text: $0.cells.map(\.text).joined(), style: $0.style) }
    for row in rows { keys.terminal.write(theme.paint(row.text, row.style) + "\r\n") }
  }

  private func open() {
    keys.terminal.showOtherScreen(true)
    clear()
  }

  private func clear() {
    keys.terminal.write("\u{1B}[H\u{1B}[2J")
    painter.forget()
  }

  private func resize() {
    text = content(keys.terminal.size.columns)
    move(to: top)
    clear()
  }
}

// MARK: - Showing

extension Pager {
  /// The rows below the header and above the last row.
  private var height: Int { max(1, keys.terminal.size.rows - text.header.count - 1) }

  private func paint() {
    let (columns, rows) = keys.terminal.size
    var shown = visible.map(\.cells)
    while shown.count < rows - 1 { shown.append([]) }
    let status = PagedText.cells(of: status, in: 0..<max(1, columns - 1), .faint)
    shown.append(status)
    let frame = ScreenFrame(rows: shown, row: shown.count - 1, column: status.width)
    keys.terminal.write(painter.paint(frame, height: rows))
  }

  /// The rows that are seen, each with its style.
  private var visible: [(cells: [ScreenCell], style: TextStyle)] {
    let window = left..<left + keys.terminal.size.columns
    let header = text.header.map { line in
      (PagedText.cells(of: line, in: window, .header), TextStyle.header)
    }
    let lines = text.lines.dropFirst(top).prefix(height).map { line in
      (PagedText.cells(of: line, in: window, marking: wanted), TextStyle.plain)
    }
    return (header + lines).map { (cells: $0.0, style: $0.1) }
  }

  private var status: String {
    if let typed { return "/" + typed }
    if let remark { return remark.text(in: language) }
    let last = min(top + height, text.lines.count)
    let (first, all) = (top + 1, text.lines.count)
    let place = Bilingual(
      "\(text.noun.english) \(first)–\(last) of \(all)",
      "第 \(first)–\(last) \(text.noun.chinese)，共 \(all) \(text.noun.chinese)")
    let next = last == all ? Bilingual(" · end", " · 末尾") : Bilingual(" · space next", " · 空格 下页")
    return (place + next + Bilingual(" · q leave", " · q 退出")).text(in: language)
  }
}

// MARK: - Keys

extension Pager {
  private func take(_ key: Key) {
    remark = nil
    if typed != nil { return takeWhileTyping(key) }
    switch key {
    case .text(" "), .text("f"), .named(.pageDown, []), .control("f"), .control("v"): go(height)
    case .text("b"), .named(.pageUp, []), .control("b"), .alt("v"): go(-height)
    case .named(.enter, []), .text("j"), .named(.down, []), .control("n"): go(1)
    case .text("k"), .text("y"), .named(.up, []), .control("p"): go(-1)
    case .text("d"): go(height / 2)
    case .text("u"): go(-height / 2)
    case .text("g"), .text("<"), .named(.home, []): move(to: 0)
    case .text("G"), .text(">"), .named(.end, []): move(to: text.lines.count)
    case .named(.right, []):
      let columns = keys.terminal.size.columns
      left = min(left + columns / 2, max(0, text.width - columns))
    case .named(.left, []): left = max(0, left - keys.terminal.size.columns / 2)
    case .text("/"): typed = ""
    case .text("n"): look(forward: true)
    case .text("N"): look(forward: false)
    case .control("l"): clear()
    case .control("z"): suspend()
    case .text("q"), .text("Q"), .named(.escape, []), .control("c"), .control("d"): isOver = true
    default:
      remark = Bilingual(
        "space next · b back · g top · G end · /text find · n again · q leave",
        "空格 下页 · b 上页 · g 开头 · G 末尾 · /文字 查找 · n 再找 · q 退出")
    }
  }

  private func takeWhileTyping(_ key: Key) {
    switch key {
    case .text(let text), .paste(let text): typed? += text
    case .named(.backspace, []):
      if typed?.isEmpty ?? true { typed = nil } else { typed?.removeLast() }
    case .named(.enter, []):
      if let typed, !typed.isEmpty { wanted = typed }
      typed = nil
      look(forward: true)
    case .named(.escape, []), .control("c"), .control("g"): typed = nil
    default: break
    }
  }

  private func go(_ lines: Int) { move(to: top + lines) }

  private func move(to line: Int) {
    top = max(0, min(line, text.lines.count - height))
  }

  /// Goes to the next line with what is looked for.
  private func look(forward: Bool) {
    guard !wanted.isEmpty else { return }
    let sought = SoughtText(wanted)
    let found =
      forward
      ? text.lines.indices.dropFirst(top + 1).first { sought.isPart(of: text.lines[$0]) }
      : text.lines.indices.prefix(top).last { sought.isPart(of: text.lines[$0]) }
    if let found {
      move(to: found)
    } else {
      remark = Bilingual("`\(wanted)` is not found", "没有找到 `\(wanted)`")
    }
  }

  private func suspend() {
    keys.terminal.showOtherScreen(false)
    keys.terminal.suspend()
    open()
  }
}

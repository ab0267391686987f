import Platform

/// Lets somebody at a terminal edit an entry before it is run.
///
/// Keys are those of readline. An entry may have several lines; it is given to the prompt as a whole
/// once it is complete. While none is edited the terminal is as it was, so that Ctrl-C is a signal.
final class LineEditor: LineReader {
  /// Where keys come from.
  private let reader: KeyReader
  /// Where the entry is shown.
  let terminal: any KeyTerminal
  /// What was entered before.
  let history: History
  private let theme: Theme
  /// What shows the entry.
  var painter: ScreenPainter
  /// Who knows the language.
  private(set) var assistant: (any LineAssistant)?
  /// Whether what was typed can be run.
  private(set) var isComplete: (String) -> Bool = { _ in true }
  /// What stands before the lines.
  private var prompts = (first: "", further: "")
  /// The colours of the text they were last asked for.
  private var coloured: (text: String, styles: [TextStyle]) = ("", [])

  /// The entry.
  var buffer = EditBuffer()
  /// The texts that were cut.
  var kills = KillRing()
  /// The walk through the history that the last key was part of.
  var walk: HistoryWalk?
  /// The search that is going on.
  var search: HistorySearch?
  /// The candidates that are listed.
  var menu: CompletionMenu?
  /// What the last key did that the next one may go on with.
  var lastDeed = Deed.other
  /// What came of the entry.
  var outcome: LineInput?
  /// How wide the screen was when the entry was last painted.
  private var paintedColumns: Int?

  /// What a key did that the next one may go on with.
  enum Deed: Equatable {
    case other
    case cut
    /// A text was put in that came to stand there.
    case put(Range<Int>)
  }

  /// Creates an editor.
  ///
  /// - Parameters:
  ///   - reader: Where keys come from.
  ///   - history: What was entered before.
  ///   - theme: The colours.
  init(_ reader: KeyReader, history: History, theme: Theme) {
    self.reader = reader
    terminal = reader.terminal
    self.history = history
    self.theme = theme
    painter = ScreenPainter(theme: theme)
  }

  func prepare(
    further: String, isComplete: @escaping (String) -> Bool, assistant: (any LineAssistant)?
  ) {
    prompts.further = further
    self.isComplete = isComplete
    self.assistant = assistant
  }

  func nextLine(prompt: String) -> LineInput {
    guard terminal.begin() else { return PlainLineReader(echo: nil).nextLine(prompt: prompt) }
    defer { terminal.end() }
    begin(prompt)
    while true {
      if let outcome { return outcome }
      if !reader.hasPending { paint() }
      switch reader.next() {
      case .key(let key): take(key)
      case .resized: terminal.write(painter.reflow(columns: terminal.size.columns))
      case .resumed: painter.forget()
      case .end: outcome = .end
      }
    }
  }

  private func begin(_ prompt: String) {
    prompts.first = prompt
    buffer = EditBuffer()
    // What is known may have changed since.
    coloured = ("", [])
    (walk, search, menu, outcome) = (nil, nil, nil, nil)
    paintedColumns = nil
    lastDeed = .other
    painter.forget()
  }
}

// MARK: - Showing

extension LineEditor {
  /// Makes the screen show the entry.
  ///
  /// - Parameter isDone: Whether it will not be edited any more.
  func paint(isDone: Bool = false) {
    let (columns, height) = terminal.size
    // A key may be read before the signal that tells of a resized window.
    if let paintedColumns, paintedColumns != columns {
      terminal.write(painter.reflow(columns: columns))
    }
    paintedColumns = columns
    if isDone { buffer.move(to: buffer.characters.count) }
    var frame = ScreenFrame(
      prompt: ScreenCell.cells(of: search?.prompt ?? prompts.first, .header),
      further: ScreenCell.cells(of: prompts.further, .header), cells: cells(isDone: isDone),
      cursor: buffer.cursor, columns: columns)
    if let rows = menu?.rows(columns: columns, height: max(1, height - frame.rows.count)) {
      frame.add(rows)
    }
    terminal.write(painter.paint(frame, height: height))
  }

  private func cells(isDone: Bool) -> [ScreenCell] {
    guard theme.usesColour else { return buffer.characters.map { ScreenCell($0) } }
    var styles = styles
    if !isDone {
      let pair = BracketPair.beside(buffer.cursor, in: buffer.characters) { place in
        ![.typed(.text), .typed(.comment), .typed(.entity)].contains(styles[place])
      }
      if let pair {
        styles[pair.0] = .typed(.match)
        styles[pair.1] = .typed(.match)
      }
    }
    return zip(buffer.characters, styles).map { ScreenCell($0, $1) }
  }

  /// The style of every character; asked for once for a text.
  private var styles: [TextStyle] {
    let text = buffer.text
    if coloured.text == text, coloured.styles.count == buffer.characters.count {
      return coloured.styles
    }
    var styles = [TextStyle](repeating: .plain, count: buffer.characters.count)
    let ranges = (assistant?.highlights(in: text) ?? []).map { highlight in
      (
        end: text.utf8.distance(from: text.startIndex, to: highlight.range.upperBound),
        start: text.utf8.distance(from: text.startIndex, to: highlight.range.lowerBound),
        role: highlight.role
      )
    }
    var next = ranges[...]
    var offset = 0
    for (place, character) in buffer.characters.enumerated() {
      while let first = next.first, first.end <= offset { next.removeFirst() }
      if let first = next.first, first.start <= offset { styles[place] = .typed(first.role) }
      offset += character.utf8.count
    }
    coloured = (text, styles)
    return styles
  }
}

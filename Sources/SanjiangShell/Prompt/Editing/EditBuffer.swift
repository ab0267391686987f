/// A text that is being typed, and where the cursor stands in it.
///
/// The cursor stands between characters as readers see them, never inside one.
struct EditBuffer: Equatable {
  /// The characters.
  private(set) var characters: [Character] = []
  /// How many characters stand before the cursor.
  private(set) var cursor = 0
  /// What it was before each change, the latest last.
  private var past: [Snapshot] = []
  /// Whether the last change was a character typed, to which the next one belongs.
  private var isTyping = false

  /// What the text was at some time.
  private struct Snapshot: Equatable {
    let text: String
    let cursor: Int
  }

  /// So many changes can be undone.
  private static let mostUndone = 500

  /// Creates a buffer whose cursor stands at the end.
  init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
  }

  /// The text.
  var text: String { String(characters) }

  /// Whether there is no text.
  var isEmpty: Bool { characters.isEmpty }

  /// The text before the cursor.
  var textBeforeCursor: String { String(characters[..<cursor]) }

  /// Where the cursor stands in ``text``.
  func index(in text: String) -> String.Index {
    let offset = characters[..<cursor].reduce(0) { $0 + $1.utf8.count }
    return text.utf8.index(text.startIndex, offsetBy: offset)
  }

  /// The number of characters before a place of ``text``.
  func offset(of index: String.Index, in text: String) -> Int {
    text.distance(from: text.startIndex, to: index)
  }
}

// MARK: - Changes

extension EditBuffer {
  /// Puts a text where the cursor is.
  mutating func insert(_ text: String) {
    replace(cursor..<cursor, with: text, isTyped: text.unicodeScalars.count == 1)
  }

  /// Puts a text in the place of some characters; the cursor comes to stand behind it.
  ///
  /// - Complexity: O(*n*) in the length of the whole text.
  mutating func replace(_ range: Range<Int>, with text: String) {
    replace(range, with: text, isTyped: false)
  }

  private mutating func replace(_ range: Range<Int>, with text: String, isTyped: Bool) {
    guard !range.isEmpty || !text.isEmpty else { return }
    let endsWord = text.first.map { WordClass($0) == .other } ?? true
    if !(isTyped && isTyping) { remember() }
    isTyping = isTyped && !endsWord
    let before = String(characters[..<range.lowerBound]) + text
    let whole = before + String(characters[range.upperBound...])
    // What was typed may join its neighbours, as an accent does.
    let end = before.utf8.count
    characters = Array(whole)
    cursor = 0
    var passed = 0
    while passed < end, cursor < characters.count {
      passed += characters[cursor].utf8.count
      cursor += 1
    }
  }

  /// Removes some characters.
  ///
  /// - Returns: What they were.
  @discardableResult
  mutating func remove(_ range: Range<Int>) -> String {
    let removed = String(characters[range])
    replace(range, with: "")
    return removed
  }

  /// Takes the last change back.
  mutating func undo() {
    isTyping = false
    guard let last = past.popLast() else { return }
    characters = Array(last.text)
    cursor = min(last.cursor, characters.count)
  }

  /// Exchanges the characters on both sides of the cursor, at the end the last two.
  mutating func transpose() {
    let second = cursor == lineEnd(cursor) ? cursor - 1 : cursor
    guard second - 1 >= lineStart(cursor), second < characters.count else { return }
    let exchanged = String([characters[second], characters[second - 1]])
    replace(second - 1..<second + 1, with: exchanged)
  }

  private mutating func remember() {
    past.append(Snapshot(text: text, cursor: cursor))
    if past.count > Self.mostUndone { past.removeFirst() }
  }
}

// MARK: - Moves

extension EditBuffer {
  /// Sets the cursor, within the text.
  mutating func move(to place: Int) {
    isTyping = false
    cursor = min(max(0, place), characters.count)
  }

  /// Where the line of a place begins.
  func lineStart(_ place: Int) -> Int {
    characters[..<place].lastIndex(of: "\n").map { $0 + 1 } ?? 0
  }

  /// Where the line of a place ends, before its line end.
  func lineEnd(_ place: Int) -> Int {
    characters[place...].firstIndex(of: "\n") ?? characters.count
  }

  /// Where the word before the cursor begins.
  var wordStart: Int {
    var place = cursor
    while place > 0, WordClass(characters[place - 1]) == .other { place -= 1 }
    guard place > 0 else { return 0 }
    let word = WordClass(characters[place - 1])
    while place > 0, WordClass(characters[place - 1]) == word { place -= 1 }
    return place
  }

  /// Where the word after the cursor ends.
  var wordEnd: Int {
    var place = cursor
    while place < characters.count, WordClass(characters[place]) == .other { place += 1 }
    guard place < characters.count else { return place }
    let word = WordClass(characters[place])
    while place < characters.count, WordClass(characters[place]) == word { place += 1 }
    return place
  }

  /// Where what stands between blanks before the cursor begins.
  var blankStart: Int {
    var place = cursor
    while place > 0, characters[place - 1].isWhitespace { place -= 1 }
    while place > 0, !characters[place - 1].isWhitespace { place -= 1 }
    return place
  }

  /// Moves to the line above or below, to the place that is as far to the right.
  ///
  /// - Parameter lines: -1 for the line above, 1 for the one below.
  /// - Returns: Whether there is such a line.
  mutating func moveLine(_ lines: Int) -> Bool {
    let start = lineStart(cursor)
    let end = lineEnd(cursor)
    guard lines < 0 ? start > 0 : end < characters.count else { return false }
    let target = lines < 0 ? lineStart(start - 1) : end + 1
    let column = ScreenCell.width(of: characters[start..<cursor])
    var (place, width) = (target, 0)
    while place < lineEnd(target), width < column {
      width += ScreenCell.width(of: characters[place])
      place += 1
    }
    move(to: place)
    return true
  }
}

/// The word of a command's arguments that the cursor stands in.
struct WordAtCursor {
  private let starts: [String.Index]

  /// How many words stand before it.
  var number: Int { starts.count - 1 }
  /// Where it begins; the cursor itself behind white space.
  var start: String.Index { starts[starts.count - 1] }

  /// Looks for it; quotes keep words together.
  init(_ text: String, from start: String.Index, at cursor: String.Index) {
    var starts = [start]
    var isQuoted = false
    var isSpace = false
    var index = start
    while index < cursor {
      let character = text[index]
      if "\"“”＂".contains(character) { isQuoted.toggle() }
      if !isQuoted, character.isWhitespace {
        isSpace = true
      } else if isSpace {
        starts.append(index)
        isSpace = false
      }
      index = text.index(after: index)
    }
    if isSpace { starts.append(cursor) }
    self.starts = starts
  }

  /// Where a word begins, nil where there are not so many.
  func start(ofWord number: Int) -> String.Index? {
    starts.indices.contains(number) ? starts[number] : nil
  }
}

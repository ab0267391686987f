import TestSupport
import Testing

@testable import SanjiangShell

@Suite("A text is edited")
struct EditBufferTests {
  /// The buffer of a text whose cursor is written `|`.
  private static func buffer(_ marked: String) -> EditBuffer {
    var buffer = EditBuffer(marked.filter { $0 != "|" })
    buffer.move(to: Array(marked).firstIndex(of: "|") ?? buffer.characters.count)
    return buffer
  }

  /// The text of a buffer with its cursor.
  private static func marked(_ buffer: EditBuffer) -> String {
    var characters = buffer.characters
    characters.insert("|", at: buffer.cursor)
    return String(characters)
  }

  @Test("whatever is done, the text is what plain arrays make of it")
  func model() {
    let pieces = ["a", "省", "e\u{301}", "\n", " ", "牵头（", "👩‍👩‍👧", "\u{301}", "🇨", "🇳", "\r\n"]
    var generator = SeededGenerator(seed: 61)
    for _ in 0..<200 {
      var buffer = EditBuffer()
      var text = ""
      var past: [String] = []
      for _ in 0..<40 {
        let characters = Array(text)
        let cursor = buffer.cursor
        #expect(buffer.characters == characters)
        switch Int.random(in: 0..<5, using: &generator) {
        case 0, 1:
          let piece = pieces.randomElement(using: &generator) ?? ""
          past.append(text)
          text = String(characters[..<cursor]) + piece + String(characters[cursor...])
          buffer.replace(cursor..<cursor, with: piece)
          let before = text.utf8.count - String(characters[cursor...]).utf8.count
          #expect(buffer.textBeforeCursor.utf8.count >= before)
        case 2 where cursor > 0:
          past.append(text)
          text = String(characters[..<(cursor - 1)]) + String(characters[cursor...])
          buffer.remove(cursor - 1..<cursor)
        case 3:
          if let last = past.popLast() { text = last }
          buffer.undo()
        default: buffer.move(to: Int.random(in: -1...characters.count + 1, using: &generator))
        }
        #expect(buffer.text.unicodeScalars.elementsEqual(text.unicodeScalars))
        #expect((0...buffer.characters.count).contains(buffer.cursor))
      }
    }
  }

  @Test("words end at punctuation and where ideographs begin or end")
  func words() {
    let cases = [
      ("leads(@省科技厅, t)|", ["leads(@省科技厅, |t)", "leads(@|省科技厅, t)", "|leads(@省科技厅, t)"]),
      ("牵头（单位，任务）abc省|", ["牵头（单位，任务）abc|省", "牵头（单位，任务）|abc省", "牵头（单位，|任务）abc省"]),
      ("  |", ["|  "]),
    ]
    for (start, stops) in cases {
      var buffer = Self.buffer(start)
      for stop in stops {
        buffer.move(to: buffer.wordStart)
        #expect(Self.marked(buffer) == stop)
      }
    }
    var buffer = Self.buffer("|牵头（a_1, 单位b")
    for stop in ["牵头|（a_1, 单位b", "牵头（a_1|, 单位b", "牵头（a_1, 单位|b", "牵头（a_1, 单位b|"] {
      buffer.move(to: buffer.wordEnd)
      #expect(Self.marked(buffer) == stop)
    }
  }

  @Test("an accent joins the character before it, and goes with it")
  func accents() {
    var buffer = Self.buffer("e|x")
    buffer.insert("\u{301}")
    #expect(Self.marked(buffer) == "e\u{301}|x")
    buffer.remove(buffer.cursor - 1..<buffer.cursor)
    #expect(Self.marked(buffer) == "|x")
  }

  @Test("moves between lines keep the column of the screen")
  func lines() {
    var buffer = Self.buffer("省科技|厅\nabcdefghij\nx")
    let steps: [(lines: Int, result: String?)] = [
      (1, "省科技厅\nabcdef|ghij\nx"), (1, "省科技厅\nabcdefghij\nx|"), (1, nil),
      (-1, "省科技厅\na|bcdefghij\nx"), (-1, "省|科技厅\nabcdefghij\nx"), (-1, nil),
    ]
    for step in steps {
      let isMoved = buffer.moveLine(step.lines)
      #expect(isMoved == (step.result != nil))
      if let result = step.result { #expect(Self.marked(buffer) == result) }
    }
  }

  @Test("characters beside the cursor change places")
  func transposition() {
    for (before, after) in [
      ("ab|", "ba|"), ("a|bc", "ba|c"), ("|ab", "|ab"), ("a|", "a|"), ("a\n|b", "a\n|b"),
    ] {
      var buffer = Self.buffer(before)
      buffer.transpose()
      #expect(Self.marked(buffer) == after)
    }
  }

  @Test("a word that was typed is undone at once")
  func undo() {
    var buffer = EditBuffer()
    for letter in "leads(u" { buffer.insert(String(letter)) }
    buffer.undo()
    #expect(buffer.text == "leads(")
    buffer.undo()
    #expect(buffer.text == "")
    buffer.undo()
    #expect(buffer.text == "")
  }
}

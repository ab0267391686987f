import Diagnostics
import TestSupport
import Testing

@Suite("Lines and columns")
struct SourceTextTests {
  @Test(
    "columns count characters, lines end with either line end",
    arguments: [
      ("", 0, 1, 1), ("abc", 0, 1, 1), ("abc", 2, 1, 3), ("abc", 3, 1, 4), ("abc", 99, 1, 4),
      ("abc", -5, 1, 1), ("a\nb", 1, 1, 2), ("a\nb", 2, 2, 1), ("a\n", 2, 2, 1),
      ("a\r\nb", 1, 1, 2), ("a\r\nb", 2, 1, 2), ("a\r\nb", 3, 2, 1), ("a\rb", 2, 1, 3),
      ("牵头(单位)", 7, 1, 4), ("牵头(单位)", 8, 1, 4), ("牵头(单位)", 9, 1, 4),
      ("牵头(单位)", 10, 1, 5), ("\n\n𠮷x", 6, 3, 2), ("\tx", 1, 1, 2),
    ])
  func position(text: String, offset: Int, line: Int, column: Int) {
    let source = SourceText(name: "t", text: text)
    #expect(source.position(at: offset) == SourcePosition(line: line, column: column))
    #expect(source.lineNumber(at: offset) == line)
  }

  @Test("a line's range leaves out its line end")
  func lineRanges() {
    let source = SourceText(name: "t", text: "ab\r\n\n牵\r\n")
    #expect(source.lineCount == 4)
    #expect((1...4).map { source.text(of: source.range(ofLine: $0)) } == ["ab", "", "牵", ""])
    #expect(source.range(ofLine: 0) == source.range(ofLine: 1))
    #expect(source.range(ofLine: 9) == source.range(ofLine: 4))
  }

  @Test("bytes that are not UTF-8 have positions too", arguments: SeededGenerator.seeds(40))
  func hostileBytes(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pool: [UInt8] = [0x0A, 0x0D, 0x41, 0x80, 0xBF, 0xC3, 0xE7, 0x89, 0xB5, 0xF0, 0xFF, 0x00]
    let bytes = (0..<40).map { _ in pool.randomElement(using: &generator) ?? 0 }
    let source = SourceText(name: "t", bytes: bytes)
    var previous = SourcePosition(line: 1, column: 1)
    for offset in 0...bytes.count {
      let position = source.position(at: offset)
      #expect((position.line, position.column) >= (previous.line, previous.column))
      #expect(position.line <= source.lineCount)
      previous = position
    }
  }
}

/// The part of a line around a place, character by character, each with the cell it begins in.
///
/// Only that part is decoded, so that a place in a line of many megabytes costs no more than one
/// in a short line.
struct LineCells {
  private struct Sign {
    var offset: Int
    var cell: Int
    var text: String
  }

  private var signs: [Sign] = []
  private var emojiWidth = EmojiWidth()
  /// The cells of all characters together.
  private(set) var width = 0
  /// Whether the line goes on before the first character.
  let isCutBefore: Bool
  /// Whether the line goes on after the last character.
  let isCutAfter: Bool
  /// Whether it goes on at either end.
  var isCut: Bool { isCutBefore || isCutAfter }

  /// Decodes what is within `width` characters of `offset`, or somewhat more.
  init(of source: SourceText, line: SourceRange, around offset: Int, width: Int) {
    let reach = 4 * width
    let wanted = offset - reach > line.lower ? offset - reach : line.lower
    let lower = max(source.startOfCharacter(at: wanted), line.lower)
    let upper = min(offset + reach, line.upper)
    isCutBefore = lower > line.lower
    isCutAfter = upper < line.upper
    decode(source.bytes[lower..<upper])
  }

  private mutating func decode(_ bytes: ArraySlice<UInt8>) {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = bytes.startIndex
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded):
        append(VisibleText.sign(for: Unicode.UTF8.decode(encoded)), at: offset)
        offset += encoded.count
      case .error(let length):
        append("\u{FFFD}", at: offset)
        offset += length
      case .emptyInput: return
      }
    }
  }

  private mutating func append(_ text: String, at offset: Int) {
    signs.append(Sign(offset: offset, cell: width, text: text))
    for scalar in text.unicodeScalars { width += emojiWidth.cells(of: scalar) }
  }

  /// The cell in which the first character at or after `offset` begins.
  func cell(at offset: Int) -> Int {
    signs.first { $0.offset >= offset }?.cell ?? width
  }

  /// The last cell up to `cell` in which a character begins.
  func boundary(atOrBefore cell: Int) -> Int {
    signs.last { $0.cell <= cell }?.cell ?? 0
  }

  /// The characters that begin in the window and end in it.
  func text(in window: Range<Int>) -> String {
    var text = ""
    for (index, sign) in signs.enumerated() where window.contains(sign.cell) {
      let end = index + 1 < signs.count ? signs[index + 1].cell : width
      if end <= window.upperBound { text += sign.text }
    }
    return text
  }
}

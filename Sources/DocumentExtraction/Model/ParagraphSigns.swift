/// Characters of a paragraph without which a recognizer has nothing to look for in it.
///
/// One pass over a paragraph finds them all (``Outline/signs``, ``DocumentText/signs``), so that most
/// paragraphs are never walked through for titles, numbers, definitions or appointments. Ask with a
/// sign, or with the words themselves, whose signs ``WordList`` and ``PhraseSet`` know, so that a word
/// that is added later needs no second thought:
///
/// ```swift
/// guard signs.contains(.titles) else { return }      // no 《, no titles
/// guard signs.mayHold(Self.openings) else { return }  // none of the words can stand in it
/// ```
struct ParagraphSigns: OptionSet, Sendable {
  let rawValue: UInt64

  /// 《, which opens a title.
  static let titles = ParagraphSigns(rawValue: 1 << 1)
  /// 号, which ends a document number.
  static let numbers = ParagraphSigns(rawValue: 1 << 2)
  /// 称, as in 以下简称 and 本办法所称.
  static let namings = ParagraphSigns(rawValue: 1 << 3)
  /// 任 or 免, as in 任命 and 免去.
  static let posts = ParagraphSigns(rawValue: 1 << 4)
  /// A digit.
  static let digits = ParagraphSigns(rawValue: 1 << 5)
  /// A bracket that opens, of any kind and width but 《.
  static let openBrackets = ParagraphSigns(rawValue: 1 << 6)
  /// A bracket that closes, of any kind and width but 》.
  static let closedBrackets = ParagraphSigns(rawValue: 1 << 7)
  /// 》, which closes a title.
  static let closedTitles = ParagraphSigns(rawValue: 1 << 8)
  /// A colon.
  static let colons = ParagraphSigns(rawValue: 1 << 9)
  /// 。, which ends a sentence.
  static let stops = ParagraphSigns(rawValue: 1 << 10)
  /// A semicolon.
  static let semicolons = ParagraphSigns(rawValue: 1 << 11)
  /// A tabulator, which parts the cells of a row.
  static let cells = ParagraphSigns(rawValue: 1 << 12)

  /// The characters that have a sign, in half width, from the first bit on, at most 63 groups; those
  /// that occur seldom in running text stand last.
  private static let groups = [
    "《", "号", "称", "任免", "0123456789", "([【〔〖", ")]】〕〗", "》", ":", "。", ";", "\t",
    "发", "行", "工", "作", "会", "主", "部", "分", "出", "年", "日", "月", "本", "自", "期", "制", "目", "指",
    "第", "以", "下", "上", "由", "至", "到", "按", "定", "效", "调", "研", "见", "讲", "议", "席", "察", "致", "陪",
    "辞", "签", "牵", "配", "均", "预", "束", "止", "废", "再", "职", "后", "起", "命去聘",
  ]

  /// Which bit stands for a character of the basic plane; the lowest one for those without a sign.
  private static let bits: [UInt8] = {
    var bits = [UInt8](repeating: 0, count: 0x10000)
    for (index, group) in groups.enumerated() {
      for scalar in group.unicodeScalars {
        bits[Int(scalar.value)] = UInt8(index + 1)
        if (0x21...0x7E).contains(scalar.value) {
          bits[Int(scalar.value + 0xFEE0)] = UInt8(index + 1)
        }
      }
    }
    return bits
  }()

  init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  /// Collects the signs of a paragraph, in whatever width.
  ///
  /// - Complexity: O(*n*) in the length of the paragraph.
  init(_ text: [Unicode.Scalar]) {
    var signs: UInt64 = 0
    text.withUnsafeBufferPointer { text in
      Self.bits.withUnsafeBufferPointer { bits in
        for scalar in text { signs |= 1 << UInt64(bits[Int(min(scalar.value, 0xFFFF))] & 63) }
      }
    }
    rawValue = signs
  }

  /// The signs of which a text has at least one that holds one of `words`: of each word the rarest.
  ///
  /// - Complexity: O(*n*) in the number of characters.
  init(ofWords words: [[Unicode.Scalar]]) {
    let bits = Self.bits
    var signs: UInt64 = 0
    for word in words {
      let bit = word.reduce(0) { max($0, bits[Int(min($1.value, 0xFFFF))]) }
      signs |= bit == 0 ? .max : 1 << UInt64(bit)
    }
    rawValue = signs
  }

  /// Whether one of the words can stand in a text with these signs.
  @inline(__always)
  func mayHold(_ words: WordList) -> Bool { rawValue & words.signs.rawValue != 0 }

  /// Whether one of the phrases can stand in a text with these signs.
  @inline(__always)
  func mayHold(_ phrases: PhraseSet) -> Bool { rawValue & phrases.signs.rawValue != 0 }
}

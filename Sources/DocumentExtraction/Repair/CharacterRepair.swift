/// What each character of a damaged text stands for.
///
/// Gazettes set from page-layout systems come out of a converter with punctuation mapped to other
/// scripts, digits in full width, radicals in place of characters. The table undoes what can be
/// undone one character at a time; what it makes of a character is what the dossier prints.
/// Half and full width of punctuation stay as printed: ``Swift/Unicode/Scalar/folded`` makes them
/// equal where patterns are matched.
struct CharacterRepair: Sendable {
  /// The table, made once.
  static let standard = CharacterRepair()

  /// What a character that is not printed becomes.
  static let dropped: UInt16 = 0
  /// What every kind of blank becomes.
  static let blank: UInt16 = 0x20

  /// What each character of the basic plane becomes.
  private let table: [UInt16]

  /// Fills the table.
  private init() {
    var table = [UInt16](0...0xFFFF)
    Self.fillBlanks(&table)
    Self.fillWidths(&table)
    Self.fillMappedFonts(&table)
    Self.fillVariants(&table)
    self.table = table
  }

  /// What `scalar` stands for, ``dropped`` or ``blank`` included.
  ///
  /// Private-use characters, which layout fonts use for the dot in a person's name and around a
  /// page number, become a middle dot.
  func repaired(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let value = scalar.value
    if value <= 0xFFFF { return Unicode.Scalar(table[Int(value)]) ?? " " }
    return value >= 0xF0000 ? "·" : scalar
  }

  /// What a character of the basic plane stands for where that is but a part of the text: no blank,
  /// nothing that is dropped, no mark of tables or of light markup; nil also for a few others.
  @inline(__always)
  func plain(_ value: UInt32) -> Unicode.Scalar? {
    let repaired = UInt32(table[Int(value)])
    switch repaired {
    case 0...0x2F, 0x7C, 0x2500...0x257F, 0xFF5C: return nil
    default: return Unicode.Scalar(repaired)
    }
  }

  /// Whether a character is one of the everyday Chinese ones, which stand for themselves.
  @inline(__always)
  static func isIdeograph(_ value: UInt32) -> Bool { value &- 0x4E00 < 0xA000 - 0x4E00 }

  /// Blanks of every width, and characters that take no room.
  private static func fillBlanks(_ table: inout [UInt16]) {
    for value in 0...0x1F where value != 0x09 { table[value] = dropped }
    for value in 0x7F...0x9F { table[value] = dropped }
    for value in [0xA0, 0x1680, 0x202F, 0x205F, 0x3000] + Array(0x2000...0x200A) {
      table[value] = blank
    }
    for range in [0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFE00...0xFE0F] {
      for value in range { table[value] = dropped }
    }
    for value in [0xAD, 0xFEFF, 0xFFFD] { table[value] = dropped }
  }

  /// Digits and letters in half width.
  private static func fillWidths(_ table: inout [UInt16]) {
    for range in [0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A] {
      for value in range { table[value] = UInt16(value - 0xFEE0) }
    }
  }

  /// Punctuation that a font left at its GB 2312 position, where Unicode has Yi syllables.
  private static func fillMappedFonts(_ table: inout [UInt16]) {
    for offset in 0x01...0x5E { table[0xA3A0 + offset] = table[0xFF00 + offset] }
    table[0xA3AE] = scalar("。")
    for (offset, character) in "、。·ˉˇ¨〃々—～‖…‘’“”〔〕〈〉《》「」『』〖〗【】".unicodeScalars.enumerated() {
      table[0xA1A2 + offset] = UInt16(character.value)
    }
    for value in 0xE000...0xF8FF { table[value] = scalar("·") }
  }

  /// Look-alikes of punctuation, and radicals in place of the characters they are the radicals of.
  private static func fillVariants(_ table: inout [UInt16]) {
    let pairs: [(from: String, to: String)] = [
      ("«»≪≫", "《》《》"), ("﹝﹞", "〔〕"), ("∶︰﹕", "：：："), ("・‧･∙", "····"),
      ("｡﹒", "。。"), ("､﹑﹐", "、、，"), ("﹔", "；"), ("﹙﹚", "（）"), ("‐‑‒", "---"),
      ("─━", "——"), ("﹪﹢", "%+"), ("︵︶︽︾", "（）《》"),
      ("⺠⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳", "民见角贝车长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙龟"),
    ]
    for (from, to) in pairs {
      for (key, value) in zip(from.unicodeScalars, to.unicodeScalars) {
        table[Int(key.value)] = UInt16(value.value)
      }
    }
    for (offset, character) in kangxiRadicals.unicodeScalars.enumerated() {
      table[0x2F00 + offset] = UInt16(character.value)
    }
  }

  /// The position of a character of the basic plane.
  private static func scalar(_ character: Unicode.Scalar) -> UInt16 { UInt16(character.value) }

  /// What the 214 radicals of U+2F00 … stand for, in their order.
  private static let kangxiRadicals =
    """
    一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小\
    尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气\
    水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而\
    耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長\
    門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊\
    齒龍龜龠
    """
}

extension Unicode.Scalar {
  /// The character that stands for all widths of it wherever patterns are matched.
  var folded: Unicode.Scalar {
    guard value >= 0xFF01, value <= 0xFF5E else { return self }
    return Unicode.Scalar(value - 0xFEE0) ?? self
  }

  /// The round bracket that stands for every kind of bracket wherever attributions are matched:
  /// （, [, 【, 〔 and 〖 are written for one another.
  var bracketFolded: Unicode.Scalar {
    switch self {
    case "[", "［", "【", "〔", "〖": "("
    case "]", "］", "】", "〕", "〗": ")"
    default: folded
    }
  }

  /// Whether it is a Chinese character (or the zero 〇).
  var isHan: Bool {
    (value >= 0x4E00 && value <= 0x9FFF) || (value >= 0x3400 && value <= 0x4DBF)
      || value == 0x3007 || (value >= 0x20000 && value <= 0x3FFFF)
      || (value >= 0xF900 && value <= 0xFAFF)
  }

  /// Whether it is one of 0 … 9.
  var isDigit: Bool { value >= 0x30 && value <= 0x39 }

  /// Whether it is one of A … Z and a … z.
  var isLatinLetter: Bool {
    (value >= 0x41 && value <= 0x5A) || (value >= 0x61 && value <= 0x7A)
  }
}

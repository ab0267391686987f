import TestSupport

/// Spoils texts at random, the same way for the same seed: bytes flipped, stretches lost, doubled or
/// moved, marks that rules look for put anywhere.
struct ByteMutator {
  private var generator: SeededGenerator
  /// Texts to begin with and to take stretches from.
  private let sources: [[UInt8]]

  /// Creates a mutator.
  init(seed: UInt64, sources: [[UInt8]]) {
    generator = SeededGenerator(seed: seed)
    self.sources = sources
  }

  /// The next spoiled text.
  mutating func next() -> [UInt8] {
    if generator.isOneIn(20) { return soup() }
    var bytes = sources.randomElement(using: &generator) ?? []
    for _ in 0..<Int.random(in: 1...6, using: &generator) { spoil(&bytes) }
    return generator.isOneIn(8) ? utf16(bytes) : bytes
  }

  /// Bytes of no text at all.
  private mutating func soup() -> [UInt8] {
    let count = Int.random(in: 0...4000, using: &generator)
    return (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
  }

  private mutating func spoil(_ bytes: inout [UInt8]) {
    let stretch = stretch(of: bytes.count, upTo: 600)
    let place = Int.random(in: 0...bytes.count, using: &generator)
    switch Int.random(in: 0..<8, using: &generator) {
    case 0: bytes.removeSubrange(stretch)
    case 1: bytes.insert(contentsOf: Array(bytes[stretch]), at: place)
    case 2: bytes.insert(contentsOf: repeated(Array(bytes[stretch].prefix(40))), at: place)
    case 3: bytes.insert(contentsOf: mark(), at: place)
    case 4: bytes.insert(contentsOf: repeated(mark()), at: place)
    case 5: bytes = Array(bytes.prefix(place))
    case 6:
      let other = sources.randomElement(using: &generator) ?? []
      bytes.insert(contentsOf: other[self.stretch(of: other.count, upTo: 2000)], at: place)
    default:
      for index in stretch.prefix(12) {
        bytes[index] ^= 1 << UInt8.random(in: 0...7, using: &generator)
      }
    }
  }

  private mutating func stretch(of count: Int, upTo limit: Int) -> Range<Int> {
    let start = Int.random(in: 0...count, using: &generator)
    let length = Int.random(in: 0...limit, using: &generator)
    return start..<min(count, start + length)
  }

  private mutating func repeated(_ bytes: [UInt8]) -> [UInt8] {
    Array(repeating: bytes, count: Int.random(in: 2...60, using: &generator)).flatMap { $0 }
  }

  private mutating func mark() -> [UInt8] {
    Array((Self.marks.randomElement(using: &generator) ?? "").utf8)
  }

  private mutating func utf16(_ bytes: [UInt8]) -> [UInt8] {
    let isBig = generator.isOneIn(2)
    let hasMark = generator.isOneIn(2)
    let units =
      Array((hasMark ? "\u{FEFF}" : "").utf16) + Array(String(decoding: bytes, as: UTF8.self).utf16)
    return units.flatMap { unit -> [UInt8] in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBig ? pair : pair.reversed()
    }
  }

  /// What rules look for.
  private static let marks = [
    "\n", "\r", "\r\n", "\u{0}", "\u{FEFF}", "\u{FFFD}", "\t", "\t\t", "|", "|---|", "**", "*", "#",
    "（", "）", "(", ")", "《", "》", "〔", "〕", "“", "”", "、", "，", "；", "：", "。", "·", "\u{E5D2}",
    "一、", "（一）", "1.", "1.1", "(1)", "①", "第一条", "第一章", "99.", "（九十九）", "●", "附件", "附件1",
    "牵头单位：", "责任单位：", "完成时限：", "牵头", "配合", "负责", "会同", "等", "各市州政府", "省财政厅", "和", "and",
    "2025年", "5月16日", "2020—2025年", "至", "达到", "以上", "%", "％", "青政办〔2025〕8号", "关于", "的通知", "印发",
    "任命", "免去", "同志", "大事记", "2016年9月份大事记", "以下简称", "是指", "根据", "贯彻落实", "<p>", "</p>", "<table>",
    "<tr>", "<td colspan=\"9999\">", "<td rowspan=\"9999\">", "</td>", "<!--", "-->", "<script>",
    "&nbsp;", "&#x4E00;",
    "&#99999999;", "<html>", "— 12 —", "第 3 页", "某省人民政府公报 2025·8", "\u{1F600}", "\u{20000}",
    "\u{A3AC}", "«",
  ]
}

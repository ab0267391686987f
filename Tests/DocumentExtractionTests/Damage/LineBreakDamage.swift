import TestSupport

/// Lines broken at any place, names and attributions not spared.
struct LineBreakDamage: TextDamage {
  let name: String
  /// The lines that stand between the two halves, one choice for a text; # is the page's number.
  let between: [[String]]

  /// A line end.
  static let lineEnd = LineBreakDamage(name: "line breaks", between: [[]])
  /// A blank line.
  static let blankLine = LineBreakDamage(name: "blank-line breaks", between: [[""]])
  /// The foot of a page.
  static let page = LineBreakDamage(
    name: "page breaks",
    between: [
      ["", "— # —", "\u{0C}"], ["", "- # -", ""], ["", "第 # 页 共 90 页", ""], ["#", ""],
    ])
  /// The foot of a page and the head of the next.
  static let runningHeader = LineBreakDamage(
    name: "running headers",
    between: [
      ["", "·#·", "", "某省人民政府公报 2025·8　　　　省政府文件", ""],
      ["", "某省人民政府公报　２０２５年第８期", ""],
      ["", "\u{E5D2}#\u{E5D2}", "省政府办公厅文件　　　　某省人民政府公报 2016·22", ""],
    ])

  func apply(to text: inout DamagedText, _ generator: inout SeededGenerator) {
    let middle = between.randomElement(using: &generator) ?? []
    var page = Int.random(in: 1...40, using: &generator)
    text.replaceLines { line in
      guard !line.isUnbreakable, line.text.count >= 24, !generator.isOneIn(3) else { return nil }
      let place = Int.random(in: 4...(line.text.count - 4), using: &generator)
      page += 1
      let furniture = middle.map { $0.replacing("#", with: String(page)) }
      return [String(line.text.prefix(place))] + furniture + [String(line.text.dropFirst(place))]
    }
  }
}

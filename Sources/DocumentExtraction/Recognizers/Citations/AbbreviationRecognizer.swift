/// Reads short names that a document declares: 《…纲要》（以下简称《纲要》）.
public enum AbbreviationRecognizer {
  /// The short names of a document, in order of their declaration.
  ///
  /// - Parameters:
  ///   - text: The document.
  ///   - registry: Not asked; short names are known by the words 以下简称.
  /// - Returns: Short and full names without the marks around them.
  /// - Complexity: O(*n*) in the length of the text.
  public static func recognise(in text: DocumentText, registry: Registry) -> [Abbreviation] {
    abbreviations(in: text)
  }

  /// The short names of a document, in order of their declaration.
  static func abbreviations(in text: DocumentText) -> [Abbreviation] {
    text.paragraphs.indices.filter { text.signs[$0].contains(.namings) }.flatMap { index in
      let printed = text.paragraphs[index].scalars
      return declarations(in: text.folded[index]).map { declaration in
        Abbreviation(
          short: String(printed[declaration.short]),
          full: String(printed[declaration.full]),
          passages: [text.passage(of: declaration.whole, inParagraph: index)])
      }
    }
  }

  /// Where a short name and what it stands for are.
  struct Declaration {
    var short: Range<Int>
    var full: Range<Int>
    var whole: Range<Int>
  }

  /// The declarations of a paragraph.
  static func declarations(in text: [Unicode.Scalar]) -> [Declaration] {
    var found: [Declaration] = []
    var next = 0
    for offset in text.indices where offset >= next {
      guard let word = words.match(in: text, at: offset),
        let short = short(text, offset + word.count),
        let full = full(text, before: offset)
      else { continue }
      // 下称 stands in 以下称 too.
      next = offset + word.count
      found.append(
        Declaration(short: short, full: full, whole: full.lowerBound..<short.upperBound))
    }
    return found
  }

  /// The short name that begins at or behind `offset`, without its marks.
  private static func short(_ text: [Unicode.Scalar], _ offset: Int) -> Range<Int>? {
    var start = offset
    while start < text.count, skipped.contains(text[start]) { start += 1 }
    guard start < text.count else { return nil }
    if let close = pairs[text[start]] {
      let end = text[start...].prefix(24).firstIndex(of: close)
      return end.flatMap { $0 > start + 1 ? start + 1..<$0 : nil }
    }
    let end = text[start...].prefix(24).firstIndex { stops.contains($0) }
    return end.flatMap { $0 > start ? start..<$0 : nil }
  }

  /// What stands before the declaration at `offset`: a title, or the words since the last stop.
  private static func full(_ text: [Unicode.Scalar], before offset: Int) -> Range<Int>? {
    var end = offset
    if let open = openBracket(text, before: end) { end = open }
    while end > 0, text[end - 1] == "," { end -= 1 }
    end = beforeBrackets(text, end)
    guard end > 0 else { return nil }
    if text[end - 1] == "》" {
      return TitleMarks.titles(in: Array(text[..<end])).last.flatMap { $0.isEmpty ? nil : $0 }
    }
    let first = OrdinalReader.read(text)?.length ?? 0
    var start = end
    while start > first, end - start < 40 {
      if let mark = brackets[text[start - 1]], let open = text[..<start].lastIndex(of: mark),
        start - open < 24, open >= first
      {
        start = open
      } else if fullStops.contains(text[start - 1]) {
        break
      } else {
        start -= 1
      }
    }
    for position in start..<end {
      if let word = leading.match(in: text, at: position), position + word.count < end {
        start = position + word.count
      }
    }
    return start < end ? start..<end : nil
  }

  /// The bracket that is open at `offset`: the declaration may stand in it behind a number.
  private static func openBracket(_ text: [Unicode.Scalar], before offset: Int) -> Int? {
    var depth = 0
    for position in (max(0, offset - 40)..<offset).reversed() {
      if text[position] == ")" { depth += 1 }
      if text[position] == "(" {
        if depth == 0 { return position }
        depth -= 1
      }
    }
    return nil
  }

  /// The end of the text before closed brackets that end at `end`: a number behind a title.
  private static func beforeBrackets(_ text: [Unicode.Scalar], _ end: Int) -> Int {
    var end = end
    while end > 0, text[end - 1] == ")", let open = text[..<end].lastIndex(of: "(") { end = open }
    return end
  }

  private static let words: WordList = "以下简称 以下统称 下称 以下称 以下合称 简称为"
  private static let skipped: ScalarSet = ":为 "
  private static let pairs: [Unicode.Scalar: Unicode.Scalar] = [
    "《": "》", "“": "”", "\"": "\"", "「": "」", "‘": "’",
  ]
  /// The opening of each bracket that can stand inside a full name.
  private static let brackets: [Unicode.Scalar: Unicode.Scalar] = [")": "(", "”": "“"]
  private static let stops: ScalarSet = "),。;、"
  private static let fullStops: ScalarSet = ",。;:、《》()“”"
  private static let leading: WordList =
    "根据 按照 为 对 将 由 在 推进 促进 所称 通过 组成 设立 建立 成立 组建 启动 实施 纳入 鼓励 支持 引导 构建 健全 关于 开展 加强 我省 我市 我州 我县 我区 全省"
}

/// Divides lines in which items stand one behind the other, as where all line breaks were lost.
///
/// `…。一、重点任务（一）建设平台。……（责任单位：甲局）（二）培育企业。……（责任单位：乙局）`
///
/// A line is divided where an ordinal goes on with its numbering behind a 。 or a bracket, or behind
/// a heading without text. Enumerations inside a sentence are no items: so a line is divided only
/// where at least one of its items begins behind an attribution, or 一、 and 二、 both stand in it.
enum RunTogetherItems {
  /// A place where an item begins.
  private struct Start {
    var offset: Int
    var ordinal: Ordinal
    var isBehindAttribution: Bool
  }

  /// The parts of a line, mostly the line itself.
  ///
  /// - Complexity: O(*n*) in the number of characters.
  static func divided(_ line: RepairedLine) -> [RepairedLine] {
    guard line.count > 60, !line.traits.contains(.isTableRow) else { return [line] }
    let starts = starts(in: line.scalars)
    guard starts.count > 1 || starts.first?.isBehindAttribution ?? false, isLost(starts) else {
      return [line]
    }
    var parts: [RepairedLine] = []
    var begin = 0
    for end in starts.map(\.offset) + [line.count] where end > begin {
      var part = line
      part.text = line.text[begin..<end]
      part.printedWidth = 2 * (end - begin)
      if begin > 0 { part.traits = [] }
      parts.append(part)
      begin = end
    }
    return parts
  }

  /// Whether what begins inside a line shows that the line held more than one item.
  private static func isLost(_ starts: [Start]) -> Bool {
    if starts.contains(where: \.isBehindAttribution) { return true }
    let outer = starts.filter { $0.ordinal.style == .chinese }
    return outer.count > 1 && starts.count > 3
  }

  /// The items that begin inside a line.
  private static func starts(in text: [Unicode.Scalar]) -> [Start] {
    var last: [Ordinal.Style: Int] = [:]
    var result: [Start] = []
    // Where the text behind the last ordinal begins, and whether it is only a heading so far.
    var headingStart: Int?
    if let first = ordinal(in: text, at: 0) {
      last[first.style] = first.value
      headingStart = first.length
    }
    for offset in 1..<text.count {
      let previous = text[offset - 1]
      let folded = previous.bracketFolded
      let isBehindMark = previous == "。" || folded == ")"
      let isBehindHeading = headingStart.map { offset - $0 <= 30 && offset > $0 } ?? false
      if isBehindMark || isBehindHeading, let ordinal = ordinal(in: text, at: offset),
        ordinal.value == 1 || last[ordinal.style].map({ $0 + 1 == ordinal.value }) ?? false,
        isBehindMark || ordinal.value == 1
      {
        last[ordinal.style] = ordinal.value
        headingStart = offset + ordinal.length
        result.append(
          Start(
            offset: offset, ordinal: ordinal,
            isBehindAttribution: folded == ")" && endsInAttribution(text, before: offset)))
      } else if endsHeading(previous), offset > headingStart ?? 0 {
        headingStart = nil
      }
    }
    return result
  }

  /// The ordinal of an item at `offset`, none of those that stand inside paragraphs.
  private static func ordinal(in text: [Unicode.Scalar], at offset: Int) -> Ordinal? {
    let first = text[offset]
    guard first == "第" || first.folded == "(" || first.isDigit || numerals.contains(first),
      let ordinal = OrdinalReader.read(Array(text[offset..<min(text.count, offset + 12)])),
      ordinal.style >= .chinese, ordinal.style <= .arabic
    else { return nil }
    return ordinal
  }

  /// Whether a character cannot stand in a heading without text.
  private static func endsHeading(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "。" || scalar.folded == "," || scalar.folded == ";" || scalar.folded == ":"
  }

  /// Whether the bracket that closes before `offset` holds an attribution.
  private static func endsInAttribution(_ text: [Unicode.Scalar], before offset: Int) -> Bool {
    var open = offset - 2
    var depth = 1
    while open >= 0, offset - open < 600 {
      let folded = text[open].bracketFolded
      if folded == ")" { depth += 1 }
      if folded == "(" { depth -= 1 }
      if depth == 0 { break }
      open -= 1
    }
    guard depth == 0, offset - open > 5 else { return false }
    let content = Array(text[open + 1..<offset - 1])
    return RoleLabel.read(content, at: 0) != nil || !RoleVerb.matches(in: content).isEmpty
  }

  private static let numerals: ScalarSet = "一二三四五六七八九十"
}

/// Divides lines in which items stand one behind the other, as where all line breaks were lost.
///
/// `…。一、重点任务（一）建设平台。……（责任单位：甲局）（二）培育企业。……（责任单位：乙局）`
///
/// A line is divided where an ordinal goes on with its numbering behind a 。 or a bracket, or behind
/// a heading without text. Enumerations inside a sentence are no items: so a line is divided only
/// where one of its items begins behind an attribution or a heading without text, where 一、 and 二、
/// both stand in it, or where it ends in such a heading.
struct RunTogetherItems {
  /// A place where an item begins.
  private struct Start {
    var offset: Int
    var ordinal: Ordinal
    var isBehindHeading: Bool
    var isBehindAttribution: Bool
  }

  /// The last number of each style, in this line or before it.
  private var last = StyleTable<Int>()

  /// The lines of a text, those with several items divided.
  ///
  /// - Complexity: O(*n*) in the number of characters.
  static func divided(_ lines: [RepairedLine]) -> [RepairedLine] {
    var reader = RunTogetherItems()
    var result: [RepairedLine] = []
    var done = 0
    for index in lines.indices {
      guard !lines[index].traits.contains(.isTableRow), lines[index].count > 1 else { continue }
      let isOneItem = lines[index].traits.contains(.isOneItem)
      let starts = reader.starts(ofLostIn: lines[index].scalars, isOneItem: isOneItem)
      guard !starts.isEmpty else { continue }
      result += lines[done..<index]
      result += parts(of: lines[index], at: starts)
      done = index + 1
    }
    return done == 0 ? lines : result + lines[done...]
  }

  /// Where the items begin into which a line is divided, none where it is not.
  private mutating func starts(ofLostIn text: [Unicode.Scalar], isOneItem: Bool) -> [Int] {
    let before = last
    let starts = starts(in: text, isOneItem: isOneItem)
    if Self.isLost(starts, in: text) { return starts.map(\.offset) }
    if !starts.isEmpty {
      last = before
      note(Self.ordinal(in: text, at: 0))
    }
    return []
  }

  /// The parts of a line that is divided.
  private static func parts(of line: RepairedLine, at starts: [Int]) -> [RepairedLine] {
    var parts: [RepairedLine] = []
    var begin = 0
    for end in starts + [line.count] where end > begin {
      var part = line
      part.text = line.text[begin..<end]
      part.printedWidth = 2 * (end - begin)
      if begin > 0 { part.traits = [] }
      parts.append(part)
      begin = end
    }
    return parts
  }

  private mutating func note(_ ordinal: Ordinal?) {
    if let ordinal { last[ordinal.style] = ordinal.value }
  }

  /// Whether what begins inside a line shows that the line held more than one item.
  private static func isLost(_ starts: [Start], in text: [Unicode.Scalar]) -> Bool {
    guard let last = starts.last else { return false }
    if starts.contains(where: { $0.isBehindAttribution || $0.isBehindHeading }) { return true }
    let outer = starts.filter { $0.ordinal.style == .chinese }
    if outer.count > 1, starts.count > 3 { return true }
    let rest = text[(last.offset + last.ordinal.length)...]
    return last.ordinal.style == .chinese && (2...30).contains(rest.count)
      && !rest.contains(where: endsHeading)
  }

  /// The items that begin inside a line.
  private mutating func starts(in text: [Unicode.Scalar], isOneItem: Bool) -> [Start] {
    var result: [Start] = []
    // The last ordinal and where the text behind it begins, as long as that is only a heading.
    var heading: (start: Int, style: Ordinal.Style)?
    var isInLabels = RoleLabel.read(text, at: 0) != nil
    if let first = Self.ordinal(in: text, at: 0) {
      note(first)
      heading = (first.length, first.style)
    }
    var offset = 0
    while true {
      offset += 1
      if let start = heading?.start, offset > start + Self.longestHeading { heading = nil }
      if heading == nil, !isInLabels {
        if isOneItem { return result }
        offset = ItemPlaces.next(in: text, from: offset)
      }
      guard offset < text.count else { return result }
      let previous = text[offset - 1]
      if ItemPlaces.isPlain(previous), !ItemPlaces.beginsOrdinal(text[offset]) { continue }
      let folded = previous.bracketFolded
      let isBehindMark = previous == "。" || folded == ")"
      let isBehindHeading = heading.map { offset > $0.start } ?? false
      if isBehindMark || isBehindHeading || isInLabels,
        let ordinal = Self.ordinal(in: text, at: offset),
        ordinal.value == 1 || last[ordinal.style].map({ $0 + 1 == ordinal.value }) ?? false,
        isBehindMark || isInLabels || heading.map({ $0.style < ordinal.style }) ?? false
      {
        note(ordinal)
        heading = (offset + ordinal.length, ordinal.style)
        result.append(
          Start(
            offset: offset, ordinal: ordinal, isBehindHeading: !isBehindMark && !isInLabels,
            isBehindAttribution: isInLabels
              || Self.endsInAttribution(text, before: previous == "。" ? offset - 1 : offset)))
        isInLabels = false
      } else if isBehindMark, RoleLabel.read(text, at: offset) != nil {
        isInLabels = true
      } else if Self.endsHeading(previous), offset > heading?.start ?? 0 {
        heading = nil
      }
    }
  }

  /// How many characters a heading without text has at most.
  private static let longestHeading = 30

  /// The ordinal of an item at `offset`, none of those that stand inside paragraphs.
  private static func ordinal(in text: [Unicode.Scalar], at offset: Int) -> Ordinal? {
    guard ItemPlaces.beginsOrdinal(text[offset]),
      let ordinal = OrdinalReader.read(text, at: offset, reach: 12),
      ordinal.style <= .arabic, ordinal.style != .article, ordinal.style != .part
    else { return nil }
    return ordinal
  }

  /// Whether a character cannot stand in a heading without text.
  private static func endsHeading(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "。" || scalar.folded == ";" || scalar.folded == ":"
  }

  /// Whether a bracket closes before `offset` and holds an attribution.
  private static func endsInAttribution(_ text: [Unicode.Scalar], before offset: Int) -> Bool {
    guard offset > 0, text[offset - 1].bracketFolded == ")" else { return false }
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
    if RoleLabel.read(content, at: 0) != nil || !RoleVerb.matches(in: content).isEmpty {
      return true
    }
    let list = PartyList(MappedText(scalars: content, gaps: [], line: 0))
    return !list.parties.isEmpty && list.parties.allSatisfy(\.isBody)
  }
}

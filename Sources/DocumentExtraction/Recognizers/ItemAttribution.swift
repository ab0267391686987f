/// The attribution of one item of the outline, and where it stands.
struct ItemAttribution: Sendable {
  /// What is printed.
  var printed = PrintedAttribution()
  /// The last line that belongs to it, or 0.
  var lastLine = 0
  /// Where it begins in the item's first paragraph, or nil where it begins in a later one.
  var start: Int?
  /// Whether it speaks of all items before it: 以上工作由甲局负责.
  var speaksOfAbove = false

  /// Collects the attributions of an item's paragraphs, whose signs are known.
  ///
  /// - Complexity: O(*n*) in the number of characters.
  init(_ paragraphs: ArraySlice<Paragraph>, _ signs: ArraySlice<ParagraphSigns>) {
    for index in paragraphs.indices {
      let isFirst = index == paragraphs.startIndex
      let kind = paragraphs[index].kind
      if !isFirst, kind == .text, readClosing(paragraphs[index].text) { continue }
      switch kind {
      case .attribution: readLabels(paragraphs[index].text, from: 0, isFirst: isFirst)
      case .text, .heading: readText(paragraphs[index], signs[index], isFirst: isFirst)
      case .row, .signature, .attachmentMark: break
      }
    }
    if printed.entries.isEmpty, let last = paragraphs.last, last.kind == .text {
      readLastSentence(last.text, isFirst: paragraphs.count == 1)
    }
    if printed.entries.isEmpty, let first = paragraphs.first { readCharge(first) }
  }

  /// Reads the attribution in a cell of a table.
  init(cell: MappedText) {
    self.init([Paragraph(text: cell, kind: .text)], [ParagraphSigns(cell.scalars)])
  }

  /// Adds the attribution that another item prints.
  mutating func add(_ other: ItemAttribution) {
    printed.add(other.printed)
    lastLine = max(lastLine, other.lastLine)
  }

  /// Takes the attribution away to give it to another item; where it began stays known.
  mutating func handedOver() -> ItemAttribution {
    let whole = self
    printed = PrintedAttribution()
    lastLine = 0
    return whole
  }

  /// A paragraph that charges someone with all items before it: 以上工作由甲局牵头，乙局配合.
  private mutating func readClosing(_ text: MappedText) -> Bool {
    guard let opening = Self.closings.match(in: text.scalars, at: 0), text.count <= 200,
      StandingRule.notAgain.firstMatch(in: text.scalars) == nil
    else { return false }
    var start = opening.count
    while start < text.count, let word = Self.closingWords.match(in: text.scalars, at: start) {
      start += word.count
    }
    guard let found = AttributionReader.clauses(text[start..<text.count], isFinal: false) else {
      return false
    }
    add(found, at: 0, line: text.lastLine, isFirst: false)
    speaksOfAbove = true
    return true
  }

  private static let closings = PhraseSet(["以上", "上述", "本节", "本项", "本部分", "本条", "(以上", "(上述"])
  private static let closingWords = PhraseSet([
    "各项", "各条", "各", "项", "重点", "工作", "任务", "事项", "措施", "内容", "举措", "均", "都", "统一", "由", ",", ":",
    "三", "二", "四", "五", "几", "两", "具体",
  ])

  /// A last sentence that says nothing but who leads and who takes part, 甲厅牵头，乙厅配合, or by
  /// whom it is done, 甲局负责, 由甲局会同乙局负责; or a last clause of that kind, …，由甲局负责.
  private mutating func readLastSentence(_ text: MappedText, isFirst: Bool) {
    let scalars = text.scalars
    guard let stop = scalars.last, stop == "。" else { return }
    let end = scalars.count - 1
    guard var mark = scalars[..<end].lastIndex(of: "。") ?? (isFirst ? nil : -1), end - mark <= 200
    else { return }
    if let word = Self.pronouns.match(in: scalars, at: mark + 1),
      scalars[mark + 1 + word.count] == "由"
    {
      mark += word.count
    }
    let charge = scalars[mark + 1..<end].lastIndex { $0 == "由" }
    let starts = [mark + 1] + (charge.map { $0 > mark + 1 ? [$0] : [] } ?? [])
    let isDivided = Self.divisions.firstMatch(in: scalars, from: mark + 1, upTo: end) != nil
    let isCharged = end >= 2 && scalars[end - 2] == "负" && scalars[end - 1] == "责"
    guard
      charge != nil || isDivided || isCharged
        || AttributionReader.mayHaveLead(scalars, mark + 1..<end)
    else { return }
    for start in starts where start == mark + 1 || Self.isFree(scalars, before: start) {
      guard
        let found = scalars[start] == "由"
          ? Self.charge(text, start..<end)
          : AttributionReader.clauses(text[start..<end], isFinal: false),
        scalars[start] == "由" && found.entries.contains(where: { !$0.party.isGroup })
          || found.entries.contains(where: { $0.role == .lead && !$0.party.isGroup })
          || isDivided && found.entries.allSatisfy(\.party.isBody)
          || isCharged && found.entries.allSatisfy({ $0.party.isBody && !$0.party.isGroup })
      else { continue }
      return add(found, at: start, line: text.lastLine, isFirst: isFirst)
    }
  }

  /// An item that says within its text who does it and goes on with what is to be done.
  ///
  /// `由甲局牵头，乙局配合，完成普查。` is the longest row of clauses that names no one who is no party;
  /// it stands at the item's beginning or behind a clause.
  private mutating func readCharge(_ item: Paragraph) {
    let scalars = item.text.scalars
    let body = item.bodyStart
    guard body > 0, body < scalars.count else { return }
    for start in body..<min(scalars.count, body + Self.longestCharge) where scalars[start] == "由" {
      guard start == body || Self.beginsClause(scalars, at: start) else { continue }
      let sentence = scalars[start...].prefix(Self.longestCharge).prefix { $0 != "。" }
      guard let found = Self.charge(item.text, start..<sentence.endIndex),
        found.entries.contains(where: { !$0.party.isGroup })
      else { continue }
      // What it says stands in the item's text, which is not cut before it.
      return add(found, at: start, line: item.text.lastLine, isFirst: false)
    }
  }

  /// Whether a clause begins at `offset`.
  private static func beginsClause(_ text: [Unicode.Scalar], at offset: Int) -> Bool {
    let previous = text[offset - 1].folded
    return previous == "," || previous == ";" || previous == "。"
  }

  /// What the clauses say that a sentence begins with, as many as name parties and roles.
  private static func charge(_ text: MappedText, _ sentence: Range<Int>) -> PrintedAttribution? {
    var found: PrintedAttribution?
    let marks = sentence.filter { text.scalars[$0].folded == "," }
    for end in marks + [sentence.upperBound] {
      let next = AttributionReader.clauses(text[sentence.lowerBound..<end], isFinal: false)
      if found != nil, next == nil { break }
      found = next
    }
    return found
  }

  private static let longestCharge = 200

  /// Whether the 由 at `offset` begins a clause of its own: …，由甲局负责, 此项工作由甲局负责.
  private static func isFree(_ text: [Unicode.Scalar], before offset: Int) -> Bool {
    beginsClause(text, at: offset)
      || offset >= 2 && subjects.match(in: text, at: offset - 2) != nil
  }

  private static let divisions = PhraseSet(["分工负责", "分别负责", "共同负责"])
  private static let pronouns = PhraseSet([
    "本条", "本项", "此项", "该项", "此条", "本项工作", "此项工作", "该项工作", "本项任务", "此项任务", "该项任务",
    "本条措施", "本条任务", "具体工作", "具体",
  ])
  private static let subjects = PhraseSet(["工作", "任务", "事项", "项目"])

  /// Labels from `start` to the end of the paragraph.
  private mutating func readLabels(_ text: MappedText, from start: Int, isFirst: Bool) {
    let label = RoleLabel.start(in: text.scalars, from: start)
    guard let found = AttributionReader.labelled(text, in: label..<text.count) else { return }
    add(found, at: start, line: text.lastLine, isFirst: isFirst)
  }

  /// Brackets, in one of which an attribution mostly stands.
  private static let brackets: ParagraphSigns = [.openBrackets, .closedBrackets]
  /// Where an attribution may begin or end.
  private static let marks: ScalarSet = "()（）[]［］【】〔〕〖〗。"

  /// Labels behind a sentence, and brackets with an attribution.
  private mutating func readText(
    _ paragraph: Paragraph, _ signs: ParagraphSigns, isFirst: Bool
  ) {
    let scalars = paragraph.text.scalars
    let pairs = BracketPairs(
      signs.isDisjoint(with: Self.brackets) ? [] : scalars, from: paragraph.bodyStart)
    let marks = Self.marks
    var lists: [Range<Int>] = []
    var index = paragraph.bodyStart
    if !isFirst, isLabel(scalars, at: index) {
      return readLabels(paragraph.text, from: index, isFirst: isFirst)
    }
    while index < scalars.count {
      index = marks.firstIndex(in: scalars, from: index, upTo: scalars.count)
      guard index < scalars.count else { break }
      let folded = scalars[index].bracketFolded
      if folded == "(", let close = closing(paragraph.text, from: index, pairs) {
        if !readBracket(paragraph.text, index, close, isFirst: isFirst),
          close - index <= Self.longestList, Self.endsClause(scalars, at: close + 1)
        {
          lists.append(index + 1..<close)
        }
        // The closing bracket itself comes next: a label may stand behind it.
        index = max(close, index + 1)
      } else if folded == ")", pairs.lonely.last == index {
        readUnopened(paragraph.text, index, isFirst: isFirst)
        index += 1
      } else if folded == "。" || folded == ")", isLabel(scalars, at: index + 1) {
        readLabels(paragraph.text, from: index + 1, isFirst: isFirst)
        break
      } else {
        index += 1
      }
    }
    if !lists.isEmpty { readLists(paragraph.text, lists) }
  }

  /// Whether a label begins at `offset` or behind marks there.
  private func isLabel(_ text: [Unicode.Scalar], at offset: Int) -> Bool {
    RoleLabel.read(text, at: RoleLabel.start(in: text, from: offset)) != nil
  }

  /// Bare lists behind the clauses of an item that ends in such a list.
  ///
  /// `开工甲线（省甲厅）；推进乙线（省乙厅）。` is one task of both bodies.
  private mutating func readLists(_ text: MappedText, _ lists: [Range<Int>]) {
    guard !printed.entries.isEmpty, printed.entries.allSatisfy({ $0.role == .responsible }) else {
      return
    }
    for range in lists {
      let list = PartyList(text[range])
      guard !list.parties.isEmpty, list.parties.allSatisfy(\.isBody) else { continue }
      printed.add(list, as: .responsible)
    }
  }

  /// Whether a clause ends at `offset`.
  private static func endsClause(_ text: [Unicode.Scalar], at offset: Int) -> Bool {
    offset < text.count && (text[offset] == "。" || text[offset].folded == ";")
  }

  /// A list in brackets behind a clause has at most so many characters.
  private static let longestList = 120

  /// One bracket, whose last sign may be missing at the end of the paragraph.
  ///
  /// - Returns: Whether it says who does the item, or by when.
  private mutating func readBracket(
    _ text: MappedText, _ open: Int, _ close: Int, isFirst: Bool
  ) -> Bool {
    let isFinal = text.scalars[min(close, text.count)...].dropFirst().allSatisfy {
      $0 == "。" || $0.folded == ";"
    }
    let isDated = isDeadline(text.scalars, open, close, isFinal: isFinal)
    guard isFinal || isDated || AttributionReader.mayHaveRole(text.scalars, open + 1..<close)
    else { return false }
    let content = text[open + 1..<close]
    let found =
      isDated
      ? PrintedAttribution(deadline: content.string)
      : AttributionReader.labelled(content, in: 0..<content.count)
        ?? AttributionReader.clauses(content, isFinal: isFinal)
    guard let found, !found.isEmpty else { return false }
    add(found, at: open, line: text.line(at: min(close, text.count - 1)), isFirst: isFirst)
    return true
  }

  /// Whether a bracket says by when and nothing else: （2024年6月底前完成）, at the end of the item or
  /// before its attribution.
  private func isDeadline(
    _ text: [Unicode.Scalar], _ open: Int, _ close: Int, isFinal: Bool
  ) -> Bool {
    guard close - open <= 30, close < text.count else { return false }
    let isLast =
      isFinal
      || close + 1 < text.count
        && (text[close + 1].folded == "(" || isLabel(text, at: close + 1))
    return isLast && DeadlineText.isWhole(Array(text[(open + 1)..<close]))
  }

  private mutating func add(
    _ found: PrintedAttribution, at offset: Int, line: Int, isFirst: Bool
  ) {
    guard !found.isEmpty else { return }
    printed.add(found)
    lastLine = max(lastLine, line)
    if isFirst, start == nil { start = offset }
  }

  /// The bracket that closes the one at `open`; the end of the text where nothing closes it and a
  /// label follows it, or a list of parties that ends the item.
  private func closing(
    _ text: MappedText, from open: Int, _ pairs: BracketPairs
  ) -> Int? {
    if let close = pairs.closing(of: open) { return close - open <= 3000 ? close : nil }
    if RoleLabel.read(text.scalars, at: open + 1) != nil { return text.count }
    guard pairs.lonely.last == open, text.count - open <= 300,
      AttributionReader.clauses(text[open + 1..<text.count], isFinal: true) != nil
    else { return nil }
    return text.count
  }

  /// An attribution that lost its opening bracket: …公布。市规划局牵头，市城管局配合）.
  private mutating func readUnopened(_ text: MappedText, _ close: Int, isFirst: Bool) {
    guard let stop = text.scalars[..<close].suffix(300).lastIndex(of: "。"),
      text.scalars[(close + 1)...].allSatisfy({ $0 == "。" || $0.folded == ";" }),
      let found = AttributionReader.clauses(text[stop + 1..<close], isFinal: true)
    else { return }
    add(found, at: stop + 1, line: text.line(at: close), isFirst: isFirst)
  }
}

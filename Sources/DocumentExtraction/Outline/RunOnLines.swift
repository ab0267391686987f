/// Parts lines that a lost line end made one: an item behind the end of another, the number behind
/// the title, the date behind the signature.
///
/// A line is parted only where the second half says by itself that it begins something: its ordinal
/// is the next of a style that begins lines elsewhere, or it is a whole number or date. Each cut is
/// a guess and reported.
struct RunOnLines {
  private let lines: [RepairedLine]
  /// How many lines begin with an ordinal of each style.
  private var uses = StyleTable<Int>()
  /// How many lines begin with a day.
  private var days = 0
  /// The bullet that lines begin with.
  private var bullet: Unicode.Scalar?
  /// The last ordinal of each style.
  private var lastValue = StyleTable<Int>()
  private var result: [RepairedLine] = []
  /// How many of the lines stand in the result already.
  private var done = 0

  /// The lines, those parted that hold two.
  ///
  /// - Complexity: O(*n*) in the number of characters.
  static func parted(_ lines: [RepairedLine]) -> [RepairedLine] {
    var parts = RunOnLines(lines)
    for index in lines.indices { parts.part(at: index) }
    return parts.done == 0 ? lines : parts.result + lines[parts.done...]
  }

  private init(_ lines: [RepairedLine]) {
    self.lines = lines
    for index in lines.indices where !lines[index].traits.contains(.isTableRow) {
      let text = lines[index].scalars
      if let ordinal = OrdinalReader.read(text) { uses[ordinal.style, default: 0] += 1 }
      guard let first = text.first else { continue }
      if first.isDigit, Self.beginsWithDay(text[...]) { days += 1 }
      if ItemPlaces.isBullet(first) { bullet = first }
    }
  }

  private mutating func part(at index: Int) {
    guard !lines[index].traits.contains(.isTableRow) else { return }
    let text = lines[index].scalars
    guard text.count >= 8 else {
      if let head = ordinal(in: text, at: 0) { lastValue[head.style] = head.value }
      return
    }
    var start = 0
    while let cut = nextCut(in: text, from: start, at: index) {
      if start == 0 {
        result += lines[done..<index]
        done = index + 1
      }
      keep(start..<cut, of: lines[index])
      start = cut
    }
    if start > 0 { keep(start..<text.count, of: lines[index]) }
  }

  private mutating func keep(_ range: Range<Int>, of line: RepairedLine) {
    var part = line
    part.text = line.text[range]
    if range.lowerBound > 0 { part.traits = .isParted }
    result.append(part)
  }

  /// The ordinal that stands at `place`.
  private func ordinal(in text: [Unicode.Scalar], at place: Int) -> Ordinal? {
    OrdinalReader.read(text, at: place, reach: 8)
  }

  /// Where the line ends that begins at `start` and has another behind it, or nil; its ordinal is
  /// remembered.
  private mutating func nextCut(
    in text: [Unicode.Scalar], from start: Int, at index: Int
  ) -> Int? {
    let head = ordinal(in: text, at: start)
    if let head { lastValue[head.style] = head.value }
    if start == 0,
      let cut = headerCut(text) ?? signatureCut(text, at: index) ?? monthCut(text)
    {
      return cut
    }
    let isOneItem = lines[index].traits.contains(.isOneItem)
    let isLabelled = RoleLabel.read(text, at: start) != nil
    // Behind a heading items may begin anywhere, further on only behind the end of a sentence or of
    // an attribution.
    var isHeading = head != nil
    var place = start + max(1, head?.length ?? 0)
    while true {
      if place - start > 40 { isHeading = false }
      if !isHeading, !isLabelled {
        if isOneItem { return nil }
        place = ItemPlaces.next(in: text, from: place)
      }
      guard place + 2 < text.count else { return nil }
      let scalar = text[place]
      if place > start + 3, ItemPlaces.beginsOrdinal(scalar),
        !(scalar.isDigit && text[place - 1].isDigit), let ordinal = ordinal(in: text, at: place),
        isNext(ordinal, behind: text[place - 1], head, isHeading, isLabelled)
      {
        return place
      }
      if text[place - 1] == "。",
        scalar == "●" || scalar == bullet || scalar == "附" && isAttachment(text, at: place)
          || isDay(text, at: place)
      {
        return place
      }
      // What stands right behind its 。 is behind the heading still.
      if isHeading,
        scalar.folded == "," || scalar.folded == ";" || text[place - 1] == "。"
      {
        isHeading = false
      }
      place += 1
    }
  }

  /// Whether an ordinal inside a line begins an item of its own.
  private func isNext(
    _ ordinal: Ordinal, behind last: Unicode.Scalar, _ head: Ordinal?, _ isHeading: Bool,
    _ isLabelled: Bool
  ) -> Bool {
    guard let count = uses[ordinal.style] else { return false }
    let isExpected = lastValue[ordinal.style].map { $0 + 1 == ordinal.value } ?? false
    if last == "。", isHeading, ordinal.value == 1, count >= 3, let head {
      return ordinal.style > head.style
    }
    // 第三章 and （三） are plain enough behind a sentence or a list of names.
    let isPlain = ordinal.style < .article || ordinal.style == .bracketedChinese
    if last == "。" || last.bracketFolded == ")" {
      return isExpected && count >= (ordinal.style < .article ? 1 : 2)
    }
    if isLabelled { return isExpected && count >= (isPlain ? 1 : 3) && ordinal.value > 1 }
    guard isHeading, let head, last.isHan || last == "”" else { return false }
    if ordinal.style == head.style { return isExpected && count >= 2 }
    return ordinal.style > head.style && (ordinal.value == 1 || isExpected && count >= 2)
  }

  private static let numerals: ScalarSet = "一二三四五六七八九十"

  /// Whether a day begins at `place`, as it does most lines: 6月22日，….
  private func isDay(_ text: [Unicode.Scalar], at place: Int) -> Bool {
    guard days * 2 > lines.count, text[place].isDigit else { return false }
    return Self.beginsWithDay(text[place...])
  }

  /// Where a day of the month begins behind that month's heading: 5月, 5月18日.
  private func monthCut(_ text: [Unicode.Scalar]) -> Int? {
    let digits = text.prefix(3).prefix { $0.isDigit }
    guard (1...2).contains(digits.count), text[digits.endIndex] == "月" else { return nil }
    let rest = text[(digits.endIndex + 1)...]
    let isSame = rest.starts(with: digits) && rest.dropFirst(digits.count).first == "月"
    return isSame ? rest.startIndex : nil
  }

  /// Whether a text begins with 22日 or 6月22日.
  private static func beginsWithDay(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let first = text.prefix { $0.isDigit }
    guard (1...2).contains(first.count), first.endIndex < text.endIndex else { return false }
    return text[first.endIndex] == "日" || text[first.endIndex] == "月"
  }

  /// Whether 附件： or 附件1 stands at `place`.
  private func isAttachment(_ text: [Unicode.Scalar], at place: Int) -> Bool {
    guard text.hasPhrase("附件", at: place), place + 2 < text.count else { return false }
    return text[place + 2].folded == ":" || text[place + 2].isDigit
  }

  /// Where the number begins behind a title, or the text behind a number.
  private func headerCut(_ text: [Unicode.Scalar]) -> Int? {
    guard text.count <= 120, let open = text.firstIndex(where: { $0 == "〔" || $0 == "[" }),
      let end = text[open...].firstIndex(of: "号")
    else { return nil }
    if end + 1 < text.count, !text[end + 1].isHan { return nil }
    if text.count <= 60, let cut = letterheadCut(text, open: open, end: end) { return cut }
    if end + 1 == text.count {
      return (max(5, open - 16)..<max(5, open)).reversed().first { place in
        TitleForm.hasKindEnding(Array(text[..<place]))
          && TitleForm.aboutIndex(Array(text[..<place])) != nil
          && DocumentNumber.whole(Array(text[place...])) != nil
      }
    }
    guard open <= 16, text.last?.folded == ":",
      DocumentNumber.whole(Array(text[...end])) != nil
    else { return nil }
    return end + 1
  }

  /// Where the number begins behind a letterhead, or the issuer behind a number.
  private func letterheadCut(_ text: [Unicode.Scalar], open: Int, end: Int) -> Int? {
    if end + 1 == text.count, let kind = text.firstRange(ofPhrase: "文件"), kind.upperBound < open {
      let isHead = PartyForm.isIssuer(Array(text[..<kind.lowerBound]))
      let number = Array(text[kind.upperBound...])
      return isHead && DocumentNumber.whole(number) != nil ? kind.upperBound : nil
    }
    guard open <= 16, end + 1 < text.count, DocumentNumber.whole(Array(text[...end])) != nil else {
      return nil
    }
    let rest = Array(text[(end + 1)...])
    return PartyForm.isIssuer(rest) || TitleForm.hasKindEnding(rest) ? end + 1 : nil
  }

  /// Where the date begins behind a signature, the signature behind a sentence, or what follows a
  /// date.
  private func signatureCut(_ text: [Unicode.Scalar], at index: Int) -> Int? {
    if text.last == "日", let cut = dateStart(text), cut > 0 {
      let head = Array(text[..<cut])
      return head.last == "。" || head.count <= 40 && PartyForm.isIssuer(head) ? cut : nil
    }
    if text[0].isDigit, text.count <= 80, let (date, end) = DateText.read(text, from: 0),
      date.day != nil, end < text.count, TitleForm.hasKindEnding(text), text[end].isHan,
      !text.contains("。"), !text.contains("，")
    {
      return end
    }
    guard text.last?.isHan ?? false, index + 1 < lines.count,
      LineStart.isDate(lines[index + 1].scalars),
      let stop = text.suffix(40).lastIndex(of: "。"), PartyForm.isIssuer(Array(text[(stop + 1)...]))
    else { return nil }
    return stop + 1
  }

  /// Where the day begins that a line ends in.
  private func dateStart(_ text: [Unicode.Scalar]) -> Int? {
    guard let year = text.suffix(12).lastIndex(of: "年") else { return nil }
    var start = year
    while start > 0,
      text[start - 1].isDigit || text[start - 1] == "〇" || Self.numerals.contains(text[start - 1])
    {
      start -= 1
    }
    guard let (date, end) = DateText.read(text, from: start), end == text.count, date.day != nil
    else { return nil }
    return start
  }
}

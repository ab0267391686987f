/// Finds where documents begin in the lines of one source.
///
/// A document's number on a line of its own is the anchor: the title stands above it (or, under a
/// letterhead, below it). Chronicles are found by their title alone. One file may hold many
/// documents with nothing between them but these blocks.
struct TitleBlockFinder {
  private let lines: [RepairedLine]

  /// Creates a finder for the lines of one source, page furniture removed.
  init(_ lines: [RepairedLine]) {
    self.lines = lines
  }

  /// The title blocks, in order; never empty where there are lines.
  ///
  /// - Complexity: O(*n*) in the number of lines.
  func blocks() -> [TitleBlock] {
    var found: [TitleBlock] = []
    var index = 0
    while index < lines.count {
      let lower = found.last?.end ?? 0
      if let block = block(at: index, notBefore: lower) {
        found.append(block)
        index = max(index + 1, block.end)
      } else {
        index += 1
      }
    }
    let real = withBodies(found)
    guard real.isEmpty, !lines.isEmpty else { return real }
    return [unnumbered()]
  }

  /// The block anchored at the line `index`, or nil.
  private func block(at index: Int, notBefore lower: Int) -> TitleBlock? {
    if let end = chronicleEnd(at: index) {
      return finished(index..<end, title: joined(index..<end), number: nil, notBefore: lower)
    }
    guard let (number, end) = number(at: index) else { return nil }
    let below = titleBelow(end)
    var above = index
    while above > lower, isField(above - 1) { above -= 1 }
    if let start = titleStart(above: above, notBefore: lower),
      below == nil || TitleForm.aboutIndex(joined(start..<above).scalars) != nil
    {
      let title = joined(start..<above)
      var block = finished(start..<end, title: title, number: number, notBefore: lower)
      for line in above..<index { _ = block.metadata.take(lines[line].scalars) }
      return block
    }
    guard let below else { return nil }
    var block = finished(
      index..<below.upperBound, title: joined(below), number: number, notBefore: lower)
    block.metadata.takeImprint(joined(end..<below.lowerBound).scalars)
    return block
  }

  /// Whether a line has fields of the block that government sites show with a document.
  private func isField(_ index: Int) -> Bool {
    !MetadataHeader.fields(of: lines[index].scalars).isEmpty
  }

  /// The title below a number that ends before the line `end`; who issues it and when may stand
  /// between on one line or two, as in minutes.
  private func titleBelow(_ end: Int) -> Range<Int>? {
    let imprint = (end + 1...end + 2).first { next in
      next <= lines.count && TitleForm.imprint(joined(end..<next).scalars) != nil
    }
    let start = imprint ?? end
    return titleEnd(below: start).map { start..<$0 }
  }

  /// The index behind the chronicle's title at the line `index`, which may be broken into two.
  private func chronicleEnd(at index: Int) -> Int? {
    let text = lines[index].scalars
    guard text.count <= 40 else { return nil }
    if TitleForm.isChronicleTitle(text) { return index + 1 }
    guard index + 1 < lines.count, lines[index + 1].count < 16,
      TitleForm.mayBeChronicle(text) || TitleForm.mayBeChronicle(lines[index + 1].scalars),
      !TitleForm.isOutside(lines[index]), !TitleForm.isChronicleTitle(lines[index + 1].scalars)
    else { return nil }
    return TitleForm.isChronicleTitle(text + lines[index + 1].scalars) ? index + 2 : nil
  }

  /// The number at the line `index`, which may be broken into two lines.
  private func number(at index: Int) -> (number: String, end: Int)? {
    let text = lines[index].scalars
    guard text.count <= 40 else { return nil }
    if text.last?.folded == "号" || text.last?.folded == ")" {
      return (DocumentNumber.whole(text) ?? serialNumber(at: index)).map { ($0, index + 1) }
    }
    guard index + 1 < lines.count, lines[index + 1].scalars.last == "号",
      lines[index + 1].count <= 12, DocumentNumber.whole(lines[index + 1].scalars) == nil
    else { return nil }
    let joined = text + lines[index + 1].scalars
    return DocumentNumber.whole(joined).map { ($0, index + 2) }
  }

  /// The number of an order or announcement whose serial stands below its name or its title:
  /// 国务院令, 第707号.
  private func serialNumber(at index: Int) -> String? {
    guard index > 0, let serial = DocumentNumber.serial(lines[index].scalars) else { return nil }
    var name: [Unicode.Scalar] = []
    for line in (max(0, index - 5)..<index).reversed() {
      name = lines[line].scalars + name
      guard let kind = Self.announcements.suffix(of: name), name.count <= 120 else { return nil }
      let end = TitleForm.aboutIndex(name) ?? name.count - kind.count
      guard PartyForm.areIssuers(name[..<end]) else { continue }
      return String(PartyForm.withoutNation(name[..<end])) + String(name.suffix(kind.count))
        + serial
    }
    return nil
  }

  private static let announcements = PhraseSet(["令", "公告", "通告"])

  /// The index of the first line of the title that ends above the line `anchor`, or nil.
  private func titleStart(above anchor: Int, notBefore lower: Int) -> Int? {
    var start = anchor
    var text: [Unicode.Scalar] = []
    while start > lower, anchor - start < 10, !TitleForm.isOutside(lines[start - 1]) {
      let above = lines[start - 1].scalars
      if isWholeTitle(text), !belongsAbove(lines[start - 1].text, text) { break }
      if isTitle(text), TitleForm.aboutIndex(above) == nil,
        TitleForm.repeatsPlace(text[...], of: above[...])
      {
        break
      }
      start -= 1
      text = above + text
    }
    return isTitle(text) ? start : nil
  }

  /// Whether a text is a title with its issuer, so that only a further issuer can stand above it.
  private func isWholeTitle(_ text: [Unicode.Scalar]) -> Bool {
    guard TitleForm.hasKindEnding(text) else { return false }
    guard let about = TitleForm.aboutIndex(text) else {
      return TitleForm.beginsWithIssuer(text)
    }
    return PartyForm.areIssuers(text[..<about])
  }

  /// Whether a text can be a title.
  private func isTitle(_ text: [Unicode.Scalar]) -> Bool {
    guard text.count >= 5, text.count <= 200, TitleForm.hasKindEnding(text) else { return false }
    return TitleForm.aboutIndex(text) != nil || PartyForm.beginsWithJurisdiction(text)
      || TitleForm.beginsWithIssuer(text)
  }

  /// Whether a line belongs to the title that is whole without it: a further issuer, or the
  /// beginning with 关于 of a title that was broken behind it.
  private func belongsAbove(_ above: MappedText, _ title: [Unicode.Scalar]) -> Bool {
    let line = above.scalars
    if TitleForm.isLetterhead(line) { return false }
    if TitleForm.aboutIndex(title) == nil {
      return TitleForm.aboutIndex(line) != nil && !TitleForm.hasKindEnding(line)
    }
    if let gap = above.gaps.first, gap < line.count, PartyForm.isUnit(Array(line[..<gap])) {
      return true
    }
    guard let about = TitleForm.aboutIndex(title) else { return false }
    // 江西省新余市人民政府 above 新余市人民政府关于… names the same issuer again.
    if PartyForm.isIssuer(line) {
      let issuer = title[..<about]
      return !line.suffix(about).elementsEqual(issuer) && !issuer.starts(with: line)
    }
    let isPiece = line.count <= 20 && line.allSatisfy(\.isHan) && !TitleForm.hasKindEnding(line)
    return isPiece && !PartyForm.beginsWithJurisdiction(Array(title[..<about]))
  }

  /// The index after the last line of the title that begins at the line `start`, or nil.
  private func titleEnd(below start: Int) -> Int? {
    var end = start
    var text: [Unicode.Scalar] = []
    while end < lines.count, end - start < 8, !TitleForm.isOutside(lines[end]) {
      text += lines[end].scalars
      end += 1
      if isTitle(text) { return end }
    }
    return nil
  }

  /// The block with the metadata and letterhead above it.
  private func finished(
    _ range: Range<Int>, title: MappedText, number: String?, notBefore lower: Int
  ) -> TitleBlock {
    var start = range.lowerBound
    var metadata = MetadataHeader()
    var first = start
    while first > lower, start - first < 14 {
      let above = lines[first - 1].scalars
      guard !MetadataHeader.fields(of: above).isEmpty || TitleForm.isLetterhead(above) else {
        break
      }
      first -= 1
    }
    for index in first..<start {
      if !metadata.take(lines[index].scalars) { metadata.takeLetterhead(lines[index].scalars) }
    }
    start = first
    if start > lower, PartyForm.areIssuers(lines[start - 1].scalars[...]) {
      metadata.issuer = metadata.issuer ?? lines[start - 1].text.string
    }
    return TitleBlock(
      start: start, end: range.upperBound, title: title, number: number, metadata: metadata)
  }

  /// The blocks that a text follows; a list of titles and numbers is no list of documents.
  private func withBodies(_ blocks: [TitleBlock]) -> [TitleBlock] {
    blocks.enumerated().filter { index, block in
      let next = index + 1 < blocks.count ? blocks[index + 1].start : lines.count
      return (block.end..<max(block.end, next)).contains { line in
        guard let last = lines[line].scalars.last?.folded else { return false }
        return last == "。" || last == ":" || last == ";"
      }
    }.map(\.element)
  }

  /// The block of a source that is one document without a number on a line of its own: fields may
  /// stand above the title and below it, and names of a site above both.
  private func unnumbered() -> TitleBlock {
    let fields = (0..<min(lines.count, 30)).first { !isField($0) } ?? 0
    guard let title = wholeTitle(from: fields) ?? titleEnd(below: fields).map({ fields..<$0 })
    else { return untitled(from: fields) }
    var metadata = MetadataHeader()
    for line in 0..<title.lowerBound { _ = metadata.take(lines[line].scalars) }
    var end = title.upperBound
    while end < lines.count, metadata.take(lines[end].scalars) { end += 1 }
    return TitleBlock(
      start: 0, end: end, title: joined(title), number: metadata.number, metadata: metadata)
  }

  /// The block of a source whose text begins without a title: a field above it has the title, or the
  /// notice names what it hands out; else the first line has to do.
  private func untitled(from fields: Int) -> TitleBlock {
    var metadata = MetadataHeader()
    for line in 0..<fields { _ = metadata.take(lines[line].scalars) }
    var block = TitleBlock(
      start: 0, end: fields, title: MappedText(), number: metadata.number, metadata: metadata)
    if fields < lines.count, let number = DocumentNumber.whole(lines[fields].scalars) {
      block.number = number
      block.end = fields + 1
    }
    if let title = titleField(above: fields) ?? issuedTitle(from: block.end) {
      block.title = title
    } else {
      block.end = min(fields + 1, lines.count)
      block.title = joined(fields..<block.end)
    }
    return block
  }

  /// The title that a field of a site's block gives.
  private func titleField(above end: Int) -> MappedText? {
    for line in lines[..<end] {
      for (field, value) in MetadataHeader.fields(of: line.scalars)
      where field == .title && value.count >= 5 {
        return MappedText(String(value[...]), line: line.number)
      }
    }
    return nil
  }

  /// The title of what the text that begins at the line `start` says that it hands out.
  private func issuedTitle(from start: Int) -> MappedText? {
    let text = joined(start..<min(lines.count, start + 20))
    return IssuedText.range(in: text.scalars).map { text[$0] }
  }

  /// The lines of the first title that begins with its issuer.
  private func wholeTitle(from start: Int) -> Range<Int>? {
    for index in start..<max(start, min(lines.count, 30)) {
      guard let end = titleEnd(below: index) else { continue }
      if isWholeTitle(joined(index..<end).scalars) { return index..<end }
    }
    return nil
  }

  /// The lines of `range` as one text.
  private func joined(_ range: Range<Int>) -> MappedText {
    var text = MappedText()
    for index in range {
      if !text.isEmpty { text.appendGap() }
      text.append(lines[index].text)
    }
    return text
  }
}

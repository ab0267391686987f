/// Puts the lines of a document together to the paragraphs that its author wrote.
///
/// A line begins a paragraph where its beginning says so (an ordinal, a label, a bullet, a date) or
/// where the paragraph before it is finished. Everything else continues, so that names may break at
/// any place; an ordinal in the middle of an unfinished sentence is part of the sentence.
struct ParagraphAssembler {
  private let lines: ArraySlice<RepairedLine>
  private let layout: LayoutProfile
  private let headings: HeadingHabits
  private let fileName: String

  private var paragraphs: [Paragraph] = []
  private var warnings: [ReadingWarning] = []
  /// The paragraph being put together.
  private var open: Paragraph?
  /// The columns that its last line takes in print.
  private var openWidth = 0
  /// Index of the next line that is not taken yet.
  private var next = 0
  /// The last ordinal of each style.
  private var lastValue = StyleTable<Int>()

  /// The paragraphs of a document and what had to be guessed.
  struct Result {
    /// The paragraphs, in order.
    var paragraphs: [Paragraph]
    /// What had to be guessed.
    var warnings: [ReadingWarning]
  }

  /// Puts together the lines behind a title block.
  ///
  /// - Complexity: O(*n*) in the number of characters.
  static func assemble(
    _ lines: ArraySlice<RepairedLine>, layout: LayoutProfile, fileName: String
  ) -> Result {
    var assembler = ParagraphAssembler(lines, layout: layout, fileName: fileName)
    assembler.paragraphs.reserveCapacity(lines.count)
    for index in lines.indices where index >= assembler.next {
      if let completed = BareLabels.completed(lines[index].text) {
        var line = lines[index]
        line.text = completed
        assembler.take(line, at: index)
      } else {
        assembler.take(lines[index], at: index)
      }
    }
    assembler.close()
    return Result(paragraphs: assembler.paragraphs, warnings: assembler.warnings)
  }

  private init(_ lines: ArraySlice<RepairedLine>, layout: LayoutProfile, fileName: String) {
    self.lines = lines
    self.layout = layout
    self.fileName = fileName
    headings = HeadingHabits(lines, layout: layout)
  }

  private mutating func take(_ line: RepairedLine, at index: Int) {
    if line.traits.contains(.continuesPrevious), open != nil { return extend(with: line) }
    if line.traits.contains(.isTableRow) { return add(Paragraph(text: line.text, kind: .row)) }
    if let ordinal = decimal(line) { return beginItem(ordinal, line) }
    if let ordinal = damagedOrdinal(line) {
      warn(
        "repaired-ordinal", "read `\(ordinal.printed)` as number \(ordinal.value) of its list",
        line.number)
      return beginItem(ordinal, line)
    }
    if takeBrokenOrdinal(line, at: index) { return }
    switch LineStart.read(line.scalars) {
    case .item(let ordinal) where startsItem(ordinal): beginItem(ordinal, line)
    case .attribution where isInsideAttribution(line): extend(with: line)
    case .attribution: begin(Paragraph(text: line.text, kind: .attribution), line)
    case .mark, .attachmentList: begin(Paragraph(text: line.text, kind: .text), line)
    case .attachmentMark:
      if isStray(line, at: index) { return drop(line) }
      add(Paragraph(text: line.text, kind: .attachmentMark))
      lastValue = StyleTable()
    case .date where !isInsideSentence: takeDate(line, at: index)
    case .day where startsEntry: begin(Paragraph(text: line.text, kind: .text), line)
    case .plain, .item, .date, .day:
      if takeBrokenDate(line, at: index) { return }
      takePlain(line, at: index)
    }
  }

  private mutating func beginItem(_ ordinal: Ordinal, _ line: RepairedLine) {
    lastValue[ordinal.style] = ordinal.value
    let isRunIn = TextEdges.hasSentence(line.scalars) || headings.isCutShort(line.scalars, ordinal)
    let kind: Paragraph.Kind = isRunIn ? .text : .heading
    begin(Paragraph(text: line.text, ordinal: ordinal, kind: kind), line)
  }

  /// The ordinal 2.1 of a line, or the 2 of its section, where it goes on with the numbering.
  private func decimal(_ line: RepairedLine) -> Ordinal? {
    guard headings.usesDecimals, let ordinal = OrdinalReader.decimal(line.text) else { return nil }
    let styles: [Ordinal.Style] = [.arabic, .decimal]
    let isInside = zip(styles, ordinal.outer).allSatisfy { lastValue[$0] == $1 }
    let last = lastValue[ordinal.style] ?? 0
    return isInside && (ordinal.value == last + 1 || ordinal.value == 1) ? ordinal : nil
  }

  /// The ordinal that lost one of its characters, where it is the one expected next.
  private func damagedOrdinal(_ line: RepairedLine) -> Ordinal? {
    guard let ordinal = OrdinalReader.damaged(line.scalars), headings.uses(ordinal.style) else {
      return nil
    }
    let isNext = lastValue[ordinal.style].map { $0 + 1 == ordinal.value } ?? false
    return isNext || ordinal.value == 1 && ordinal.style != .arabic ? ordinal : nil
  }

  /// Takes an item whose ordinal is broken into two lines, as 42.20 and 25年….
  private mutating func takeBrokenOrdinal(_ line: RepairedLine, at index: Int) -> Bool {
    guard line.count <= 8, line.scalars.last?.isDigit ?? false,
      line.scalars.allSatisfy({ $0.isDigit || $0.folded == "." }), var second = following(index)
    else { return false }
    var stray: RepairedLine?
    if second.isBareAttachmentMark, let third = following(index + 1) {
      (stray, second) = (second, third)
    }
    var whole = line
    whole.text.append(second.text)
    guard let ordinal = OrdinalReader.read(whole.scalars), startsItem(ordinal),
      lastValue[ordinal.style].map({ $0 + 1 == ordinal.value }) ?? false
    else { return false }
    if let stray { drop(stray) }
    beginItem(ordinal, whole)
    openWidth = second.printedWidth
    next = index + (stray == nil ? 2 : 3)
    return true
  }

  /// Takes a date that is broken into two lines.
  private mutating func takeBrokenDate(_ line: RepairedLine, at index: Int) -> Bool {
    guard line.count <= 10, !isInsideSentence, let second = following(index), second.count <= 8,
      LineStart.isDate(line.scalars + second.scalars)
    else { return false }
    var whole = line
    whole.text.append(second.text)
    takeDate(whole, at: index)
    next = index + 2
    return true
  }

  /// A line that does not say whether it begins anything.
  private mutating func takePlain(_ line: RepairedLine, at index: Int) {
    if isSignature(line, at: index) {
      return add(Paragraph(text: line.text, kind: .signature))
    }
    if continuesOpen(with: line, at: index) {
      extend(with: line)
    } else {
      begin(Paragraph(text: line.text, kind: .text), line)
    }
  }

  /// Whether `line` continues the open paragraph; where that is a guess it is noted.
  private mutating func continuesOpen(with line: RepairedLine, at index: Int) -> Bool {
    guard let paragraph = open, continues(paragraph, with: line, at: index)
    else { return false }
    noteBreak(paragraph, line)
    return true
  }

  /// Whether an ordinal at the beginning of a line begins an item.
  private func startsItem(_ ordinal: Ordinal) -> Bool {
    guard let paragraph = open, paragraph.kind == .text || paragraph.kind == .attribution,
      let last = paragraph.text.scalars.last, !isFinished(paragraph)
    else { return true }
    switch last.folded {
    case "、", ",", "(", "《", "“", "〔", "第", "—", "至": return false
    default: break
    }
    if TextEdges.hasOpenBracket(paragraph.text.scalars) {
      return isBracketLost(paragraph, before: ordinal)
    }
    return ordinal.value == 1 || lastValue[ordinal.style].map { $0 + 1 == ordinal.value } ?? false
  }

  /// Whether an open bracket has lost its partner: the next item of the paragraph's own list begins,
  /// or the next one behind the lists of names of this one.
  private func isBracketLost(_ paragraph: Paragraph, before ordinal: Ordinal) -> Bool {
    let isNext = lastValue[ordinal.style].map { $0 + 1 == ordinal.value } ?? false
    guard isNext || ordinal.value == 1 && ordinal.style < .chinese else { return false }
    return ordinal.style < .chinese || paragraph.kind == .attribution && !paragraph.isInBrackets
      || paragraph.ordinal.map { ordinal.style <= $0.style } ?? false
  }

  /// Whether a label stands in a bracket that the open paragraph began, or is the rest of a label.
  private func isInsideAttribution(_ line: RepairedLine) -> Bool {
    guard let open else { return false }
    let text = open.text.scalars
    if open.kind == .attribution {
      if RoleLabel.isCut(between: text, and: line.scalars) { return true }
      guard open.isInBrackets else { return false }
    }
    return text.last != "。" && TextEdges.hasOpenBracket(text)
  }

  /// Whether a day at the beginning of a line begins an entry of a chronicle: behind a finished
  /// paragraph, the heading of a month, or the note that a web page puts first.
  private var startsEntry: Bool {
    guard let open else { return true }
    return isFinished(open) || LineStart.isMonth(open.text.scalars)
      || paragraphs.isEmpty && !TextEdges.hasSentence(open.text.scalars)
  }

  /// Whether the open paragraph is running text that is not finished.
  private var isInsideSentence: Bool {
    guard let open, open.kind == .text || open.ordinal != nil else { return false }
    return !isFinished(open) && !open.isTitleLike && !PartyForm.isIssuer(open.text.scalars)
  }

  /// Whether `line` continues the open paragraph.
  private func continues(
    _ paragraph: Paragraph, with line: RepairedLine, at index: Int
  ) -> Bool {
    let breaksBlankless = layout.isBlankSeparated && !line.traits.contains(.followsBlank)
    let runsOn = layout.isWrapped && layout.isFull(openWidth)
    if paragraph.isCut(before: line.scalars) { return true }
    switch paragraph.kind {
    case .row, .signature, .attachmentMark: return false
    case .attribution:
      if paragraph.text.scalars.last?.folded == ":" { return true }
      return breaksBlankless || TextEdges.hasOpenBracket(paragraph.text.scalars)
        || !isFinished(paragraph) && (runsOn || paragraph.continuesList(in: line))
    case .heading:
      if isFinished(paragraph) { return false }
      if paragraph.text.count - paragraph.bodyStart <= 1 { return true }
      return layout.isWrapped && layout.isFull(openWidth)
        || headings.completes(paragraph, with: line.scalars) || isScrap(line, at: index)
    case .text:
      if LineStart.isMonth(paragraph.text.scalars) { return false }
      if isFinished(paragraph) {
        return runsOn && endsSentence(paragraph)
      }
      if !runsOn, AppointmentLine.begins(line.text, behind: paragraph.text.scalars) {
        return false
      }
      if paragraph.isTitleLike, !breaksBlankless,
        line.traits.contains(.followsBlank) || TitleForm.hasKindEnding(paragraph.text.scalars)
      {
        return runsOn
      }
      return true
    }
  }

  /// Whether a sentence or a name plainly goes on in `line`: it has begun with clauses and not ended,
  /// or is a list whose last name is cut.
  private func isSurelyUnfinished(_ paragraph: Paragraph, before line: RepairedLine) -> Bool {
    let text = paragraph.text.scalars
    if paragraph.isCut(before: line.scalars) || TextEdges.hasOpenBracket(text) { return true }
    switch paragraph.kind {
    case .attribution: return TextEdges.lastName(of: text).map { !PartyForm.isParty($0) } ?? true
    case .heading:
      return line.scalars.last?.folded == ";"
        || headings.isRunIn(paragraph) && TextEdges.hasClause(line.scalars)
    case .text:
      return !isFinished(paragraph)
        && (TextEdges.hasClause(text) || TextEdges.hasClause(line.scalars))
    case .row, .signature, .attachmentMark: return false
    }
  }

  /// Whether a paragraph ends where its last line ends.
  private func isFinished(_ paragraph: Paragraph) -> Bool {
    let text = paragraph.text.scalars
    guard let last = text.last else { return true }
    if last.folded == ";" || last.folded == ":" { return !TextEdges.hasOpenBracket(text) }
    if LayoutProfile.isClosing(last) { return true }
    if last == "”" || last == "’" {
      return text.count > 1 && LayoutProfile.isClosing(text[text.count - 2])
    }
    guard last.bracketFolded == ")",
      let open = text.suffix(TextEdges.reach).lastIndex(where: { $0.bracketFolded == "(" })
    else { return false }
    let isFullLine = layout.isWrapped && layout.isFull(openWidth)
    return text.count - open >= 8 && !isFullLine
  }

  /// Whether the last sentence of a paragraph, and not a clause of a list, ends in its last line.
  private func endsSentence(_ paragraph: Paragraph) -> Bool { paragraph.text.scalars.last == "。" }

  /// Whether a short line between a heading and the next item is the rest of the heading.
  private func isScrap(_ line: RepairedLine, at index: Int) -> Bool {
    guard line.count <= 20, !TextEdges.hasSentence(line.scalars),
      !LayoutProfile.isClosing(line.scalars.last)
    else { return false }
    guard let next = following(index) else { return false }
    if case .item = LineStart.read(next.scalars) { return !line.traits.contains(.followsBlank) }
    return false
  }

  /// Whether a lone 附件 in the middle of a sentence is a scrap of the page.
  private func isStray(_ line: RepairedLine, at index: Int) -> Bool {
    guard line.isBareAttachmentMark, let paragraph = open, !paragraph.isTitleLike,
      let next = following(index)
    else { return false }
    if isFinished(paragraph) { return goesOn(paragraph, with: next) }
    switch paragraph.kind {
    case .text:
      return TextEdges.hasClause(paragraph.text.scalars) || TextEdges.hasSentence(next.scalars)
    case .heading: return !TitleForm.hasKindEnding(next.scalars)
    case .attribution:
      return isSurelyUnfinished(paragraph, before: next) || paragraph.continuesList(in: next)
    case .row, .signature, .attachmentMark: return false
    }
  }

  /// Whether the text of an item goes on behind a finished sentence: no attachment begins with a
  /// sentence, or with a number that goes on with the list.
  private func goesOn(_ paragraph: Paragraph, with line: RepairedLine) -> Bool {
    guard paragraph.kind == .text || paragraph.kind == .attribution else { return false }
    switch LineStart.read(line.scalars) {
    case .item(let ordinal):
      return ordinal.value > 1 && lastValue[ordinal.style].map { $0 + 1 == ordinal.value } ?? false
    case .plain: return paragraph.ordinal != nil && line.scalars.contains("。")
    case .attribution: return paragraph.ordinal != nil
    default: return false
    }
  }

  /// Whether a line names who signs: a unit, with a date on the next line.
  private func isSignature(_ line: RepairedLine, at index: Int) -> Bool {
    guard line.count <= 40, PartyForm.isIssuer(line.scalars) else { return false }
    var position = index + 1
    while position < lines.endIndex, position <= index + 6 {
      let text = lines[position].scalars
      if LineStart.isDate(text) { return true }
      if let second = following(position), text.count <= 10, second.count <= 8,
        LineStart.isDate(text + second.scalars)
      {
        return true
      }
      guard PartyForm.isIssuer(text), text.count <= 40 else { return false }
      position += 1
    }
    return false
  }

  private mutating func takeDate(_ line: RepairedLine, at index: Int) {
    if let open, open.kind == .text, PartyForm.isIssuer(open.text.scalars) {
      self.open?.kind = .signature
    }
    add(Paragraph(text: line.text, kind: .signature))
    lastValue = StyleTable()
  }

  private func following(_ index: Int) -> RepairedLine? {
    index + 1 < lines.endIndex ? lines[index + 1] : nil
  }

  private mutating func drop(_ line: RepairedLine) {
    warn("stray-line", "left out `\(line.text.string)` in the middle of a sentence", line.number)
  }

  /// Notes that a word was put together across a blank line where the source breaks no other and
  /// nothing proves that the sentence goes on.
  private mutating func noteBreak(_ paragraph: Paragraph, _ line: RepairedLine) {
    guard !layout.isWrapped, line.traits.contains(.followsBlank),
      !isSurelyUnfinished(paragraph, before: line)
    else { return }
    let tail = paragraph.text.scalars.suffix(4)
    let head = line.scalars.prefix(4)
    warn(
      "repaired-break", "joined `\(String(tail))` and `\(String(head))`", line.number)
  }

  private mutating func warn(_ code: String, _ message: String, _ line: Int) {
    let passage = Passage(source: fileName, first: line, last: line)
    warnings.append(ReadingWarning(code: code, message: message, passage: passage))
  }

  private mutating func extend(with line: RepairedLine) {
    guard open != nil else { return begin(Paragraph(text: line.text, kind: .text), line) }
    if open?.kind == .heading, TextEdges.hasSentence(line.scalars) { open?.kind = .text }
    open?.text.append(line.text)
    openWidth = line.printedWidth
  }

  private mutating func begin(_ paragraph: Paragraph, _ line: RepairedLine) {
    close()
    open = paragraph
    openWidth = line.printedWidth
  }

  private mutating func add(_ paragraph: Paragraph) {
    close()
    paragraphs.append(paragraph)
  }

  private mutating func close() {
    if let open { paragraphs.append(open) }
    open = nil
  }
}

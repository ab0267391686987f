/// What the beginning and the end of a document say of it, before any name is looked up.
struct PrintedHeader: Sendable {
  /// The number, or nil.
  var number: String?
  /// The full title.
  var title: String
  /// The title of the text that it issues, or nil.
  var subject: String?
  /// Both in the characters that are printed, where they are read in others.
  var printedTitle: String?
  var printedSubject: String?
  /// The issuer as printed, or nil.
  var issuer: String?
  /// The day of signature, or nil.
  var date: String?
  /// The month that a chronicle tells of, or nil.
  var period: String?
  /// What stands above it on a government site.
  var metadata: MetadataHeader
}

/// Reads number, title, subject, issuer and date of a document.
enum HeaderRecognizer {
  /// Reads the header.
  ///
  /// - Parameters:
  ///   - block: The title block.
  ///   - paragraphs: The paragraphs behind it.
  /// - Returns: What is printed.
  static func recognise(_ block: TitleBlock, _ paragraphs: [Paragraph]) -> PrintedHeader {
    let title = block.title.scalars
    let isChronicle = TitleForm.isChronicleTitle(title)
    let signature = signature(in: paragraphs)
    let named = issuer(of: block.title)
    let others = [block.metadata.issuer, signature.issuer].compactMap { $0 }
    let issuer =
      named.flatMap { name in others.first { isFuller($0, than: name) } }
      ?? named ?? others.first
    let date =
      signature.date ?? block.metadata.date ?? dateBelowTitle(paragraphs)
      ?? block.metadata.publicationDate
    var header = PrintedHeader(
      number: block.number ?? block.metadata.number,
      title: titleText(block.title, string: block.title.string),
      subject: subject(of: title) ?? IssuedText.title(in: paragraphs, besides: title),
      issuer: isChronicle ? nil : issuer,
      date: isChronicle ? nil : date?.iso, period: isChronicle ? month(of: title) : nil,
      metadata: block.metadata)
    if !block.title.variants.isEmpty {
      header.printedTitle = titleText(block.title, string: block.title.printed)
      header.printedSubject = header.subject.map {
        PrintedForms([block.title]).printed($0, line: nil)
      }
    }
    return header
  }

  /// Whether a name says whose body 市人民政府办公厅 is: 武汉市人民政府办公厅.
  private static func isFuller(_ name: String, than other: String) -> Bool {
    RelativeName(NameKey(other)) != nil && name.utf8.count > other.utf8.count
      && NameKey(name).text.hasSuffix(NameKey(other).text)
  }

  /// What a title says is issued: 印发《…》的通知, 印发…的通知; 转发 and 批转 too.
  static func subject(of title: [Unicode.Scalar]) -> String? {
    guard let verb = issuing.firstMatch(in: title) else { return nil }
    let start = verb.range.upperBound
    if start < title.count, title[start] == "《", let end = closingMark(title, from: start) {
      return String(title[(start + 1)..<end])
    }
    guard let end = title.lastIndex(of: "的"), end > start,
      publishing.match(in: title, at: verb.range.lowerBound) == nil
    else { return nil }
    // 转发市财政局制定的《…办法》的通知
    if title[end - 1] == "》", let open = title[start..<end].firstIndex(of: "《"),
      closingMark(title, from: open) == end - 1
    {
      return String(title[(open + 1)..<(end - 1)])
    }
    // One of the marks around what is issued may be lost.
    let issued = title[start..<end].drop { $0 == "《" }
    return String(issued.last == "》" && !issued.contains("《") ? issued.dropLast() : issued)
  }

  /// The units that a title begins with, parted by blanks where there are several.
  private static func issuers(of title: MappedText) -> [Range<Int>] {
    guard let about = TitleForm.aboutIndex(title.scalars) else { return [] }
    var ranges: [Range<Int>] = []
    var start = 0
    for gap in title.gaps.filter({ $0 > 0 && $0 < about }) + [about] where gap > start {
      guard PartyForm.areIssuers(title.scalars[start..<gap]) else { continue }
      let names = title.scalars[start..<gap].split(separator: "、")
      ranges += names.map { $0.startIndex..<$0.endIndex }
      start = gap
    }
    return start == about ? ranges : []
  }

  /// The title without stray blanks; those between several issuers stay.
  private static func titleText(
    _ title: MappedText, string: (Range<Int>) -> String
  ) -> String {
    let ranges = issuers(of: title)
    guard ranges.count > 1, let last = ranges.last else { return string(0..<title.count) }
    var text = ""
    for range in ranges {
      let isListed = range.lowerBound > 0 && title.scalars[range.lowerBound - 1] == "、"
      text += (text.isEmpty ? "" : isListed ? "、" : " ") + string(range)
    }
    return text + string(last.upperBound..<title.count)
  }

  /// The unit that a title begins with, the first of several, or nil.
  private static func issuer(of text: MappedText) -> String? {
    if let first = issuers(of: text).first { return text.string(first) }
    let title = text.scalars
    if let about = TitleForm.aboutIndex(title) {
      var names = Array(title[..<about])
      // 市场监管总局等五部门关于….
      _ = OpenEnding.strip(&names)
      guard PartyForm.areIssuers(names[...]) else { return nil }
      return names.split(separator: "、").first.map { String($0) }
    }
    let end = stride(from: min(title.count, 30), to: 2, by: -1).first { end in
      officeEndings.suffix(of: Array(title[..<end])) != nil && PartyForm.areIssuers(title[..<end])
    }
    return end.map { String(title[..<$0]) }
  }

  /// The month of a chronicle.
  private static func month(of title: [Unicode.Scalar]) -> String? {
    title.firstIndex(where: \.isDigit).flatMap { DateText.read(title, from: $0)?.date.iso }
  }

  /// The names and the day under the first signature.
  private static func signature(
    in paragraphs: [Paragraph]
  ) -> (issuer: String?, date: DateText?) {
    var issuer: String?
    for paragraph in paragraphs where paragraph.kind == .signature {
      let text = paragraph.text.scalars
      if let date = day(text) { return (issuer, date) }
      issuer = issuer ?? firstSigner(paragraph.text)
    }
    return (issuer, nil)
  }

  /// The first of the names that sign on one line.
  private static func firstSigner(_ text: MappedText) -> String {
    let end = text.gaps.first { $0 > 0 && PartyForm.areIssuers(text.scalars[..<$0]) }
    return text.string(0..<(end ?? text.count))
  }

  /// A day in brackets right below the title.
  private static func dateBelowTitle(_ paragraphs: [Paragraph]) -> DateText? {
    let bracket = paragraphs.prefix(4).first { $0.text.scalars.first?.folded == "(" }
    return bracket.flatMap { DateText.read($0.text.scalars, from: 1)?.date }
  }

  private static func day(_ text: [Unicode.Scalar]) -> DateText? {
    let start = text.first?.folded == "(" ? 1 : 0
    return DateText.read(text, from: start)?.date
  }

  /// The 》 that closes the 《 at `open`.
  private static func closingMark(_ text: [Unicode.Scalar], from open: Int) -> Int? {
    var depth = 0
    for index in open..<text.count {
      if text[index] == "《" { depth += 1 }
      if text[index] == "》" {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return nil
  }

  private static let issuing = PhraseSet(["印发", "转发", "批转", "发布", "公布"])
  /// What is also done to lists and results, which are no texts of their own.
  private static let publishing = PhraseSet(["发布", "公布"])
  private static let officeEndings = PhraseSet([
    "人民政府", "人民政府办公厅", "人民政府办公室", "厅", "局", "委员会", "部", "国务院", "国务院办公厅", "办公厅",
  ])
}

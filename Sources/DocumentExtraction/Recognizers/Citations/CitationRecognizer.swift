/// Reads what a document cites: titles between 《》 and document numbers.
public enum CitationRecognizer {
  /// What a document cites, once for each title and number, in order of first mention.
  ///
  /// The document's own title and the title of what it issues are no citations; short names that it
  /// declares stand for what they abbreviate and are not counted again. Of several mentions the
  /// strongest reason counts.
  ///
  /// - Parameters:
  ///   - text: The document.
  ///   - registry: Not asked; titles and numbers are known by their marks.
  /// - Returns: The citations.
  /// - Complexity: O(*n*) in the length of the text, times the number of citations.
  public static func recognise(in text: DocumentText, registry: Registry) -> [CitationFact] {
    var collection = CitationCollection(text)
    for index in text.paragraphs.indices { collection.read(index) }
    return collection.citations
  }
}

/// The citations found so far in a document.
private struct CitationCollection {
  private let text: DocumentText
  /// The full titles of short names that the document declares.
  private let fullTitles: [TitleKey: String]
  private let ownTitles: [TitleKey]
  /// The document's title without its issuer.
  private let ownTopic: TitleKey?
  private var notice: ChangeNotice
  /// Whether the paragraph stands below the heading of the guiding idea, before the next ordinal.
  private var isBelowIdea = false
  private let firstSection: Int
  private(set) var citations: [CitationFact] = []
  private var keys: [TitleKey?] = []

  init(_ text: DocumentText) {
    self.text = text
    let abbreviations = AbbreviationRecognizer.abbreviations(in: text)
    fullTitles = Dictionary(
      abbreviations.map { (TitleKey($0.short), $0.full) }, uniquingKeysWith: { first, _ in first })
    ownTitles = [
      TitleKey(text.title), text.subject.map { TitleKey($0) }, Self.issuedTitle(in: text),
    ]
    .compactMap { $0 }
    ownTopic = text.issuer.map { TitleKey(text.title.drop(prefix: $0)) }
    notice = ChangeNotice(title: text.title)
    let paragraphs = text.paragraphs
    firstSection =
      paragraphs.firstIndex { OpeningForm.beginsSection($0.scalars) } ?? paragraphs.count
  }

  /// The title of what the text says that it hands out.
  private static func issuedTitle(in text: DocumentText) -> TitleKey? {
    for index in text.paragraphs.indices.prefix(openingParagraphs)
    where text.signs[index].contains(.titles) {
      let scalars = text.paragraphs[index].scalars
      if let range = IssuedText.range(in: scalars) { return TitleKey(scalars[range]) }
    }
    return nil
  }

  /// How many paragraphs a notice may take until it says what it hands out.
  private static let openingParagraphs = 12

  /// Notes whether a paragraph begins a section with the guiding idea, or ends one.
  private mutating func readHeading(_ text: [Unicode.Scalar]) {
    if text.count <= 20, OpeningForm.statesGuidingIdea(text) {
      isBelowIdea = true
    } else if isBelowIdea, OrdinalReader.read(text) != nil {
      isBelowIdea = false
    }
  }

  /// Reads one paragraph.
  mutating func read(_ index: Int) {
    let signs = text.signs[index]
    notice.readHeading(text.folded[index])
    readHeading(text.folded[index])
    guard !signs.isDisjoint(with: [.titles, .numbers]) else { return }
    let printed = text.paragraphs[index].scalars
    let scalars = text.folded[index]
    let context = CitationContext(
      text: scalars,
      isOpening: index < firstSection || isBelowIdea || OpeningForm.statesGuidingIdea(scalars),
      isExplanation: text.explanations.contains(index))
    let numbers = signs.contains(.numbers) ? NumberMarks.numbers(in: scalars) : []
    var used: Set<Int> = []
    let titles = TitleMarks.titles(in: scalars)
    for title in titles {
      let (number, end) = number(behind: title.upperBound + 1, scalars, numbers, &used)
      let kind = context.kind(of: title.lowerBound - 1..<end)
      // What the document itself ends or changes is an earlier one, whatever its title.
      let isOther = number != nil || kind == .repeals || kind == .amends
      guard let (name, key) = citedTitle(title, isOther: isOther, printed, scalars) else {
        continue
      }
      let change = notice.kind(of: key, at: title, in: scalars)
      add(
        title: name, key, number: number, kind: change ?? kind,
        passage: text.passage(of: title.lowerBound - 1..<end, inParagraph: index))
    }
    for (place, match) in numbers.enumerated()
    where !used.contains(place) && !isOwn(match.number) {
      add(
        title: nil, nil, number: match.number,
        kind: notice.kindOfListed(before: match.range.lowerBound, in: scalars)
          ?? context.kind(of: match.range),
        passage: text.passage(of: match.range, inParagraph: index))
    }
  }

  /// The number in the brackets behind a title, and where the brackets end.
  private func number(
    behind offset: Int, _ text: [Unicode.Scalar], _ numbers: [NumberMarks.Match],
    _ used: inout Set<Int>
  ) -> (number: String?, end: Int) {
    var end = offset
    while end < text.count, text[end] == " " { end += 1 }
    let first = Self.place(of: end, in: numbers)
    if let place = first, numbers[place].range.lowerBound == end {
      used.insert(place)
      return (
        isOwn(numbers[place].number) ? nil : numbers[place].number, numbers[place].range.upperBound
      )
    }
    if let word = Self.standards.match(in: text, at: end) { end += word.count }
    let isBracket = end < text.count && text[end] == "("
    if let standard = StandardMark.range(in: text, at: isBracket ? end + 1 : end) {
      let end = standard.upperBound + (isBracket ? 1 : 0)
      return (String(text[standard]), min(end, text.count))
    }
    guard isBracket else { return (nil, offset) }
    let close = text[end...].prefix(60).firstIndex(of: ")") ?? end
    for place in (first ?? numbers.count)..<numbers.count {
      let match = numbers[place]
      // A number in the first bracket; its own year bracket may be the one found as `close`.
      guard match.range.lowerBound <= end + 24, match.range.lowerBound < max(close, end + 2) else {
        break
      }
      used.insert(place)
      let last = useJoint(place, upTo: close, numbers, &used)
      return (
        isOwn(match.number) ? nil : match.number, min(last.range.upperBound + 1, text.count)
      )
    }
    return (nil, offset)
  }

  private static let standards: WordList = "国家标准 地方标准 行业标准 团体标准"

  /// Takes the numbers of the other issuers of a joint order: （甲部令第3号、乙局令第5号）.
  ///
  /// - Returns: The last of them.
  private func useJoint(
    _ first: Int, upTo close: Int, _ numbers: [NumberMarks.Match], _ used: inout Set<Int>
  ) -> NumberMarks.Match {
    var place = first
    while place + 1 < numbers.count, numbers[place + 1].range.upperBound <= close,
      numbers[first].number.contains("令"), numbers[place + 1].number.contains("令")
    {
      place += 1
      used.insert(place)
    }
    return numbers[place]
  }

  /// The first of the numbers, which stand in order, that begins at `offset` or behind it.
  private static func place(of offset: Int, in numbers: [NumberMarks.Match]) -> Int? {
    var low = 0
    var high = numbers.count
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low < numbers.count ? low : nil
  }

  /// Whether a number is the document's own, words of the sentence before it aside.
  private func isOwn(_ number: String) -> Bool {
    guard let own = text.number, own.utf8.count <= number.utf8.count else { return false }
    return number.utf8.suffix(own.utf8.count).elementsEqual(own.utf8)
  }

  /// The full title of another document, law, plan or standard that stands in `title`, with its
  /// key, or nil.
  private func citedTitle(
    _ title: Range<Int>, isOther: Bool, _ printed: [Unicode.Scalar], _ text: [Unicode.Scalar]
  ) -> (title: String, key: TitleKey)? {
    let key = TitleKey(text[title])
    if let full = fullTitles[key] {
      let key = TitleKey(full)
      return keys.contains(key) ? (full, key) : nil
    }
    guard !key.scalars.isEmpty, isOther || !speaksOfOwn(key), !isUndeclaredShortName(key),
      CitedTitleForm.isDocument(key.scalars, following: text[(title.upperBound + 1)...])
    else { return nil }
    return (String(printed[title]), key)
  }

  /// Whether a title is the document's own, one that names it, 《某某关于〈…方案〉的通知》, or part
  /// of it, as where two regulations are issued at once.
  private func speaksOfOwn(_ key: TitleKey) -> Bool {
    if key == ownTopic { return true }
    return ownTitles.contains { own in
      own == key || own.lists(key)
        || own.scalars.count >= 8 && !key.isOfChange && key.contains(own)
    }
  }

  /// Whether a title of a few characters stands for a longer one that stood before, the document's
  /// own among them: the end of it, or its word for the kind of document (《规划》 for 规划纲要).
  ///
  /// Where no such title stood before, 《决定》 is all that the document says of what it cites.
  private func isUndeclaredShortName(_ key: TitleKey) -> Bool {
    guard key.scalars.count <= 6, !keys.contains(key) else { return false }
    return (ownTitles + keys.compactMap { $0 }).contains { title in
      title.ends(with: key) || key.scalars.count == 2 && title.scalars.contains(key.scalars)
    }
  }

  /// Adds a citation, or strengthens the one that is known.
  private mutating func add(
    title: String?, _ key: TitleKey?, number: String?, kind: CitationFact.Kind, passage: Passage
  ) {
    if let place = known(key, number) {
      citations[place].title = citations[place].title ?? title
      citations[place].number = citations[place].number ?? number
      keys[place] = keys[place] ?? key
      if Self.strength(kind) > Self.strength(citations[place].kind) { citations[place].kind = kind }
      return
    }
    citations.append(CitationFact(title: title, number: number, kind: kind, passages: [passage]))
    keys.append(key)
  }

  /// The place of the same title or number, numbers not contradicting.
  private func known(_ key: TitleKey?, _ number: String?) -> Int? {
    citations.indices.first { place in
      if let number, citations[place].number == number { return true }
      guard let key, keys[place] == key else { return false }
      return number == nil || citations[place].number == nil
    }
  }

  /// How much a reason says.
  private static func strength(_ kind: CitationFact.Kind) -> Int {
    switch kind {
    case .mention: 0
    case .basis: 1
    case .implements: 2
    case .amends: 3
    case .repeals: 4
    }
  }
}

extension String {
  /// The text without `prefix` where it begins with it.
  fileprivate func drop(prefix: String) -> String {
    unicodeScalars.starts(with: prefix.unicodeScalars)
      ? String(unicodeScalars.dropFirst(prefix.unicodeScalars.count)) : self
  }
}

/// Reads the entries of a chronicle: 省政府2025年4月份大事记.
///
/// A text is a chronicle when its title says so or several paragraphs begin with a bullet and a
/// day. An entry runs from its day to the next one.
public enum EventRecognizer {
  /// The entries of a chronicle, in order; none for any other document.
  ///
  /// - Parameters:
  ///   - text: The document.
  ///   - registry: Who knows the names of regions.
  /// - Returns: Events with dates, place, heading and everyone named as taking part.
  /// - Complexity: O(*n*) in the length of the text.
  public static func recognise(in text: DocumentText, registry: Registry) -> [EventFact] {
    let entries = entries(of: text)
    let sources = entries.map { PersonText($0.folded) }
    let readings = sources.map { FirstReading(of: $0, registry: registry) }
    var names: [[Unicode.Scalar]] = []
    for (entry, reading) in zip(entries, readings) {
      names += reading.mentions.map { PersonNameForm.written(entry.printed[$0.name]) }
    }
    let known = KnownNames(names)
    return entries.indices.map { index in
      let entry = entries[index]
      let participants = EventParticipants(
        entry.printed, sources[index], readings[index], knownNames: known, registry: registry)
      let place = EventPlace(source: sources[index], registry: registry).read()
      return EventFact(
        date: entry.dates.date, endDate: entry.dates.endDate, otherDates: entry.dates.otherDates,
        place: place.map { String(entry.printed[$0]) }, heading: heading(of: entry.printed),
        persons: participants.persons, passages: [text.passage(ofParagraphs: entry.paragraphs)])
    }
  }

  /// One entry before it is read.
  private struct Entry {
    var dates: EventDates
    /// The text as printed.
    var printed: [Unicode.Scalar]
    /// The text in half width.
    var folded: [Unicode.Scalar]
    var paragraphs: ClosedRange<Int>

    /// The entry that begins at `start` of a paragraph.
    init(_ dates: EventDates, in text: DocumentText, _ index: Int, from start: Int) {
      self.dates = dates
      printed = Array(text.paragraphs[index].scalars[start...])
      folded = Array(text.folded[index][start...])
      paragraphs = index...index
    }

    /// Adds a paragraph that goes on about the same.
    mutating func append(_ index: Int, of text: DocumentText) {
      printed += text.paragraphs[index].scalars
      folded += text.folded[index]
      paragraphs = paragraphs.lowerBound...index
    }
  }

  /// The entries; none where the text is no chronicle.
  private static func entries(of text: DocumentText) -> [Entry] {
    let isChronicle = isChronicle(text.title)
    let known = YearMonth(title: text.title) ?? text.date.flatMap(YearMonth.init(iso:))
    guard isChronicle || known != nil && text.folded.count(where: EventDates.beginsWithBullet) >= 3
    else { return [] }
    // Without a year in the title the first heading or day names it; entries before it have none.
    var month = known ?? YearMonth(year: 0, month: nil)
    var entries: [Entry] = []
    var bulleted = 0
    for (index, scalars) in text.folded.enumerated() where !scalars.isEmpty {
      if isChronicle, let heading = EventDates.heading(scalars, in: month) {
        month = heading
      } else if let start = EventDates.read(
        scalars, in: month, after: entries.last?.dates, isChronicle: isChronicle),
        start.month.year > 0
      {
        month = start.month
        bulleted += start.isBulleted ? 1 : 0
        entries.append(Entry(start.dates, in: text, index, from: start.end))
      } else if let dates = entries.last?.dates, let start = EventDates.bulletLength(scalars) {
        // A bullet without a day: another entry of the same day.
        entries.append(Entry(dates, in: text, index, from: start))
      } else if !entries.isEmpty {
        entries[entries.count - 1].append(index, of: text)
      }
    }
    return isChronicle || bulleted >= 3 ? entries : []
  }

  /// Whether a title names a chronicle.
  private static func isChronicle(_ title: String) -> Bool {
    chronicleWords.occurs(in: Array(title.unicodeScalars))
  }

  private static let chronicleWords: WordList = "大事记 大事纪 纪事 大事要览 要事 活动记录"

  /// The first sentence where it is short, else its first clause.
  private static func heading(of text: [Unicode.Scalar]) -> String {
    let sentence = stops.firstIndex(in: text, from: 0, upTo: text.count)
    let end = sentence <= 30 ? sentence : marks.firstIndex(in: text, from: 0, upTo: sentence)
    return String(text[..<end])
  }

  private static let stops: ScalarSet = "。"
  private static let marks: ScalarSet = "，。"
}

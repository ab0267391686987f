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
    let names = KnownNames(
      entries.flatMap { entry -> [String] in
        let printed = entry.text.scalars
        return PersonReader(text: printed.map(ScalarText.fold), registry: registry).titledMentions()
          .map { PersonNameForm.written(printed[$0.name]) }
      })
    return entries.map { fact(of: $0, knownNames: names, in: text, registry) }
  }

  /// One entry before it is read.
  private struct Entry {
    var dates: EventDates
    var text: MappedText
    var paragraphs: ClosedRange<Int>
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
    for (index, paragraph) in text.paragraphs.enumerated() where !paragraph.isEmpty {
      let scalars = text.folded[index]
      if isChronicle, let heading = EventDates.heading(scalars, in: month) {
        month = heading
      } else if let start = EventDates.read(
        scalars, in: month, after: entries.last?.dates, isChronicle: isChronicle),
        start.month.year > 0
      {
        month = start.month
        bulleted += start.isBulleted ? 1 : 0
        let rest = paragraph[start.end..<paragraph.count]
        entries.append(Entry(dates: start.dates, text: rest, paragraphs: index...index))
      } else if let last = entries.last, let start = EventDates.bulletLength(scalars) {
        // A bullet without a day: another entry of the same day.
        let rest = paragraph[start..<paragraph.count]
        entries.append(Entry(dates: last.dates, text: rest, paragraphs: index...index))
      } else if var entry = entries.popLast() {
        entry.text.append(paragraph)
        entry.paragraphs = entry.paragraphs.lowerBound...index
        entries.append(entry)
      }
    }
    return isChronicle || bulleted >= 3 ? entries : []
  }

  /// Whether a title names a chronicle.
  private static func isChronicle(_ title: String) -> Bool {
    chronicleWords.occurs(in: Array(title.unicodeScalars))
  }

  private static let chronicleWords: WordList = "大事记 大事纪 纪事 大事要览 要事 活动记录"

  private static func fact(
    of entry: Entry, knownNames: KnownNames, in text: DocumentText, _ registry: Registry
  ) -> EventFact {
    let printed = entry.text.scalars
    let place = EventPlace(text: printed.map(ScalarText.fold), registry: registry).read()
    let participants = EventParticipants(printed, knownNames: knownNames, registry: registry)
    return EventFact(
      date: entry.dates.date, endDate: entry.dates.endDate, otherDates: entry.dates.otherDates,
      place: place.map { String(printed[$0]) },
      heading: heading(of: printed), persons: participants.persons,
      passages: [text.passage(ofParagraphs: entry.paragraphs)])
  }

  /// The first sentence where it is short, else its first clause.
  private static func heading(of text: [Unicode.Scalar]) -> String {
    let sentence = text.prefix { $0 != "。" }
    let heading = sentence.count <= 30 ? sentence : text.prefix { $0 != "，" && $0 != "。" }
    return String(heading)
  }
}

/// The mentions with a title in an entry, read before it is known whom the other entries name.
struct FirstReading {
  /// The mentions.
  let mentions: [PersonReader.Mention]
  private let questions = NameQuestions()

  /// Reads the mentions.
  init(of source: PersonText, registry: Registry) {
    let reader = PersonReader(source: source, registry: registry, questions: questions)
    mentions = reader.titledMentions()
  }

  /// The mentions as `reader` finds them, who knows the names of all entries.
  ///
  /// Where none of the names is what the first reading asked for, it finds the same.
  func mentions(foundBy reader: PersonReader) -> [PersonReader.Mention] {
    questions.haveAnswer(in: reader.text, from: reader.knownNames)
      ? reader.titledMentions() : mentions
  }
}

/// What a reader asks of the names that are known from elsewhere.
final class NameQuestions {
  private var stretches: [Range<Int>] = []
  private var places: [Int] = []

  /// Notes that it was asked whether a stretch is a name.
  func ask(_ stretch: Range<Int>) { stretches.append(stretch) }

  /// Notes that it was asked which name begins at a place.
  func ask(at place: Int) { places.append(place) }

  /// Whether one of the names is what was asked for.
  func haveAnswer(in text: [Unicode.Scalar], from names: KnownNames) -> Bool {
    stretches.contains { names.contains(text[$0]) }
      || places.contains { names.longest(in: text, at: $0) != nil }
  }
}

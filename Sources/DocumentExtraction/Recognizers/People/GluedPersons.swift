/// Persons and posts in the entries of a chronicle that lost the mark between them.
///
/// Where one name ends and the next title begins cannot be told for sure, so that they are named
/// and left as they stand.
enum GluedPersons {
  /// A warning for each entry that seems to have lost a mark.
  ///
  /// - Complexity: O(*n*) in the number of characters.
  static func warnings(in dossier: DocumentDossier, _ text: DocumentText) -> [ReadingWarning] {
    guard !dossier.events.isEmpty else { return [] }
    var warnings: [ReadingWarning] = []
    for event in dossier.events {
      guard let title = event.persons.lazy.compactMap(\.title).first(where: holdsTwoPosts),
        let passage = event.passages.first
      else { continue }
      warnings.append(warning("`\(title)` looks like two posts or persons", passage))
    }
    for (index, paragraph) in text.paragraphs.enumerated() {
      let scalars = text.folded[index]
      guard let names = gluedNames(in: PersonText(scalars)) else { continue }
      let line = paragraph.line(at: names.lowerBound)
      let name = String(scalars[names])
      let passage = Passage(source: text.fileName, first: line, last: line)
      warnings.append(warning("`\(name)` looks like two names", passage))
    }
    return warnings
  }

  private static func warning(_ what: String, _ passage: Passage) -> ReadingWarning {
    ReadingWarning(
      code: "lost-separator", message: what + " without a mark between them", passage: passage)
  }

  /// Whether the word of a post stands inside a title with another body's or person's post behind it.
  static func holdsTwoPosts(_ title: String) -> Bool {
    let text = title.unicodeScalars.map(ScalarText.fold)
    var offset = 0
    while offset < text.count {
      guard let post = PostWords.match(in: text, at: offset) else {
        offset += 1
        continue
      }
      offset += post.length
      guard !post.isWeak, offset + 3 < text.count, text[offset].isHan,
        !inside.contains(text[offset])
      else { continue }
      let rest = text[offset...]
      let end = rest.firstIndex { !$0.isHan } ?? rest.endIndex
      return (offset + 2..<max(offset + 2, end)).contains { place in
        PostWords.match(in: text, at: place).map { !$0.isWeak } ?? false
      }
    }
    return false
  }

  /// Characters that make another word of a post: 书记处, 主任办公会, 大使馆, 领导小组.
  private static let inside: ScalarSet = "处办员级团助秘室会馆小协局府特衔单兼及和与干工医技联学"

  /// Words behind a name that begin as names do.
  private static let adverbs: WordList = "连夜 两次 多次 双双 全程 安排 时任 单独 应约 向 和 与"

  /// Two names behind a title or a 、 with nothing between them.
  private static func gluedNames(in text: PersonText) -> Range<Int>? {
    var offset = 0
    while offset < text.count {
      if text.scalars[offset] == "、" {
        offset += 1
      } else if let post = PostWords.match(in: text.scalars, at: offset) {
        offset += post.length
        if post.isWeak { continue }
      } else {
        offset += 1
        continue
      }
      if let names = twoNames(in: text, at: offset) { return names }
    }
    return nil
  }

  /// Two names, both sure, that stand at `offset` and end where the sentence goes on.
  private static func twoNames(in text: PersonText, at offset: Int) -> Range<Int>? {
    let limit = min(offset + 9, text.count + 1)
    let end = (offset + 2..<max(offset + 2, limit)).first { place in
      NameBoundary.strength(in: text, at: place) != .none
    }
    guard let end, end - offset >= 4, text.scalars[offset..<end].allSatisfy(\.isHan),
      PersonNameForm.certainty(of: offset..<end, in: text) == .none
    else { return nil }
    let holdsWord = (offset..<end).contains { place in
      PostWords.match(in: text.scalars, at: place) != nil
        || adverbs.match(in: text.scalars, at: place) != nil
    }
    if holdsWord { return nil }
    let isTwo = (offset + 2...offset + 4).contains { middle in
      (2...4).contains(end - middle) && isSure(offset..<middle, text) && isSure(middle..<end, text)
    }
    return isTwo ? offset..<end : nil
  }

  private static func isSure(_ name: Range<Int>, _ text: PersonText) -> Bool {
    PersonNameForm.certainty(of: name, in: text) == .sure
  }
}

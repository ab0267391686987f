/// Finds everyone whom an entry of a chronicle names, with a title and without.
struct PersonMentions {
  private let printed: [Unicode.Scalar]
  private let text: [Unicode.Scalar]
  private let reader: PersonReader

  /// Creates a finder.
  ///
  /// - Parameters:
  ///   - printed: The text of the entry, dates left out.
  ///   - text: The same in half width.
  ///   - knownNames: Names that the chronicle gives with a title anywhere.
  ///   - registry: Who knows the names of regions, which are no persons.
  init(
    _ printed: [Unicode.Scalar], _ text: [Unicode.Scalar], knownNames: KnownNames,
    registry: Registry
  ) {
    self.printed = printed
    self.text = text
    reader = PersonReader(text: text, registry: registry, knownNames: knownNames)
  }

  /// The mentions with a title, and those of known names without one, in order.
  ///
  /// - Complexity: O(*n*) in the length of the text, times that of the word lists.
  func all() -> [PersonReader.Mention] {
    var mentions = reader.titledMentions()
    let titled = mentions
    let own = KnownNames(titled.map { PersonNameForm.written(printed[$0.name]) })
    var offset = 0
    var next = 0
    while offset < text.count {
      while next < titled.count, titled[next].name.upperBound <= offset { next += 1 }
      if next < titled.count, titled[next].start <= offset {
        offset = titled[next].name.upperBound
        continue
      }
      let isStart = offset == 0 || Self.beforeNames.contains(text[offset - 1])
      guard isStart || Self.verbsBeforeNames.endsBefore(offset, in: text) else {
        offset += 1
        continue
      }
      let names = reader.bareNames(at: offset).filter { name in
        !titled[max(0, next - 1)...].prefix { $0.name.lowerBound < name.upperBound }
          .contains { $0.name.overlaps(name) }
      }
      let hits = names.filter { name in
        let written = PersonNameForm.written(printed[name])
        return reader.knownNames.contains(written) || own.contains(written)
      }
      let accepted = isCertain(names, hits: hits.count) ? names : hits
      for name in accepted {
        mentions.append(.init(title: nil, name: name, start: name.lowerBound))
      }
      offset = accepted.last?.upperBound ?? offset + 1
    }
    return mentions.sorted { $0.name.lowerBound < $1.name.lowerBound }
  }

  /// Whether names without a title are persons although not all are known: in a list with a known
  /// one, in a list of sure names, or before the verb of a role.
  private func isCertain(_ names: [Range<Int>], hits: Int) -> Bool {
    guard let last = names.last else { return false }
    if names.count >= 3, hits * 2 >= names.count { return true }
    guard names.allSatisfy({ PersonNameForm.certainty(of: text[$0]) == .sure }) else {
      return false
    }
    return names.count > 1 || Self.roleVerbs.match(in: text, at: last.upperBound) != nil
  }

  /// Characters behind which a name can begin.
  static let beforeNames: ScalarSet = "。,;、:与和及同 "
  private static let verbsBeforeNames: WordList = "会见了 会见 陪同 期间"
  private static let roleVerbs: WordList =
    "主持 出席 参加 会见 讲话 致辞 陪同 列席 赴 到 在 作 率 带队 调研 检查"
}

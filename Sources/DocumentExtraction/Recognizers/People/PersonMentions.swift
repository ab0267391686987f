/// Finds everyone whom an entry of a chronicle names, with a title and without.
struct PersonMentions {
  private let printed: [Unicode.Scalar]
  private let text: PersonText
  private let first: FirstReading
  private let reader: PersonReader

  /// Creates a finder.
  ///
  /// - Parameters:
  ///   - printed: The text of the entry, dates left out.
  ///   - text: The same in half width.
  ///   - first: What was found when no names were known.
  ///   - knownNames: Names that the chronicle gives with a title anywhere.
  ///   - registry: Who knows the names of regions, which are no persons.
  init(
    _ printed: [Unicode.Scalar], _ text: PersonText, _ first: FirstReading,
    knownNames: KnownNames, registry: Registry
  ) {
    self.printed = printed
    self.first = first
    self.text = text
    reader = PersonReader(source: text, registry: registry, knownNames: knownNames)
  }

  /// The mentions with a title, and those of known names without one, in order.
  ///
  /// - Complexity: O(*n*) in the length of the text, times that of the word lists.
  func all() -> [PersonReader.Mention] {
    let titled = first.mentions(foundBy: reader)
    var mentions = titled
    var own: KnownNames?
    var offset = 0
    var next = 0
    while offset < text.count {
      while next < titled.count, titled[next].name.upperBound <= offset { next += 1 }
      if next < titled.count, titled[next].start <= offset {
        offset = titled[next].name.upperBound
        continue
      }
      let names = canBegin(at: offset) ? reader.bareNames(at: offset) : []
      guard !names.isEmpty else {
        offset += 1
        continue
      }
      let known = own ?? KnownNames(titled.map { PersonNameForm.written(printed[$0.name]) })
      own = known
      let accepted = accepted(names, besides: titled[max(0, next - 1)...], known)
      for name in accepted {
        mentions.append(.init(title: nil, name: name, start: name.lowerBound))
      }
      offset = accepted.last?.upperBound ?? offset + 1
    }
    return mentions.sorted { $0.name.lowerBound < $1.name.lowerBound }
  }

  /// Whether a name without a title can begin at `offset`.
  private func canBegin(at offset: Int) -> Bool {
    guard offset > 0, !text.has(.nameOpening, at: offset - 1) else { return true }
    return text.has(.verbEnd, at: offset - 1)
      && Self.verbsBeforeNames.endsBefore(offset, in: text.scalars)
  }

  /// Those of the names in a row that are persons.
  ///
  /// - Parameters:
  ///   - names: What has the form of names.
  ///   - titled: The mentions with a title from there on, which they are not.
  ///   - own: The names of all mentions with a title.
  /// - Returns: All names where the row is certain, else those known from elsewhere.
  private func accepted(
    _ names: [Range<Int>], besides titled: ArraySlice<PersonReader.Mention>, _ own: KnownNames
  ) -> [Range<Int>] {
    let names = names.filter { name in
      !titled.prefix { $0.name.lowerBound < name.upperBound }
        .contains { $0.name.overlaps(name) }
    }
    let hits = names.filter { name in
      let written = PersonNameForm.written(printed[name])[...]
      return reader.knownNames.contains(written) || own.contains(written)
    }
    return isCertain(names, hits: hits.count) ? names : hits
  }

  /// Whether names without a title are persons although not all are known: in a list with a known
  /// one, in a list of sure names, or before the verb of a role.
  private func isCertain(_ names: [Range<Int>], hits: Int) -> Bool {
    guard let last = names.last else { return false }
    if names.count >= 3, hits * 2 >= names.count { return true }
    guard names.allSatisfy({ PersonNameForm.certainty(of: $0, in: text) == .sure }) else {
      return false
    }
    return names.count > 1 || Self.roleVerbs.match(in: text.scalars, at: last.upperBound) != nil
  }

  /// Characters behind which a name can begin.
  static let beforeNames: ScalarSet = "。,;、:与和及同 "
  static let verbsBeforeNames: WordList = "会见了 会见 陪同 期间"
  private static let roleVerbs: WordList =
    "主持 出席 参加 会见 讲话 致辞 陪同 列席 赴 到 在 作 率 带队 调研 检查"
}

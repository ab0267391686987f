/// Finds persons by the title before their name: 省委常委、统战部部长班果, 省领导刘涛、刘超.
///
/// A title ends in the word of a post and is followed by a name; what follows the name tells where
/// the name ends. Names that go on after 、 without a title of their own share the first title.
struct PersonReader {
  /// A person at one place of a text.
  struct Mention {
    /// Where the title stands, or nil where there is none.
    var title: Range<Int>?
    /// Where the name stands.
    var name: Range<Int>
    /// Where the mention begins: at its own title, or at its name where it shares another's.
    var start: Int
  }

  /// The text.
  let source: PersonText
  /// Who knows the names of regions, which are no persons: 青海.
  let registry: Registry
  /// Names known from elsewhere in the document.
  var knownNames = KnownNames.none
  /// Who notes what is asked of those names, where that matters.
  var questions: NameQuestions?

  /// The characters of the text.
  var text: [Unicode.Scalar] { source.scalars }

  /// The persons with a title, in order.
  ///
  /// - Complexity: O(*n*) in the length of the text, times that of the word lists.
  func titledMentions() -> [Mention] {
    var mentions: [Mention] = []
    var titleStart = 0
    var offset = 0
    while offset < source.count {
      guard source.has([.titleBoundary, .post], at: offset) else {
        offset += 1
        continue
      }
      if let length = boundaryLength(at: offset) {
        offset += length
        titleStart = offset
      } else if let post = post(at: offset) {
        let end = afterBracket(offset + post.length)
        let whole = trimmedTitle(titleStart..<end)
        let leading = leadingNames(in: whole)
        let title = (leading.last.map { $0.upperBound + 1 } ?? whole.lowerBound)..<end
        let found =
          foreignName(at: end, title: title).map { [$0] }
          ?? names(at: end, isAfterWeakPost: post.isWeak)
        guard let last = found.last else {
          if !post.isWeak, let mention = nameFirst(in: title, post: offset..<end) {
            mentions.append(mention)
            titleStart = afterConnector(end)
          }
          offset = max(offset + post.length, titleStart)
          continue
        }
        mentions += leading.map { Mention(title: nil, name: $0, start: $0.lowerBound) }
        for (index, name) in found.enumerated() where !isAbsent(title, last: last) {
          let start = index == 0 ? title.lowerBound : name.lowerBound
          mentions.append(Mention(title: title, name: name, start: start))
        }
        offset = afterConnector(afterAddress(last.upperBound))
        titleStart = offset
      } else {
        offset += 1
      }
    }
    return mentions
  }

  /// The word of a post that begins at `offset`, or nil.
  func post(at offset: Int) -> PostWords.Match? {
    guard offset < source.count, source.has(.post, at: offset) else { return nil }
    return PostWords.match(in: text, at: offset)
  }

  /// The name that begins at `offset`, or nil.
  ///
  /// It ends where the sentence first can go on, or one character further where that is clearer.
  func name(at offset: Int, isAfterWeakPost: Bool = false) -> Range<Int>? {
    guard canBegin(at: offset) else { return knownName(at: offset) }
    var first: Int?
    var end = offset
    while end < source.count, end - offset < 16, isNameCharacter(at: end) {
      end += 1
      guard end - offset >= 2 else { continue }
      let strength = NameBoundary.strength(in: source, at: end)
      if strength != .none, isName(offset..<end, isAfterWeakPost: isAfterWeakPost) {
        if let first { return offset..<(strength == .strong ? end : first) }
        first = end
        if strength == .weak { continue }
      } else if first == nil, strength != .strong {
        continue
      }
      break
    }
    return first.map { offset..<$0 } ?? knownName(at: offset)
  }

  /// Whether what stands at `offset` can begin a name: a surname or a sound, or anything where a dot
  /// follows.
  private func canBegin(at offset: Int) -> Bool {
    guard offset < source.count else { return false }
    let beginnings: PersonSigns = [.surname, .compoundSurname, .japaneseSurname, .sound]
    if source.has(beginnings, at: offset) { return true }
    var end = offset
    while end < source.count, end - offset < 16, source.has(.nameCharacter, at: end) {
      if source.has(.dot, at: end) { return true }
      end += 1
    }
    return false
  }

  /// Whether a stretch is a name, as surely as what stands before it asks for.
  private func isName(_ range: Range<Int>, isAfterWeakPost: Bool) -> Bool {
    switch certainty(of: range) {
    case .none: false
    case .sounds: !isAfterWeakPost
    case .sure: true
    }
  }

  /// How surely a stretch is a person's name.
  private func certainty(of range: Range<Int>) -> PersonNameForm.Certainty {
    let certainty = PersonNameForm.certainty(of: range, in: source)
    guard certainty != .none,
      registry.regionNames.longestMatch(in: text, at: range.lowerBound)?.range != range
    else { return .none }
    // 常委会副委员长艾力更·依明 is no name, although a dot stands in it.
    guard certainty == .sure, range.count > 4, range.contains(where: { post(at: $0) != nil })
    else { return certainty }
    return .none
  }

  /// The name at `offset` and those that follow it after 、 without a title of their own.
  private func names(at offset: Int, isAfterWeakPost: Bool) -> [Range<Int>] {
    name(at: offset, isAfterWeakPost: isAfterWeakPost).map(names(from:)) ?? []
  }

  /// A name and those that follow it after 、 without a title of their own.
  private func names(from first: Range<Int>) -> [Range<Int>] {
    var names = [first]
    while let end = names.last.map({ afterBracket(afterAddress($0.upperBound)) }), end < text.count,
      text[end] == "、", let next = name(at: end + 1) ?? nameBetweenNames(at: end + 1),
      !isTitled(from: end + 1, name: next)
    {
      names.append(next)
    }
    return names
  }

  /// Whether what looks like a name is the beginning of a title.
  private func isTitled(from offset: Int, name: Range<Int>) -> Bool {
    name.contains { post(at: $0) != nil }
      || post(at: name.upperBound).map { !$0.isWeak } ?? false
  }

  /// Names that stand in a row from `offset`, parted by 、, none with a title.
  func bareNames(at offset: Int) -> [Range<Int>] {
    guard let first = name(at: offset), !isTitled(from: offset, name: first) else { return [] }
    return names(from: first)
  }

  private func isNameCharacter(at offset: Int) -> Bool {
    source.has(.han, at: offset) || PersonNameForm.isDot(in: source, at: offset)
  }

  /// The length of what ends a stretch in which a title can stand: punctuation, a verb whose object
  /// a person is.
  private func boundaryLength(at offset: Int) -> Int? {
    if Self.marks.contains(text[offset]) { return 1 }
    return Self.verbs.match(in: text, at: offset)?.count
  }

  /// The offset after what a person is called by behind the name: 同志, 女士.
  private func afterAddress(_ offset: Int) -> Int {
    offset + (Self.addresses.match(in: text, at: offset)?.count ?? 0)
  }

  /// The offset after 、, 和 and their like.
  private func afterConnector(_ offset: Int) -> Int {
    guard offset < text.count, Self.connectors.contains(text[offset]) else { return offset }
    return offset + 1
  }

  /// The offset after a bracket that belongs to a post: 总队长（局长）.
  private func afterBracket(_ offset: Int) -> Int {
    guard offset < text.count, text[offset] == "(",
      let close = text[offset...].prefix(12).firstIndex(of: ")")
    else { return offset }
    return close + 1
  }

  /// The title without words before it that belong to the sentence.
  private func trimmedTitle(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var isTrimmed = true
    while isTrimmed, start < range.upperBound {
      isTrimmed = false
      if Self.connectors.contains(text[start]) {
        start += 1
        isTrimmed = true
      } else if text[start] == "以", start + 1 < text.count, text[start + 1] != "色" {
        start += 1
        isTrimmed = true
      } else if let word = Self.leading.match(in: text, at: start) {
        start += word.count
        isTrimmed = true
      } else if Self.visiting.match(in: text, at: start) != nil,
        let of = text[start..<range.upperBound].prefix(12).firstIndex(of: "的")
      {
        start = of + 1
        isTrimmed = true
      }
    }
    return (afterParty(start..<range.upperBound) ?? start)..<range.upperBound
  }

  /// Where the title begins when the other side stands before it: 省政府与某公司董事长, or a person
  /// who is not titled here.
  private func afterParty(_ title: Range<Int>) -> Int? {
    guard let with = title.first(where: { text[$0] == "与" || text[$0] == "同" }) else {
      return nil
    }
    let other = title.lowerBound..<with
    let isName = (2...3).contains(other.count) && certainty(of: other) == .sure
    let isParty = text[with] == "与" && Self.parties.endsBefore(with, in: text)
    return isParty || isName || isKnown(other) ? with + 1 : nil
  }

  /// Whether a stretch is a name known from elsewhere.
  func isKnown(_ stretch: Range<Int>) -> Bool {
    questions?.ask(stretch)
    return knownNames.contains(text[stretch])
  }

  /// Whether the persons are only those who send or invite others: 受省长某某委托.
  private func isAbsent(_ title: Range<Int>, last: Range<Int>) -> Bool {
    (text[title.lowerBound] == "受" || text[title.lowerBound] == "应")
      && Self.sending.match(in: text, at: last.upperBound) != nil
  }

  private static let visiting: WordList = "来访 来 前来 到访 应邀 出席 参加 参会"
  private static let addresses: WordList = "同志 先生 女士 勋爵 爵士 阁下 殿下 博士"
  private static let parties: WordList = "政府 省委 市委 州委 县委 区委 集团 公司 大学 学院 研究院 银行"
  private static let sending: WordList = "委托 的委托 委派 的委派 指派 邀请 的邀请 之邀"
  static let marks: ScalarSet = "。△▲●,;:!?“”\"《》〈〉…—\t"
  private static let connectors: ScalarSet = "、和及与暨"
  static let verbs: WordList =
    """
    会见了 会见 接见了 接见 会晤了 会晤 邀请 陪同 由 率领 拜会了 拜会 看望了 看望 慰问了 慰问 迎接 接待了 接待 随同 会同 拜访了 拜访 走访了 走访
    宴请 召开 举行 期间 介绍 听取了 听取
    """
  private static let leading: WordList = "随后 当日 当天 期间 其中 下午 上午 晚上 日前 同日 以及 分别 会前 会后 会上"
}

/// A remark that charges a party with every item: 以下均需各市州人民政府落实，不再逐一列出.
struct StandingRule: Sendable, Hashable {
  /// The parties as printed.
  var parties: String
  /// What they have to do.
  var role: Role

  /// Whether a stretch of a list is such a remark, or belongs to one, rather than a name.
  static func isRemark(_ text: [Unicode.Scalar]) -> Bool {
    if references.match(in: text, at: 0) != nil || LeadConvention.isStated(in: text) { return true }
    return openings.match(in: text, at: 0) != nil && text.contains { $0 == "均" || $0 == "都" }
  }

  /// Whether a remark breaks off before it says what its parties have to do: 以下均需省.
  static func isCut(_ text: [Unicode.Scalar]) -> Bool {
    guard openings.match(in: text, at: 0) != nil,
      let all = text.firstIndex(where: { $0 == "均" || $0 == "都" })
    else { return false }
    return verbs.firstMatch(in: text, from: all + 1) == nil
  }

  /// Where a remark of this kind begins in a list, or nil: behind a mark, and to the list's end.
  static func start(in text: [Unicode.Scalar]) -> Int? {
    var offset = 0
    while let found = openings.firstMatch(in: text, from: offset) {
      let begin = found.range.lowerBound
      let isFree = begin == 0 || ",;。、".unicodeScalars.contains(text[begin - 1].folded)
      let near = text[found.range.upperBound..<min(text.count, found.range.upperBound + 10)]
      if isFree, near.contains(where: { $0 == "均" || $0 == "都" }) { return begin }
      offset = found.range.upperBound
    }
    return nil
  }

  /// The rule of a remark, or nil where it names no one.
  static func read(_ text: [Unicode.Scalar]) -> StandingRule? {
    guard let all = text.firstIndex(where: { $0 == "均" || $0 == "都" }) else { return nil }
    var start = all + 1
    while let word = auxiliaries.match(in: text, at: start) { start += word.count }
    var end = text.count
    var role = Role.responsible
    if let verb = verbs.firstMatch(in: text, from: start) {
      end = verb.range.lowerBound
      role = Self.role(of: verb.phrase)
    }
    while end > start, let last = Optional(text[end - 1]), last == "等" || last == "," { end -= 1 }
    guard end > start else { return nil }
    return StandingRule(parties: String(text[start..<end]), role: role)
  }

  /// The rules that whole sentences of running text state, each with its line.
  ///
  /// A sentence must say that they are not listed again, or it speaks of its own section only.
  ///
  /// - Complexity: O(*n*) in the number of characters.
  static func rules(in text: MappedText) -> [(rule: StandingRule, line: Int)] {
    let scalars = text.scalars
    guard notAgain.firstMatch(in: scalars) != nil else { return [] }
    var result: [(rule: StandingRule, line: Int)] = []
    var start = 0
    while start < scalars.count {
      let end = scalars[start...].firstIndex { $0 == "。" || $0.folded == ";" } ?? scalars.count
      let sentence = Array(scalars[start..<end])
      if isRemark(sentence), notAgain.firstMatch(in: sentence) != nil,
        let rule = read(sentence)
      {
        result.append((rule, text.line(at: start)))
      }
      start = end + 1
    }
    return result
  }

  private static func role(of verb: Phrase) -> Role {
    if verb.scalars.first == "牵" { return .lead }
    return verb == "配合" || verb == "参加" || verb == "参与" || verb == "协同"
      ? .participant : .responsible
  }

  /// What a sentence of running text says that is such a remark.
  static let notAgain = PhraseSet(["不再"])
  private static let references = PhraseSet(["不再", "不一一", "下同"])
  private static let openings = PhraseSet([
    "以下", "下列", "上述", "以上", "所有", "各项", "全部", "其他", "其余", "本方案",
  ])
  private static let auxiliaries = PhraseSet(["需", "由", "须", "应", "要", "需要", "涉及", "请"])
  private static let verbs = PhraseSet([
    "贯彻落实", "抓好落实", "落实", "负责", "配合", "参加", "参与", "牵头", "组织实施", "按职责", "按照职责", "协同", "分工",
  ])
}

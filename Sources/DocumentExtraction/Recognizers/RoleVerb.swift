/// A role word behind a list of parties: …牵头, …配合, …按照职能分工负责.
enum RoleVerb {
  /// What a role word says of the parties before it.
  enum Meaning: Sendable {
    /// They have this role.
    case role(Role)
    /// The party before it leads, those after it take part: 甲局会同乙局.
    case together
  }

  /// A role word and its place.
  struct Match {
    /// Where it stands, words such as 按照职能分工 included.
    var range: Range<Int>
    /// What it says.
    var meaning: Meaning
  }

  /// The role words of a stretch of text outside its brackets, in order.
  static func matches(in text: [Unicode.Scalar]) -> [Match] {
    var result: [Match] = []
    let stops = Self.stops
    var depth = 0
    var index = 0
    while true {
      index = stops.firstIndex(in: text, from: index, upTo: text.count)
      guard index < text.count else { return result }
      let folded = text[index].bracketFolded
      if folded == "(" { depth += 1 }
      if folded == ")" { depth = max(0, depth - 1) }
      let start = result.last?.range.upperBound ?? 0
      if depth == 0, let match = match(in: text, at: index) ?? joining(text, at: index, from: start)
      {
        result.append(match)
        index = match.range.upperBound
      } else {
        index += 1
      }
    }
  }

  /// The 会 between two units, 省甲厅会省乙厅, or between a role word and a unit, 牵头会省乙厅; or nil.
  ///
  /// 会 is part of many names (社会保障厅), so the word of a level has to follow it.
  ///
  /// `start` is the end of the role word before.
  private static func joining(
    _ text: [Unicode.Scalar], at offset: Int, from start: Int
  ) -> Match? {
    guard text[offset] == "会" else { return nil }
    let before = text[start..<offset].reversed().prefix { !separators.contains($0.folded) }
    let after = text[(offset + 1)...].prefix { !separators.contains($0.folded) }
    let name = Array(after.prefix { $0 != "等" })
    guard RelativeName(NameKey(name)) != nil, PartyForm.isUnit(name) else { return nil }
    let isBehindRole = start > 0 && offset == start
    guard isBehindRole || PartyForm.isUnit(before.reversed()) else { return nil }
    return Match(range: offset..<offset + 1, meaning: .together)
  }

  private static let separators = Set("、,;。".unicodeScalars)

  /// Whether a role word, or what may be one, begins at `offset`.
  static func begins(in text: [Unicode.Scalar], at offset: Int) -> Bool {
    verbs.match(in: text, at: offset) != nil
  }

  /// Whether a word for leading begins at `offset`.
  static func leads(in text: [Unicode.Scalar], at offset: Int) -> Bool {
    guard let verb = verbs.match(in: text, at: offset) else { return false }
    return switch verb.value {
    case .role(let role): role == .lead
    case .together: true
    }
  }

  /// The role word that begins at `offset`, or nil.
  private static func match(in text: [Unicode.Scalar], at offset: Int) -> Match? {
    var end = offset
    var hasManner = false
    // 统筹安排 is a role word, 统筹 in front of one says only how.
    while let manner = manners.match(in: text, at: end),
      verbs.match(in: text, at: end)?.count ?? 0 <= manner.count
    {
      end += manner.count
      hasManner = true
    }
    guard let verb = verbs.match(in: text, at: end) else { return nil }
    end += verb.count
    if case .role = verb.value, !hasManner, end < text.count,
      followers.match(in: text, at: end) != nil
    {
      return nil
    }
    return Match(range: offset..<end, meaning: verb.value)
  }

  /// Where a role word may begin, and brackets.
  private static let stops = ScalarSet(
    "会()（）[]［］【】〔〕〖〗".unicodeScalars
      + (mannerWords + Array(meanings.keys)).compactMap(\.scalars.first))

  private static let manners = PhraseSet(mannerWords)
  private static let mannerWords: [Phrase] = [
    "按照各自职责分工", "按各自职责分工", "按照职能分工", "按照职责分工", "按职能分工", "按职责分工", "按照职责", "按职责",
    "按职能", "按照各自职责", "按各自职责", "根据职责分工", "依职责", "依据职责", "根据职责", "按分工", "按照分工", "分工",
    "分别", "共同", "具体", "各自", "统筹", "积极", "密切", "协同", "联合", "主动", "全力", "按任务分工", "按照任务分工",
    "根据各自职责", "结合职责", "按权限", "按事权",
  ]
  private static let meanings: [Phrase: Meaning] = {
    var result: [Phrase: Meaning] = [:]
    for word in [
      "牵头", "牵头负责", "牵头落实", "牵头实施", "牵头组织实施", "牵头抓总", "主办", "总牵头", "牵头推进", "牵头组织", "为主", "抓总",
    ] {
      result[Phrase(word)] = .role(.lead)
    }
    for word in [
      "配合", "参加", "参与", "协助", "协办", "协同", "支持", "参与配合", "配合落实", "配合实施", "协作", "协同配合", "参与落实",
      "指导", "指导落实", "督促指导", "督导", "监督指导", "负责指导", "负责督导",
    ] {
      result[Phrase(word)] = .role(.participant)
    }
    for word in [
      "负责", "负责落实", "落实", "组织实施", "承担", "负责实施", "承办", "实施", "推进落实", "负责推进", "抓好落实", "统筹安排", "统筹落实",
      "统筹解决",
    ] {
      result[Phrase(word)] = .role(.responsible)
    }
    result["会同"] = .together
    return result
  }()
  private static let verbs = PhraseTable(meanings.map { ($0.key, $0.value) })
  /// What makes a role word part of another word.
  private static let followers = PhraseSet([
    "务", "业", "人", "单位", "部门", "中心", "小组", "局", "厅", "意见", "委员会",
  ])
}

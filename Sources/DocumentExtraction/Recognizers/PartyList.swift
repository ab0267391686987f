/// A list of parties: 省发展改革委、省财政厅等部门，各市州政府.
struct PartyList: Sendable {
  /// The parties, in printed order.
  private(set) var parties: [NamedParty] = []
  /// Whether the list ends in 等, wherever in it the 等 stands.
  private(set) var isOpen = false
  /// What the list says of all following items.
  private(set) var standing: [StandingRule] = []

  /// One name of the list as printed, with the separator before it.
  private struct Token {
    var text: [Unicode.Scalar]
    var separator: ArraySlice<Unicode.Scalar>
  }

  /// Names that wait for the one that tells how they end.
  private var pending: [Token] = []

  /// Reads a list.
  ///
  /// - Parameter text: The list, without labels and role words.
  /// - Complexity: O(*n*) in its length.
  init(_ text: MappedText) {
    let remark = StandingRule.start(in: text.scalars) ?? text.count
    for token in Self.tokens(text[0..<remark]) { take(token) }
    flush()
    if remark < text.count, let rule = StandingRule.read(Array(text.scalars[remark...])) {
      standing.append(rule)
    }
  }

  /// Whether most names have the form of a party, and the others that of a name.
  var isConvincing: Bool {
    let known = parties.count(where: \.isRecognised)
    return known > 0 && known * 2 >= parties.count && !parties.contains { $0.name.hasPrefix("由") }
      && (known == parties.count || parties.allSatisfy { $0.isRecognised || $0.mayBeName })
  }

  private mutating func take(_ token: Token) {
    var token = token
    Self.dropRemark(&token.text)
    if isStanding(token) { return }
    let open = OpenEnding.strip(&token.text)
    if open { isOpen = true }
    guard !token.text.isEmpty else { return }
    if token.text.count == 1 || isBareBody(token), parties.last?.isGroup ?? false, pending.isEmpty {
      return extendLastGroup(with: token)
    }
    if token.separator.first == "、", EllipticNames.isTier(token.text), let last = pending.last,
      waitsForTier(last)
    {
      pending[pending.count - 1].text += token.separator + token.text
      return
    }
    let form = NameForm(token.text)
    let waits = form.isGroup && EllipticNames.endsInTier(token.text)
    if pending.isEmpty, isClassBody(token) { return extendLastGroup(with: token) }
    if !EllipticNames.isComplete(token.text, form) || waits && !open {
      pending.append(token)
      if open { flush() }
      return
    }
    finish(token, form)
  }

  /// Takes off the bracket behind a name that says who leads, 市教育局（列第一位的为牵头单位，下同）, or
  /// whom to ask.
  private static func dropRemark(_ text: inout [Unicode.Scalar]) {
    guard text.count > 8, text.last?.bracketFolded == ")",
      let open = text.firstIndex(where: { $0.bracketFolded == "(" }), open > 0,
      remarks.firstMatch(in: text, from: open) != nil
        || LeadConvention.isStated(in: Array(text[open...]))
    else { return }
    text.removeSubrange(open...)
  }

  /// Whether a word for bodies of any kind goes on with the class before it: 市直有关部门、单位.
  private func isBareBody(_ token: Token) -> Bool {
    token.separator.first == "、"
      && Self.bareBodies.match(in: token.text, at: 0)?.count == token.text.count
  }

  /// Whether a class such as 各市州 may go on with 、县人民政府.
  private func waitsForTier(_ token: Token) -> Bool {
    PartyForm.isGroup(token.text) && EllipticNames.endsInTier(token.text)
  }

  /// A name that is complete in itself, with the names before it that end as it does.
  private mutating func finish(_ token: Token, _ form: NameForm) {
    guard !pending.isEmpty else { return append(token.text, form) }
    defer { pending = [] }
    if let last = pending.last, PartyForm.isGroup(last.text),
      EllipticNames.isTierAndBody(token.text)
    {
      return append(merged(with: token))
    }
    while let first = pending.first, PartyForm.isGroup(first.text) {
      append(first.text)
      pending.removeFirst()
    }
    guard !pending.isEmpty else { return append(token.text) }
    if let mark = token.text.firstIndex(of: "等") {
      let members = EllipticNames.members(
        pending.map(\.text) + [Array(token.text[..<mark])], token.text)
      return parties.append(
        NamedParty(characters: merged(with: token), isGroup: true, members: members))
    } else if let names = EllipticNames.expanded(pending.map(\.text), token.text) {
      for name in names { append(Array(name.unicodeScalars)) }
      return
    }
    for token in pending { append(token.text) }
    append(token.text)
  }

  /// Whether a name such as 市人民政府 only goes on with the class before it: 各盟行政公署、市人民政府.
  private func isClassBody(_ token: Token) -> Bool {
    guard token.separator.first == "、", let last = parties.last, last.isGroup else { return false }
    return EllipticNames.isTierAndBody(token.text)
      || Self.offices.suffix(of: token.text) != nil && token.text.count <= 10
        && Self.levels.match(in: Array(last.name.unicodeScalars), at: 0) != nil
        && Self.offices.suffix(of: Array(last.name.unicodeScalars)) == nil
  }

  /// What ends the offices of a level that a list names by their fields: 各省级农业农村、财政部门.
  private static let offices = PhraseSet(["部门", "主管部门", "机关", "单位", "机构"])
  private static let levels = PhraseSet([
    "各省级", "各市级", "各县级", "各区级", "各级", "地方各级", "省级", "市级", "县级",
  ])

  private mutating func extendLastGroup(with token: Token) {
    parties[parties.count - 1].characters += token.separator + token.text
  }

  /// The pending names and `token` as one printed name.
  private func merged(with token: Token) -> [Unicode.Scalar] {
    var text: [Unicode.Scalar] = []
    for (index, part) in (pending + [token]).enumerated() {
      if index > 0 { text += part.separator }
      text.append(contentsOf: part.text)
    }
    return text
  }

  private mutating func flush() {
    for token in pending { append(token.text) }
    pending = []
  }

  /// Adds a name, or several that are printed as one; the form is that of the whole, where known.
  private mutating func append(_ text: [Unicode.Scalar], _ form: NameForm? = nil) {
    let parts = GluedNames.parted(text)
    guard parts.count == 1 else {
      for part in parts { appendName(part, nil, isParted: true) }
      return
    }
    appendName(text, form, isParted: false)
  }

  private mutating func appendName(
    _ text: [Unicode.Scalar], _ form: NameForm?, isParted: Bool
  ) {
    var text = text
    let role = BracketedRole.strip(&text)
    let own = role == nil ? form ?? NameForm(text) : NameForm(text)
    parties.append(
      NamedParty(
        characters: text, isGroup: own.isGroup, role: role,
        isRecognised: own.isParty || PartyForm.isPlace(text), isParted: isParted))
  }

  private mutating func isStanding(_ token: Token) -> Bool {
    guard StandingRule.isRemark(token.text) else { return false }
    if let rule = StandingRule.read(token.text) { standing.append(rule) }
    return true
  }

  /// The names of a list, brackets kept together.
  private static func tokens(_ text: MappedText) -> [Token] {
    let scalars = text.scalars
    let stops = Self.stops
    var tokens: [Token] = []
    var current: [Unicode.Scalar] = []
    var separator: ArraySlice<Unicode.Scalar> = []
    var depth = 0
    var gaps = text.gaps[...]
    // Where no other sign parts the names of a list, blanks do.
    let isParted = !scalars.contains { $0 == "、" || $0.folded == "," || $0.folded == ";" }
    func close(_ next: ArraySlice<Unicode.Scalar>) {
      if current.last?.bracketFolded == ")", !current.contains(where: { $0.bracketFolded == "(" }) {
        current.removeLast()
      }
      if !current.isEmpty { tokens.append(Token(text: current, separator: separator)) }
      current = []
      separator = next
    }
    var index = 0
    while index < scalars.count {
      // What stands before the next mark, word or gap belongs to the name.
      while let gap = gaps.first, gap < index { gaps.removeFirst() }
      let plain = stops.firstIndex(
        in: scalars, from: index, upTo: min(gaps.first ?? scalars.count, scalars.count))
      current += scalars[index..<plain]
      index = plain
      guard index < scalars.count else { break }
      let scalar = scalars[index]
      let folded = scalar.bracketFolded
      if folded == "(" || folded == "《" || folded == "“" { depth += 1 }
      if folded == ")" || folded == "》" || folded == "”" { depth = max(0, depth - 1) }
      if depth == 0, let length = Self.separatorLength(scalars, at: index, after: current) {
        close(scalars[index..<index + length])
        index += length
        continue
      }
      if depth == 0, gaps.first == index,
        BlankSeparator.mayStand(behind: current),
        isParted && Self.isParty(text, from: index) || Self.opensName(scalars, at: index),
        !BlankSeparator.continues(current, text, at: index)
      {
        close([" "])
      }
      if folded != "。" { current.append(scalar) }
      index += 1
      if gaps.first == index - 1 { gaps.removeFirst() }
    }
    close([])
    return tokens
  }

  /// Whether what stands between two blanks, or a blank and the end, is the name of a party.
  private static func isParty(_ text: MappedText, from start: Int) -> Bool {
    let gap = text.gaps.firstIndex(beyond: start) { $0 }
    let end = gap < text.gaps.count ? text.gaps[gap] : text.count
    guard end - start <= longestName else { return false }
    return PartyForm.isParty(Array(text.scalars[start..<end]))
  }

  /// How long the separator at `index` is, or nil where there is none.
  ///
  /// 和, 及, 与 and a stray `and` part two names only where the one before them is a whole unit.
  private static func separatorLength(
    _ text: [Unicode.Scalar], at index: Int, after current: [Unicode.Scalar]
  ) -> Int? {
    switch text[index].folded {
    case "、", ",", ";", "\t", "/": return 1
    default: break
    }
    guard let word = conjunctions.match(in: text, at: index), index + word.count < text.count else {
      return nil
    }
    guard PartyForm.isParty(current) || OpenEnding.isAtEnd(of: current) else { return nil }
    let next = index + word.count
    let parts =
      opensName(text, at: next)
      || PartyForm.isUnit(current) && isUnit(text, from: next)
        && !isDivision(text, from: next, of: current)
    return parts ? word.count : nil
  }

  /// Whether what stands between `start` and the next mark is the whole name of a unit.
  private static func isUnit(_ text: [Unicode.Scalar], from start: Int) -> Bool {
    let limit = min(text.count, start + longestName + 1)
    let end = text[start..<limit].firstIndex { !$0.isHan } ?? limit
    return end - start <= longestName && end - start >= 5
      && PartyForm.isUnit(Array(text[start..<end]))
  }

  /// Whether what follows is the second half of the name of a division, whose body stands in front of
  /// the first: 国家文物局博物馆与社会文物司.
  private static func isDivision(
    _ text: [Unicode.Scalar], from start: Int, of body: [Unicode.Scalar]
  ) -> Bool {
    let next = text[start...].prefix(longestName).prefix(while: \.isHan)
    guard let last = next.last, let first = body.last, divisions.contains(last),
      !divisions.contains(first)
    else { return false }
    return (3..<max(3, body.count - 1)).contains { PartyForm.isUnit(Array(body[..<$0])) }
  }

  private static let divisions: ScalarSet = "司处科"

  /// Whether a name can begin at `index`: with the word of a level or class, or as the name before.
  private static func opensName(_ text: [Unicode.Scalar], at index: Int) -> Bool {
    openings.match(in: text, at: index) != nil
  }

  private static let remarks = PhraseSet(["下同", "电话", "联系人", "联系方式"])
  private static let bareBodies = PhraseSet(["单位", "部门", "机构", "企业", "地区", "院校", "团体"])
  /// Names of units have at most so many characters.
  private static let longestName = 40
  private static let conjunctionWords: [Phrase] = ["和", "及", "与", "以及", "and", "并", "暨"]
  private static let conjunctions = PhraseSet(conjunctionWords)
  /// Where a name may end, or a bracket in it begin or end.
  private static let stops = ScalarSet(
    "、,，;；\t/／。()（）[]［］【】〔〕〖〗《》“”".unicodeScalars
      + conjunctionWords.compactMap(\.scalars.first))
  private static let openings = PhraseSet([
    "省", "市", "县", "区", "州", "盟", "旗", "国家", "中国", "各", "有关", "相关", "其他", "人行", "国网",
    "自治区", "团省委", "团市委", "全省", "全市", "国务院", "中央", "属地", "所在地", "当地", "所属",
    "教育", "科技", "财政", "公安", "民政", "司法", "自然资源", "生态环境", "住房", "交通", "水利", "农业",
    "商务", "文化", "卫生", "应急", "审计", "人力资源", "工业和信息化", "发展改革", "乡镇", "街道", "园区",
  ])
}

/// What the words around a title or number say of why it is cited.
struct CitationContext {
  /// The paragraph in half width.
  let text: [Unicode.Scalar]
  /// Whether the paragraph belongs to the opening of the document or states its guiding idea.
  let isOpening: Bool
  /// Whether the paragraph explains terms, where titles are only named.
  let isExplanation: Bool

  /// Why what stands in `range`, its marks and bracketed number included, is cited.
  func kind(of range: Range<Int>) -> CitationFact.Kind {
    let before = clause(before: range.lowerBound)
    if let kind = changed(range, before) { return kind }
    if isExplanation || Self.requests.endsBefore(titleEnd(in: range), in: text) { return .mention }
    switch lastCue(before) {
    case .basis?: return .basis
    case .implements? where isOpening || isPurpose(before): return .implements
    default: return isPurpose(before) && isCarriedOut(range) ? .implements : .mention
    }
  }

  /// Where the title in `range` ends, its mark left out.
  private func titleEnd(in range: Range<Int>) -> Int {
    text[range].lastIndex(of: "》") ?? range.upperBound
  }

  /// What is answered and not carried out.
  private static let requests: WordList = "请示 函 报告"

  /// Whether a clause says what something is done for.
  private func isPurpose(_ clause: Range<Int>) -> Bool { Self.purposes.begins(text[clause]) }

  /// Whether the words behind the title say that it is carried out: 为抓好《纲要》贯彻实施.
  private func isCarriedOut(_ range: Range<Int>) -> Bool {
    let after = text[range.upperBound...].prefix(12).prefix { !Self.stops.contains($0) }
    return Self.implementing.occurs(in: text, after.startIndex..<after.endIndex)
  }

  /// Whether the document changes or ends what it cites.
  private func changed(_ range: Range<Int>, _ before: Range<Int>) -> CitationFact.Kind? {
    let words = predicate(behind: range.upperBound)
    let earlier = text[before].suffix(8)
    if Self.repealing.ending(of: earlier) != nil || Self.repealed.occurs(in: words) {
      return .repeals
    }
    if Self.amending.ending(of: earlier) != nil || Self.amended.occurs(in: words) { return .amends }
    return nil
  }

  /// What is said of a title and of those listed with it: the words behind the list.
  private func predicate(behind offset: Int) -> [Unicode.Scalar] {
    var start = min(offset, text.count)
    var depth = 0
    while start < min(text.count, offset + Self.longestList) {
      let scalar = text[start]
      if scalar == "《" || scalar == "(" { depth += 1 }
      guard depth > 0 || Self.listMarks.contains(scalar) else { break }
      if scalar == "》" || scalar == ")" { depth -= 1 }
      start += 1
    }
    let clause = text[start...].prefix(Self.longestList)
      .prefix { !Self.stops.contains($0) }
    let next = text[clause.endIndex...].dropFirst()
    let goesOn =
      clause.endIndex < text.count && text[clause.endIndex] == ","
      && Self.repealed.begins(next)
    return Array(clause.suffix(60)) + (goesOn ? Array(next.prefix(8)) : [])
  }

  /// How long a list of titles, and a clause behind it, may be.
  private static let longestList = 300

  /// The last word before the title that says why it is named; words of other titles say nothing.
  private func lastCue(_ clause: Range<Int>) -> CitationFact.Kind? {
    var depth = 0
    for offset in clause.reversed() {
      if text[offset] == "》" { depth += 1 }
      if text[offset] == "《" { depth = max(0, depth - 1) }
      guard depth == 0 else { continue }
      if Self.basing.match(in: text, at: offset) != nil { return .basis }
      if Self.implementing.match(in: text, at: offset) != nil { return .implements }
    }
    return nil
  }

  /// The clause before `offset`: what stands behind the last stop outside titles and brackets.
  private func clause(before offset: Int) -> Range<Int> {
    var depth = 0
    var start = offset
    while start > 0, offset - start < Self.longestClause {
      let scalar = text[start - 1]
      if Self.closings.contains(scalar) { depth += 1 }
      if Self.openings.contains(scalar) { depth = max(0, depth - 1) }
      if depth == 0, Self.clauseMarks.contains(scalar), !joinsTitles(start - 1) { break }
      start -= 1
    }
    return start..<offset
  }

  /// Whether a comma at `offset` stands between two titles of one list.
  private func joinsTitles(_ offset: Int) -> Bool {
    offset > 0 && offset + 1 < text.count && text[offset] == "," && text[offset + 1] == "《"
      && (text[offset - 1] == "》" || text[offset - 1] == ")")
  }

  /// How far back a clause is followed.
  private static let longestClause = 400
  private static let stops: ScalarSet = ",。;"
  private static let clauseMarks: ScalarSet = ",。;:"
  private static let openings: ScalarSet = "《(“"
  private static let closings: ScalarSet = "》)”"
  private static let basing: WordList = "根据 依据 按照 依照 遵照 遵循"
  private static let implementing: WordList = "贯彻 落实 实施"
  private static let purposes: WordList = "为 为了"
  private static let repealing: WordList = "废止 废止了 停止执行"
  private static let repealed: WordList = "同时废止 予以废止 即行废止 废止 停止执行 不再执行 失效"
  private static let listMarks: ScalarSet = "、和及与》) "
  private static let amending: WordList = "修改 修订 修正 修改了 修订了"
  private static let amended: WordList = "作如下修改 作出修改 作出如下修改 进行修改 进行修订 进行了修订 修改为 予以修改 作修改"
}

/// Reads attributions in their printed forms.
///
/// - Labels: `牵头单位：…参加单位：…`, on lines of their own or in brackets at an item's end.
/// - Role words: `（各市州政府；甲厅牵头，乙厅、丙厅等部门配合）`, `（甲厅负责）`, `由甲局会同乙局`.
/// - A bare list in brackets at the end of an item.
enum AttributionReader {
  /// Reads the labels of a stretch of text.
  ///
  /// - Parameters:
  ///   - text: A paragraph.
  ///   - range: The stretch, which begins with a label.
  /// - Returns: What the labels say, or nil where it does not begin with a label.
  static func labelled(_ text: MappedText, in range: Range<Int>) -> PrintedAttribution? {
    guard var label = RoleLabel.read(text.scalars, at: range.lowerBound) else { return nil }
    var result = PrintedAttribution()
    while true {
      var next: RoleLabel?
      var end = label.end
      let first = joints.firstIndex(in: text.scalars, from: end, upTo: text.count)
      let colon =
        first < text.count ? text.scalars[first...].lastIndex { joints.contains($0) } ?? end : end
      while end < min(colon, range.upperBound) {
        next = RoleLabel.read(text.scalars, at: end)
        if next != nil { break }
        end += 1
      }
      if next == nil { end = max(end, range.upperBound) }
      take(label, text[min(label.end, end)..<end], into: &result)
      guard let following = next else { return result }
      label = following
    }
  }

  /// What stands behind the words of a label.
  private static let joints: ScalarSet = ":：为是"

  /// Reads a bracket without labels: clauses with role words, or a bare list.
  ///
  /// - Parameters:
  ///   - text: What stands in the brackets.
  ///   - isFinal: Whether the bracket ends the item, where a bare list is an attribution too.
  /// - Returns: What it says, or nil where it is no attribution.
  static func clauses(_ text: MappedText, isFinal: Bool) -> PrintedAttribution? {
    guard remarks.match(in: text.scalars, at: 0) == nil else { return nil }
    var result = PrintedAttribution()
    var hasRole = false
    for clause in split(text) {
      let parties = withoutDeadline(clause, deadline: &result.deadline)
      guard let attribution = clauseAttribution(parties, hasRole: &hasRole) else {
        if !result.entries.isEmpty, isRemark(clause) { continue }
        return nil
      }
      result.add(attribution)
    }
    guard hasRole || isFinal, !result.entries.isEmpty || !result.standing.isEmpty else {
      return nil
    }
    return result
  }

  /// Whether a clause behind the parties says when or how often and names no one: “七一”前各一次.
  private static func isRemark(_ clause: MappedText) -> Bool {
    clause.count <= 40 && times.firstMatch(in: clause.scalars) != nil
      && !PartyList(clause).parties.contains { $0.isBody && !$0.isGroup }
  }

  private static let times = PhraseSet(["前", "每", "次", "期间", "时", "定期", "适时", "完成"])

  /// Whether a stretch has a colon, as labels do, or a role word; where it has neither,
  /// ``clauses(_:isFinal:)`` finds no role in it.
  static func mayHaveRole(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
    range.contains { text[$0].folded == ":" || RoleVerb.begins(in: text, at: $0) }
  }

  /// Whether a stretch has a colon or a bracket, as labels and roles behind a name do, or a word
  /// for leading; where it has neither, nobody leads in it.
  static func mayHaveLead(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
    range.contains { offset in
      let folded = text[offset].folded
      return folded == ":" || folded == ")" || RoleVerb.leads(in: text, at: offset)
    }
  }

  private static func take(
    _ label: RoleLabel, _ value: MappedText, into result: inout PrintedAttribution
  ) {
    switch label.meaning {
    case .parties(let role) where label.namesPersons:
      result.add(CellParties.attribution(value, role, namesPersons: true))
    case .parties(let role):
      if let clauses = roleClauses(value) {
        result.add(clauses)
      } else {
        let parties = ForeignField.cut(withoutDeadline(value, deadline: &result.deadline))
        result.add(PartyList(parties), as: role)
      }
    case .deadline:
      result.deadline = result.deadline ?? value.string
    case .other: break
    }
  }

  /// The clauses of a labelled value that has role words itself: 责任单位：甲局牵头，乙局配合.
  private static func roleClauses(_ value: MappedText) -> PrintedAttribution? {
    let words = RoleVerb.matches(in: value.scalars)
    guard words.contains(where: { if case .role(.lead) = $0.meaning { true } else { false } })
    else { return nil }
    return clauses(value, isFinal: false)
  }

  /// The clauses between semicolons.
  private static func split(_ text: MappedText) -> [MappedText] {
    var result: [MappedText] = []
    var start = 0
    for (index, scalar) in text.scalars.enumerated() where scalar.folded == ";" {
      result.append(text[start..<index])
      start = index + 1
    }
    result.append(text[start..<text.count])
    return result.filter { !$0.isEmpty }
  }

  /// A clause without the dates that it ends or begins with: 市教育局负责，2023年底前完成.
  private static func withoutDeadline(
    _ clause: MappedText, deadline: inout String?
  ) -> MappedText {
    let scalars = clause.scalars
    var end = scalars.count
    while true {
      let mark = scalars[..<end].lastIndex {
        $0.folded == "," || $0 == "。" && end == scalars.count && $0 != scalars.last
      }
      let start = mark.map { $0 + 1 } ?? 0
      guard end - start <= 60, DeadlineText.isDeadline(Array(scalars[start..<end])) else { break }
      deadline = deadline ?? clause.string(start..<end)
      guard let mark else { return clause[0..<0] }
      end = mark
    }
    if let comma = scalars[..<end].prefix(60).firstIndex(where: { $0.folded == "," }),
      DeadlineText.isDeadline(Array(scalars[..<comma]))
    {
      deadline = deadline ?? clause.string(0..<comma)
      return clause[comma + 1..<end]
    }
    let rest = end == scalars.count ? clause : clause[0..<end]
    return deadline == nil ? withoutInnerDeadline(rest, deadline: &deadline) : rest
  }

  /// A clause without a date between its parties: 甲局负责，2023年底前完成，乙局配合.
  private static func withoutInnerDeadline(
    _ clause: MappedText, deadline: inout String?
  ) -> MappedText {
    let commas = clause.scalars.indices.filter { clause.scalars[$0].folded == "," }
    for (mark, next) in zip(commas, commas.dropFirst()) {
      guard DeadlineText.isDeadline(Array(clause.scalars[mark + 1..<next])) else { continue }
      deadline = clause.string(mark + 1..<next)
      var rest = clause[0..<mark]
      rest.append(clause[next..<clause.count])
      return rest
    }
    return clause
  }

  /// One clause: lists, each with the role word behind it, a last one perhaps without.
  ///
  /// - Returns: nil where a list has names that are no parties.
  private static func clauseAttribution(
    _ clause: MappedText, hasRole: inout Bool
  ) -> PrintedAttribution? {
    if let labelled = labelled(clause, in: 0..<clause.count) {
      hasRole = true
      return labelled
    }
    var result = PrintedAttribution()
    var start = 0
    var afterTogether = false
    for word in RoleVerb.matches(in: clause.scalars) {
      let list = PartyList(trimmed(clause, from: start, to: word.range.lowerBound))
      start = word.range.upperBound
      if list.parties.isEmpty {
        result.standing += list.standing
        if case .together = word.meaning { afterTogether = true } else { afterTogether = false }
        continue
      }
      guard list.isConvincing else { return nil }
      hasRole = true
      switch word.meaning {
      case .together:
        result.add(list, as: .lead)
        afterTogether = true
      case .role(let role):
        result.add(list, as: afterTogether ? .participant : role)
        afterTogether = false
      }
    }
    let rest = PartyList(trimmed(clause, from: start, to: clause.count))
    guard rest.parties.isEmpty || rest.isConvincing else { return nil }
    result.add(rest, as: afterTogether ? .participant : .responsible)
    return result
  }

  /// The stretch without the commas and the 由 that it begins with.
  private static func trimmed(_ text: MappedText, from start: Int, to end: Int) -> MappedText {
    var start = start
    while start < end {
      let folded = text.scalars[start].folded
      guard folded == "," || folded == "、" || folded == ";" || folded == "由" || folded == "。" else {
        break
      }
      start += 1
    }
    return text[start..<max(start, end)]
  }

  /// What brackets begin with that explain something.
  private static let remarks = PhraseSet([
    "以下简称", "以下统称", "简称", "包括", "含", "不含", "如", "即", "注", "见", "详见", "下称", "原", "其中",
  ])
}

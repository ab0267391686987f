/// One clause of an appointment notice: 李宁同志为青海省商务厅副厅长（试用期一年）.
struct AppointmentClause {
  /// Names as printed.
  var names: [Range<Int>]
  /// What is done.
  var action: AppointmentFact.Action
  /// Where the posts stand, notes and 职务 taken off.
  var posts: Range<Int>
  /// The contents of the brackets behind the posts.
  var notes: [Range<Int>]

  /// Reads a clause.
  ///
  /// - Parameters:
  ///   - text: The paragraph in half width.
  ///   - range: The clause in it.
  ///   - action: What the last heading (任命：, 免去：) says, or nil.
  ///   - reader: Finds names in the text.
  /// - Returns: The clause, or nil where it gives or takes no post; its names are empty where it
  ///   goes on about the person before (免去其…职务).
  static func read(
    _ text: [Unicode.Scalar], _ range: Range<Int>, action: AppointmentFact.Action?,
    reader: PersonReader
  ) -> AppointmentClause? {
    var action = action
    var start = range.lowerBound
    if let verb = firstVerb(in: text, range) {
      action = verb.action
      start = verb.end
    } else {
      start += OrdinalReader.read(Array(text[range]))?.length ?? 0
      if let word = openings.match(in: text, at: start) { start += word.count }
    }
    if let pronoun = pronouns.match(in: text, at: start) {
      guard let action else { return nil }
      return clause([], action, text, (start + pronoun.count)..<range.upperBound)
    }
    if let (verb, next) = verbAlone(text, at: start, registry: reader.registry) {
      return clause([], verb, text, next..<range.upperBound)
    }
    return named(text, start..<range.upperBound, action: action, reader: reader)
  }

  /// Reads a clause that begins with names.
  private static func named(
    _ text: [Unicode.Scalar], _ range: Range<Int>, action: AppointmentFact.Action?,
    reader: PersonReader
  ) -> AppointmentClause? {
    var first: AppointmentClause?
    for names in candidates(in: text, at: range.lowerBound, reader: reader) {
      guard let end = names.last?.upperBound, end < range.upperBound else { continue }
      let (next, verb) = afterName(text, end)
      guard let action = verb ?? action, next < range.upperBound, text[next] != "、",
        becoming.match(in: text, at: next) == nil,
        let clause = clause(names, action, text, next..<range.upperBound)
      else { continue }
      if reader.registry.namesBody(in: text, at: next) { return clause }
      first = first ?? clause
    }
    return first ?? namedByPlace(text, range, action: action, reader: reader)
  }

  /// Reads a clause whose names have rare surnames: only their place between the beginning and 为, 任
  /// or 的 with a body behind it tells that they are names.
  private static func namedByPlace(
    _ text: [Unicode.Scalar], _ range: Range<Int>, action: AppointmentFact.Action?,
    reader: PersonReader
  ) -> AppointmentClause? {
    var names: [Range<Int>] = []
    var start = range.lowerBound
    while start < range.upperBound, names.count < longestList {
      guard let name = nameByPlace(text, start..<range.upperBound) else { return nil }
      names.append(name)
      let end = bracket(in: text, at: name.upperBound).map { $0.upperBound + 1 } ?? name.upperBound
      if end >= range.upperBound || text[end] != "、" { break }
      start = end + 1
    }
    guard let last = names.last else { return nil }
    let (next, verb) = afterName(text, last.upperBound)
    guard let action = verb ?? (action == .remove ? action : nil), next < range.upperBound,
      let clause = clause(names, action, text, next..<range.upperBound),
      reader.registry.namesBody(in: text, at: next) || beginsWithUnit(text, clause.posts)
    else { return nil }
    return clause
  }

  private static let longestList = 20

  /// The two or three characters, or the name by its form, before a 、 or what follows names.
  private static func nameByPlace(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Range<Int>? {
    for length in 2...6 where range.lowerBound + length < range.upperBound {
      let name = range.lowerBound..<range.lowerBound + length
      let end = bracket(in: text, at: name.upperBound).map { $0.upperBound + 1 } ?? name.upperBound
      guard end < range.upperBound, text[end] == "、" || afterName(text, end).start > end,
        text[name].allSatisfy({ PersonNameForm.isHan($0) && !unnamed.contains($0) }),
        addresses.ending(of: text[name]) == nil,
        length <= 3
          || PersonNameForm.certainty(of: 0..<length, in: PersonText(Array(text[name]))) > .none
      else { continue }
      return name
    }
    return nil
  }

  /// What stands before 任 and 为 in the story of a life: 他现任, 先后任.
  private static let unnamed: ScalarSet = "现曾历先后该他她拟其本原均并此"

  /// Whether a stretch begins with what ends as names of units do, the post behind it.
  private static func beginsWithUnit(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
    range.contains { start in
      PostSplitter.isPost(text, start..<range.upperBound)
        && PartyForm.isUnit(Array(text[range.lowerBound..<start]))
    }
  }

  /// The readings of the names at `offset`, the likeliest first.
  private static func candidates(
    in text: [Unicode.Scalar], at offset: Int, reader: PersonReader
  ) -> [[Range<Int>]] {
    var candidates: [[Range<Int>]] = []
    let list = reader.bareNames(at: offset)
    if !list.isEmpty { candidates.append(list) }
    for length in [3, 2, 4, 5, 6] where offset + length < text.count {
      let range = offset..<offset + length
      if PersonNameForm.certainty(of: range, in: reader.source) > .none {
        candidates.append([range])
      }
    }
    return candidates
  }

  /// Where the posts begin after a name, and what the verb between them says.
  private static func afterName(
    _ text: [Unicode.Scalar], _ end: Int
  ) -> (start: Int, action: AppointmentFact.Action?) {
    var offset = bracket(in: text, at: end).map { $0.upperBound + 1 } ?? end
    if let word = addresses.match(in: text, at: offset) { offset += word.count }
    if let word = served.match(in: text, at: offset) { offset += word.count }
    if let word = held.match(in: text, at: offset) { return (offset + word.count, nil) }
    if let word = ceasing.match(in: text, at: offset) { return (offset + word.count, .remove) }
    if let word = becoming.match(in: text, at: offset) { return (offset + word.count, .appoint) }
    if offset < text.count, text[offset] == "的" { offset += 1 }
    return (offset, nil)
  }

  /// The verb of a clause that goes on about the person before: 兼任…, 不再担任….
  private static func verbAlone(
    _ text: [Unicode.Scalar], at offset: Int, registry: Registry
  ) -> (action: AppointmentFact.Action, end: Int)? {
    let (end, verb) = afterName(text, offset)
    guard let verb, end > offset else { return nil }
    // 任 is a surname too.
    return end > offset + 1 || registry.namesBody(in: text, at: end) ? (verb, end) : nil
  }

  /// What the bracket at `offset` holds, or nil where none stands there.
  static func bracket(in text: [Unicode.Scalar], at offset: Int) -> Range<Int>? {
    guard offset < text.count, text[offset] == "(",
      let close = text[offset...].prefix(16).firstIndex(of: ")")
    else { return nil }
    return offset + 1..<close
  }

  /// The clause whose posts stand in `range`, or nil where none do.
  private static func clause(
    _ names: [Range<Int>], _ action: AppointmentFact.Action, _ text: [Unicode.Scalar],
    _ range: Range<Int>
  ) -> AppointmentClause? {
    var end = range.upperBound
    var notes: [Range<Int>] = []
    while true {
      if let word = endings.ending(of: text[range.lowerBound..<end]) {
        end -= word.count
      } else if let note = note(endingAt: end, in: text, from: range.lowerBound) {
        notes.insert(note, at: 0)
        end = note.lowerBound - 1
      } else {
        break
      }
    }
    guard end > range.lowerBound, endsInPost(text, range.lowerBound..<end) else { return nil }
    return AppointmentClause(
      names: names, action: action, posts: range.lowerBound..<end, notes: notes)
  }

  /// What the bracket that ends at `end` holds, where it is no post: （局长） is one.
  static func note(
    endingAt end: Int, in text: [Unicode.Scalar], from start: Int
  ) -> Range<Int>? {
    guard end > start, text[end - 1] == ")", let open = text[start..<end].lastIndex(of: "("),
      !PostSplitter.isPost(text, open + 1..<end - 1)
    else { return nil }
    return open + 1..<end - 1
  }

  /// Whether a stretch ends in the words of a post.
  private static func endsInPost(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
    range.suffix(24).contains { PostSplitter.isPost(text, $0..<range.upperBound) }
  }

  /// The first verb of a clause that says what is done, and where it ends.
  private static func firstVerb(
    in text: [Unicode.Scalar], _ range: Range<Int>
  ) -> (action: AppointmentFact.Action, end: Int)? {
    for offset in range {
      if let word = removing.match(in: text, at: offset) { return (.remove, offset + word.count) }
      if let word = appointing.match(in: text, at: offset) {
        return (.appoint, offset + word.count)
      }
    }
    return nil
  }

  private static let appointing: WordList = "任命 聘任 聘请 返聘 续聘 改聘 决定任命 提名"
  private static let removing: WordList = "免去 免除 解聘 撤销"
  private static let openings: WordList = "同意 接受 批准 决定"
  private static let pronouns: WordList = "其 他 她"
  private static let addresses: WordList = "同志 先生 女士"
  private static let becoming: WordList =
    "为 任 正式任 正式担任 担任 挂任 挂职任 挂职担任 兼任 兼 试任 转任 改任 续任 晋升为 套转为"
  /// What stands before a post that someone has: 免去某某兼任的….
  private static let held: WordList = "兼任的 担任的 挂任的 挂职的 所任的 现任的 任的 兼的"
  /// What stands before a post that someone keeps.
  private static let served: WordList = "试用期满, 试用期满 试用期满考核合格, 试用期满合格, 试用期满经考核合格,"
  private static let ceasing: WordList = "不再担任 不再兼任 不任 不再任 免 辞去 不再挂任 不再挂职"
  private static let endings: WordList = "职务 一职 职务的请求 职 ; 。 , 、"
}

extension Registry {
  /// Whether the name of a region or a known body begins at `offset`, or one with the word of a
  /// level in front: 县水利局.
  fileprivate func namesBody(in text: [Unicode.Scalar], at offset: Int) -> Bool {
    regionNames.longestMatch(in: text, at: offset) != nil
      || unitNames.longestMatch(in: text, at: offset) != nil
      || offset < text.count && RelativeName(NameKey(text[offset...].prefix(12))) != nil
  }
}

/// A label before a list of parties, or before what else an attribution says: 牵头单位：, 完成时限：.
struct RoleLabel: Sendable {
  /// What stands behind the label.
  enum Meaning: Sendable, Hashable {
    /// A list of parties in this role.
    case parties(Role)
    /// The day by which it is to be done.
    case deadline
    /// Something that is no party: 责任人, 联系人.
    case other
  }

  /// What stands behind it.
  var meaning: Meaning
  /// The offset behind the label and its colon.
  var end: Int
  /// Whether it says that persons are named beside the parties: 责任单位及责任人.
  var namesPersons = false

  /// The label at `offset`, or nil.
  ///
  /// - Parameters:
  ///   - text: A paragraph, blanks dropped.
  ///   - offset: Where the label would begin.
  /// - Returns: The label with its meaning, or nil.
  static func read(_ text: [Unicode.Scalar], at offset: Int) -> RoleLabel? {
    guard let name = RoleLabelName.read(text, at: offset) else { return nil }
    var end = name.end
    guard end < text.count else { return nil }
    guard text[end].folded == ":" else { return spoken(name, text, at: offset) }
    while end < text.count, text[end].folded == ":" { end += 1 }
    return RoleLabel(meaning: name.meaning, end: end, namesPersons: name.namesPersons)
  }

  /// A label at the beginning of a clause that a verb joins to a party: 责任单位为市财政局.
  private static func spoken(
    _ name: RoleLabelName, _ text: [Unicode.Scalar], at offset: Int
  ) -> RoleLabel? {
    guard text[name.end] == "为" || text[name.end] == "是", case .parties = name.meaning,
      offset == 0 || "。,;(".unicodeScalars.contains(text[offset - 1].folded)
    else { return nil }
    let start = name.end + 1
    let value = text[start...].prefix(longestName).prefix {
      !"、,;。)".unicodeScalars.contains($0.folded)
    }
    guard PartyForm.isParty(Array(value)) else { return nil }
    return RoleLabel(meaning: name.meaning, end: start)
  }

  private static let longestName = 40

  /// Where a label begins that stands at `offset` or behind marks there: ——责任单位：, ●责任单位：.
  static func start(in text: [Unicode.Scalar], from offset: Int = 0) -> Int {
    var start = offset
    while start < text.count, marks.contains(text[start]) { start += 1 }
    return start
  }

  private static let marks: ScalarSet = "—–-●■◆★▲•○◇※"

  /// Whether a text ends in a label with its colon, so that a list must follow; not in the colon
  /// behind an addressee such as 各县主管部门.
  static func isAtEnd(of text: [Unicode.Scalar]) -> Bool {
    (max(0, text.count - 14)..<text.count).contains { start in
      let isFree = start == 0 || "。;(".unicodeScalars.contains(text[start - 1].folded)
      return isFree && read(text, at: start)?.end == text.count
    }
  }

  /// Whether a line end stands inside a label: 配合单 above 位：, 完成 above 时限：.
  static func isCut(between text: [Unicode.Scalar], and line: [Unicode.Scalar]) -> Bool {
    guard let colon = line.prefix(6).firstIndex(where: { $0.folded == ":" }) else { return false }
    if case .parties = read(line, at: 0)?.meaning { return false }
    let tail = text.suffix(4)
    let joined = tail + line[...colon]
    return tail.indices.contains { start in
      read(Array(joined.dropFirst(start - tail.startIndex)), at: 0) != nil
    }
  }

  /// Whether a line is a label for parties whose colon stands on the next line.
  static func isBare(_ text: [Unicode.Scalar]) -> Bool {
    guard text.count >= 4, case .parties = meaning(ofColumn: text) else { return false }
    return true
  }

  /// What a column of a task table with this heading holds, or nil.
  static func meaning(ofColumn heading: [Unicode.Scalar]) -> Meaning? {
    guard let name = RoleLabelName.read(heading, at: 0), name.end == heading.count else {
      return nil
    }
    return name.meaning
  }
}

/// A role in brackets behind a name: 省教育厅（牵头）.
enum BracketedRole {
  /// Removes the bracket.
  ///
  /// - Returns: The role it names, or nil where there is none.
  static func strip(_ text: inout [Unicode.Scalar]) -> Role? {
    guard let last = text.last, last.bracketFolded == ")",
      let open = text.lastIndex(where: { $0.bracketFolded == "(" }), open > 0
    else { return nil }
    let role = roles[Phrase(String(text[(open + 1)..<(text.count - 1)]))]
    if role != nil { text.removeSubrange(open...) }
    return role
  }

  private static let roles: [Phrase: Role] = [
    "牵头": .lead, "牵头单位": .lead, "主办": .lead, "牵头部门": .lead, "牵头负责": .lead, "配合": .participant,
    "协办": .participant, "配合单位": .participant, "参加": .participant, "参与": .participant,
    "负责": .responsible, "责任单位": .responsible,
  ]
}

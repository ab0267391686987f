/// What a paragraph that is being put together says about the line behind it.
extension Paragraph {
  /// Whether a mark on either side of the break shows that the paragraph goes on.
  func isCut(before line: [Unicode.Scalar]) -> Bool {
    let text = self.text.scalars
    if TextEdges.cannotBegin(line) || TextEdges.cannotEnd(text) { return true }
    switch kind {
    case .row, .signature, .attachmentMark: return false
    case .text, .heading, .attribution:
      return TextEdges.isRemark(line, behind: text) || TextEdges.isClosed(text, by: line)
        || kind == .attribution && RoleLabel.isCut(between: text, and: line)
    }
  }

  /// Whether a line goes on with the list of an attribution: the last name is cut, or the line has
  /// names itself, or completes a name that could stand alone.
  func continuesList(in line: RepairedLine) -> Bool {
    guard line.count <= 80 || !TextEdges.hasSentence(line.scalars) else { return false }
    guard let name = TextEdges.lastName(of: text.scalars) else { return true }
    if StandingRule.isRemark(name) { return StandingRule.isCut(name) }
    guard OpenEnding.isAtEnd(of: name) || PartyForm.isParty(name) else { return true }
    let gap = line.text.gaps.first ?? line.count
    let head = line.scalars[..<gap].prefix { !TextEdges.isMark($0) }
    if head.count <= 6, !PartyForm.isParty(Array(head)), PartyForm.isParty(name + head) {
      return true
    }
    return line.scalars.contains("、") || PartyForm.isUnit(name + line.scalars)
      || PartyList(line.text).isConvincing
  }

  /// Whether it looks like a title or a heading without ordinal, such as 前言.
  var isTitleLike: Bool {
    let text = self.text.scalars
    guard ordinal == nil, text.count <= 60, text.first?.isHan ?? false, !text.contains("由"),
      text.firstRange(ofPhrase: "同志") == nil,
      !text.contains(where: { $0 == "。" || $0.folded == "," || $0.folded == ";" })
    else { return false }
    return text.count <= 12 && self.text.lineCount == 1 || TitleForm.hasKindEnding(text)
  }

  /// Whether it begins with a bracket.
  var isInBrackets: Bool { text.scalars.first?.bracketFolded == "(" }
}

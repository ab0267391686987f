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

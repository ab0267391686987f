/// Lines of a notice that give or take a post each and end without a mark.
///
/// ```
/// 程远航为市人民政府办公室主任
/// 覃丽、向立军为市财政局副局长（试用期一年）
/// 高  伟    市水利局副局长
/// ```
enum AppointmentLine {
  /// Whether a line begins as such a line does, or is the heading of more or a remark on them,
  /// behind one that is such a line.
  ///
  /// - Complexity: O(1).
  static func begins(_ line: MappedText, behind paragraph: [Unicode.Scalar]) -> Bool {
    if isHeading(line.scalars) || remarks.begins(line.scalars) { return endsInPost(paragraph) }
    return namesSomeone(line.scalars, gaps: line.gaps)
      && (namesSomeone(paragraph, gaps: []) || endsInPost(paragraph))
  }

  /// Whether a line says what is done with those that follow: 免去：.
  private static func isHeading(_ line: [Unicode.Scalar]) -> Bool {
    line.count <= 10 && line.last?.folded == ":" && headings.ending(of: line.dropLast()) != nil
  }

  /// Whether a line begins with a name and the word, or the blank, between it and a post.
  private static func namesSomeone(_ line: [Unicode.Scalar], gaps: [Int]) -> Bool {
    (2...6).contains { length in
      guard length + 4 < line.count,
        verbs.match(in: line, at: length) != nil || gaps.contains(length) && endsInPost(line)
      else { return false }
      let name = PersonText(Array(line[..<length]))
      return PersonNameForm.certainty(of: 0..<length, in: name) > .none
        || length <= 3 && endsInPost(line)
    }
  }

  /// Whether a line ends in a post, with a bracket behind it or not.
  private static func endsInPost(_ line: [Unicode.Scalar]) -> Bool {
    var end = line.count
    if line.last?.bracketFolded == ")",
      let open = line.suffix(20).lastIndex(where: { $0.bracketFolded == "(" })
    {
      end = open
    }
    if end >= 2, line[end - 2] == "职", line[end - 1] == "务" { return true }
    return (max(0, end - 8)..<end).contains { PostSplitter.isPost(line, $0..<end) }
  }

  private static let headings: WordList = "任命 任职 聘任 任 免去 免职 解聘 免"
  private static let remarks: WordList = "以上 上述"
  private static let verbs: WordList = "为 任 同志 的 、 （女） (女) 担任 不再 兼任"
}

/// Finds what a document says that it issues: 现公布《…条例》, 我部制定了《…规范》，现予发布,
/// 现将《…方案》印发给你们.
enum IssuedText {
  /// The title of the text that is issued, or nil.
  ///
  /// - Parameters:
  ///   - paragraphs: The paragraphs behind the title block.
  ///   - own: The title of the document itself.
  /// - Returns: The only title of the sentence that issues it, or the one right behind its verb.
  static func title(in paragraphs: [Paragraph], besides own: [Unicode.Scalar]) -> String? {
    for paragraph in paragraphs.prefix(4) {
      if paragraph.kind == .signature { return nil }
      if let range = range(in: paragraph.text.scalars) {
        let title = paragraph.text.string(range)
        return TitleKey(title) == TitleKey(own) ? nil : title
      }
    }
    return nil
  }

  /// Where the title of the text that is issued stands in a paragraph, its marks left out, or nil.
  ///
  /// - Complexity: O(*n*) in the number of characters.
  static func range(in text: [Unicode.Scalar]) -> Range<Int>? {
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: "。") ?? text.count
      if let title = title(in: Array(text[start..<end])) {
        return start + title.lowerBound..<start + title.upperBound
      }
      start = end + 1
    }
    return nil
  }

  private static func title(in sentence: [Unicode.Scalar]) -> Range<Int>? {
    let titles = TitleMarks.titles(in: sentence)
    guard !titles.isEmpty else { return nil }
    if let handedOut = titles.first(where: { isHandedOut($0, in: sentence) }) { return handedOut }
    guard let verb = verbs.firstMatch(in: sentence) else { return nil }
    let own = titles.filter { title in
      title.lowerBound > verb.range.upperBound
        || made.endsBefore(title.lowerBound - 1, in: sentence)
        || passed.begins(sentence[(title.upperBound + 1)...])
    }
    return own.first
  }

  /// Whether a title stands between 将 and 印发: 现将《…方案》印发给你们.
  private static func isHandedOut(_ title: Range<Int>, in sentence: [Unicode.Scalar]) -> Bool {
    if title.lowerBound >= 2, sentence[title.lowerBound - 2] == "将" {
      return sentence.firstRange(ofPhrase: "印发", from: title.upperBound) != nil
    }
    // 现将修订后的《…条例》公布
    return revised.endsBefore(title.lowerBound - 1, in: sentence)
      && publishing.begins(sentence[(title.upperBound + 1)...])
  }

  private static let revised: WordList = "修订后的 修改后的 修正后的"
  private static let publishing: WordList = "公布 发布 颁布 印发 予以公布 予以发布"

  private static let verbs = PhraseSet([
    "现予发布", "现予以发布", "现予公布", "现予以公布", "现予印发", "现公布", "现发布", "予以公布", "予以发布", "现印发",
  ])
  private static let made: WordList = "制定了 制订了 修订了 编制了 制定 制订 组织制定了 组织编制了 组织修订了 批准"
  private static let passed: WordList = "已经 已于 业经 业已"
}

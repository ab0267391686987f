/// Reads the terms that a document defines.
///
/// Terms are defined in an attachment 名词解释 and its like, one by one under ordinals, and in the
/// text by 本办法所称…是指….
public enum DefinitionRecognizer {
  /// The terms of a document, in order, each once.
  ///
  /// - Parameters:
  ///   - text: The document.
  ///   - registry: Not asked; definitions are known by their form.
  /// - Returns: The terms as printed, with the paragraphs that define them.
  /// - Complexity: O(*n*) in the length of the text.
  public static func recognise(in text: DocumentText, registry: Registry) -> [DefinitionFact] {
    var facts: [DefinitionFact] = []
    var seen: Set<NameKey> = []
    for index in text.paragraphs.indices {
      let isListed = text.explanations.contains(index)
      guard isListed || text.signs[index].contains(.namings) else { continue }
      let printed = text.paragraphs[index].scalars
      let scalars = text.folded[index]
      let terms =
        isListed ? [listedTerm(in: scalars)].compactMap { $0 } : calledTerms(in: scalars)
      for term in terms {
        let name = String(printed[term])
        guard seen.insert(NameKey(name)).inserted else { continue }
        let passage = text.passage(ofParagraphs: index...index)
        facts.append(DefinitionFact(term: name, passages: [passage]))
      }
    }
    return facts
  }

  /// The paragraphs that explain terms one by one: those behind a heading such as 名词解释.
  ///
  /// - Parameter paragraphs: The paragraphs in half width.
  /// - Returns: The places of the explanations, an empty range where there are none.
  static func explanations(in paragraphs: [[Unicode.Scalar]]) -> Range<Int> {
    // The heading may be printed twice: in the list of attachments and above the explanations.
    guard let start = paragraphs.lastIndex(where: isHeading) else { return 0..<0 }
    let end = paragraphs[(start + 1)...].firstIndex { paragraph in
      paragraph.count <= 20 && attachments.begins(NameKey(paragraph).scalars)
    }
    return start + 1..<(end ?? paragraphs.count)
  }

  private static func isHeading(_ paragraph: [Unicode.Scalar]) -> Bool {
    guard paragraph.count <= longestHeading, let last = paragraph.last,
      headingEnds.contains(last) || NameKey.significant(last) == nil
    else { return false }
    let text = NameKey(paragraph).scalars
    return text.count <= 20 && headings.ending(of: text) != nil
  }

  /// The term at the beginning of a numbered explanation.
  private static func listedTerm(in text: [Unicode.Scalar]) -> Range<Int>? {
    guard let start = ordinalLength(text) else { return nil }
    if let end = endOfRepeated(text, start) { return start..<end }
    var end = start
    while end < text.count, end - start < 60 {
      if text[end] == ":" || text[end] == "。" || text[end] == "\t" { break }
      if end > start, verbs.match(in: text, at: end) != nil { break }
      end += 1
    }
    while end > start, text[end - 1] == "," || text[end - 1] == " " { end -= 1 }
    guard end - start >= 2, end - start < 60 else { return nil }
    return start..<end
  }

  /// Where a term ends that stands twice, as a heading run together with its explanation.
  private static func endOfRepeated(_ text: [Unicode.Scalar], _ start: Int) -> Int? {
    (2...30).first { length in
      start + 2 * length <= text.count
        && text[start..<start + length].elementsEqual(text[(start + length)..<start + 2 * length])
    }.map { start + $0 }
  }

  /// The length of the ordinal that a paragraph begins with, or nil.
  private static func ordinalLength(_ text: [Unicode.Scalar]) -> Int? {
    var offset = 0
    let isBracketed = text.first == "("
    if isBracketed { offset = 1 }
    let digits = text[offset...].prefix { digitCharacters.contains($0) }
    guard !digits.isEmpty else { return nil }
    offset = digits.endIndex
    guard offset < text.count, ordinalEnds.contains(text[offset]) else { return nil }
    offset += 1
    while offset < text.count, text[offset] == " " { offset += 1 }
    return offset
  }

  /// The terms of 本办法所称X是指, 本条例所称X，是指.
  private static func calledTerms(in text: [Unicode.Scalar]) -> [Range<Int>] {
    text.indices.compactMap { offset in
      guard let word = calling.match(in: text, at: offset) else { return nil }
      var start = offset + word.count
      if start < text.count, text[start] == "的" || text[start] == ":" { start += 1 }
      guard let end = text[start...].prefix(40).indices.first(where: { ends(text, $0) }),
        end - start >= 2
      else { return nil }
      return start..<end
    }
  }

  /// Whether a term ends at `offset`: before a comma or the verb that defines.
  private static func ends(_ text: [Unicode.Scalar], _ offset: Int) -> Bool {
    if text[offset] == "," || text[offset] == ":" || text[offset] == "(" { return true }
    return verbs.match(in: text, at: offset) != nil || text[offset] == "是"
      || text[offset] == "指" && notVerbs.match(in: text, at: offset) == nil
  }

  /// How long a paragraph can be that is a heading of twenty characters and blanks.
  private static let longestHeading = 80
  private static let headings: WordList =
    """
    名词解释 名词释义 名词注释 名词说明 术语解释 术语和定义 术语释义 术语说明 用语解释 用语释义 有关名词解释 主要名词解释 指标解释
    指标说明 指标释义 指标含义 专业名词解释 名词术语 词语解释
    """
  private static let headingEnds = ScalarSet(headings.lastCharacters)
  private static let attachments: WordList = "附件 附录 附表"
  private static let verbs: WordList = "是指 系指 指的是 即指 主要是指 主要指 特指 泛指 包括"
  private static let notVerbs: WordList = "指标 指数 指南 指导 指引 指挥 指定 指令"
  private static let calling: WordList = "所称"
  private static let digitCharacters: ScalarSet = "0123456789一二三四五六七八九十百"
  private static let ordinalEnds: ScalarSet = ".、)。．"
}

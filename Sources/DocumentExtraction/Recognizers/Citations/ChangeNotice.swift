/// What a document's own title says of the documents that it changes or ends: 关于废止部分规章的决定,
/// 关于修改《…办法》的通知.
struct ChangeNotice {
  /// What happens to every document that the text lists: what the title says, or, where it says
  /// that some are ended and others changed, the heading of the list.
  private var ofListed: CitationFact.Kind?
  /// Whether the title says both.
  private let isMixed: Bool
  /// What happens to the documents that the title names.
  private let ofNamed: [TitleKey: CitationFact.Kind]

  /// Reads a title.
  init(title: String) {
    let text = title.unicodeScalars.map(ScalarText.fold)
    let ends = Self.ending.occurs(in: text)
    let changes = Self.changing.occurs(in: text)
    let kind: CitationFact.Kind? = ends == changes ? nil : ends ? .repeals : .amends
    ofListed = kind
    isMixed = ends && changes
    var named: [TitleKey: CitationFact.Kind] = [:]
    for range in TitleMarks.titles(in: text) {
      if let kind { named[TitleKey(text[range])] = kind }
    }
    ofNamed = named
  }

  /// Reads a paragraph that may be the heading of a list: 一、废止下列文件.
  ///
  /// - Parameter text: The paragraph in half width.
  mutating func readHeading(_ text: [Unicode.Scalar]) {
    guard isMixed, text.count <= 40, !text.contains("《") else { return }
    let ends = Self.ending.occurs(in: text)
    guard ends != Self.changing.occurs(in: text) else { return }
    ofListed = ends ? .repeals : .amends
  }

  /// What happens to a document that stands in `text`, or nil where the title does not say.
  ///
  /// - Parameters:
  ///   - key: The cited title.
  ///   - range: Where it stands, without its marks.
  ///   - text: The paragraph in half width.
  /// - Returns: `amends` or `repeals` for a document that the title names, or that a list gives.
  func kind(of key: TitleKey, at range: Range<Int>, in text: [Unicode.Scalar]) -> CitationFact.Kind?
  {
    ofNamed[key] ?? kindOfListed(before: range.lowerBound - 1, in: text)
  }

  /// What happens to what stands at `offset` behind the ordinal of a list: 3.某政发〔2013〕72号.
  func kindOfListed(before offset: Int, in text: [Unicode.Scalar]) -> CitationFact.Kind? {
    guard ofListed != nil else { return nil }
    let whole = text[..<offset]
    let before = whole.dropLast(Self.verbs.ending(of: whole.suffix(3))?.count ?? 0)
    // What stands before a listed title is an ordinal and no more, so that long texts fail at once.
    let isListed =
      before.count <= 40
      && before.allSatisfy {
        ("0"..."9").contains($0) || Self.numerals.contains($0) || Self.marks.contains($0)
      }
      && before.contains { ("0"..."9").contains($0) || Self.numerals.contains($0) }
    return isListed ? ofListed : nil
  }

  private static let verbs: WordList = "将 对 删去 删除 废止 修改"
  private static let ending: WordList = "废止"
  private static let changing: WordList = "修改 修订 修正"
  private static let numerals: ScalarSet = "一二三四五六七八九十百"
  private static let marks: ScalarSet = "()、.,．\t "
}

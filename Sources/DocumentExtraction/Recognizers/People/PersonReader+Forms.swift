/// Names that do not follow their title as most do: 周明远市长, and names of foreign form.
extension PersonReader {
  /// The person whose name stands before the post: 周明远市长, 李静波副市长.
  ///
  /// So it is where nothing but the name and words such as 副 stand before the post since the last
  /// mark, or the name stands behind a body (省财政厅李明远厅长), and the sentence goes on behind the
  /// post. The name is one known from elsewhere, or a surname and two characters.
  ///
  /// - Parameters:
  ///   - title: What would be the title: everything up to the post's end.
  ///   - post: Where the word of the post stands.
  /// - Returns: The mention, or nil where no name stands there.
  func nameFirst(in title: Range<Int>, post: Range<Int>) -> Mention? {
    guard NameBoundary.strength(in: source, at: post.upperBound) != .none,
      title.lowerBound < post.lowerBound
    else { return nil }
    var end = post.lowerBound
    while let word = Self.beforePosts.ending(of: text[title.lowerBound..<end]) {
      end -= word.count
    }
    var name = title.lowerBound..<end
    if name.count > 4, Self.bodies.endsBefore(end - 3, in: text) { name = end - 3..<end }
    guard (2...4).contains(name.count), isLoneName(name) else { return nil }
    return Mention(title: end..<post.upperBound, name: name, start: title.lowerBound)
  }

  /// Whether a stretch before a post is surely a name.
  private func isLoneName(_ name: Range<Int>) -> Bool {
    if isKnown(name) { return true }
    guard name.count > 2, PersonNameForm.certainty(of: name, in: source) == .sure,
      Self.bodies.ending(of: text[name]) == nil
    else { return false }
    return registry.regionNames.longestMatch(in: text, at: name.lowerBound) == nil
  }

  /// The name behind a title that only a foreigner bears, up to where the sentence goes on: such
  /// names may begin with any character.
  func foreignName(at offset: Int, title: Range<Int>) -> Range<Int>? {
    guard Self.foreignPosts.occurs(in: text, title) else { return nil }
    if let name = name(at: offset) { return name }
    let end = (offset..<min(offset + 10, text.count)).first {
      NameBoundary.strength(in: source, at: $0) == .strong
    }
    guard let end, (2...9).contains(end - offset),
      !(offset..<end).contains(where: { self.post(at: $0) != nil })
    else { return nil }
    return offset..<end
  }

  /// A name at `offset` that is known from elsewhere, whatever follows it: 李秀兰点燃.
  func knownName(at offset: Int) -> Range<Int>? {
    questions?.ask(at: offset)
    return knownNames.longest(in: text, at: offset).map { offset..<offset + $0 }
  }

  /// The persons without a title that stand in one list before a titled one: 崔永年、大学校长欧阳俊.
  func leadingNames(in title: Range<Int>) -> [Range<Int>] {
    var names: [Range<Int>] = []
    var start = title.lowerBound
    while let end = text[start..<title.upperBound].prefix(5).firstIndex(of: "、"), end - start >= 2 {
      let name = start..<end
      let isSure = name.count > 2 && PersonNameForm.certainty(of: name, in: source) == .sure
      guard isSure || isKnown(name),
        !name.contains(where: { post(at: $0) != nil }),
        Self.bodies.ending(of: text[name]) == nil
      else { break }
      names.append(name)
      start = end + 1
    }
    return names
  }

  /// A rare name at `offset` that stands between names of a list, 、 before and behind it.
  func nameBetweenNames(at offset: Int) -> Range<Int>? {
    let limit = min(offset + 5, text.count)
    guard let end = (offset..<limit).first(where: { text[$0] == "、" }), end - offset >= 2,
      (offset..<end).allSatisfy({ source.has(.han, at: $0) }), name(at: end + 1) != nil,
      registry.regionNames.longestMatch(in: text, at: offset) == nil
    else { return nil }
    return offset..<end
  }

  /// Words that belong to a post behind a name.
  private static let beforePosts: WordList = "副 常务副 代 代理 第一 原 总 常务"
  /// The last characters of bodies, which no name ends with before a post: 水务所所长.
  private static let bodies: WordList =
    "厅 局 署 司 处 科 室 部 院 校 站 所 馆 社 台 队 团 组 委 会 办 厂 店 场 市 州 县 区 乡 镇 村 中心 公司 集团 银行 政府 大学"
  /// Posts and companies that China does not have.
  private static let foreignPosts: WordList =
    "知事 株式会社 会社 驻华 驻沪 驻穗 驻蓉 驻渝 驻西安 驻武汉 驻沈阳 驻青岛 总领事 首相 议员 大臣 公主 王子 亲王 王储 国王 女王"
}

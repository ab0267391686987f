/// Parts a post with its unit, 青海省公安厅刑事侦查总队总队长, into the unit and the post.
struct PostSplitter {
  /// Who knows the names of units.
  let registry: Registry

  /// Where the post begins in a stretch of text; what stands before it is the unit, if anything.
  ///
  /// Of all places where the text can be parted, the first is taken before which stands a unit and
  /// after which nothing but the words of a post.
  ///
  /// - Parameters:
  ///   - text: The paragraph in half width.
  ///   - range: The stretch, brackets with notes taken off.
  /// - Returns: Where the post begins, or nil where the text does not end in a post.
  func postStart(in text: [Unicode.Scalar], _ range: Range<Int>) -> Int? {
    var first: Int?
    for start in range where Self.isPost(text, start..<range.upperBound) {
      if first == nil { first = start }
      if start == range.lowerBound || registry.isUnitName(NameKey(text[range.lowerBound..<start])) {
        return start
      }
    }
    return first
  }

  /// Whether a stretch is nothing but words of a post, perhaps with another in brackets.
  static func isPost(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    let end = range.upperBound
    var endsInPost = false
    while offset < end {
      if let post = PostWords.match(in: text, at: offset, within: range) {
        offset += post.length
        endsInPost = true
      } else if let rank = ranks.match(in: text, at: offset, upTo: end) {
        offset += rank.count
        endsInPost = true
      } else if let word = modifiers.match(in: text, at: offset, upTo: end) {
        offset += word.count
        endsInPost = false
      } else if text[offset] == "(", endsInPost,
        let close = text[offset..<end].firstIndex(of: ")"), isPost(text, offset + 1..<close)
      {
        offset = close + 1
      } else {
        return false
      }
    }
    return endsInPost
  }

  /// Words that stand before the word of a post.
  private static let modifiers: WordList =
    """
    副 常务 常务副 第一 第一副 执行 代 代理 名誉 荣誉 专职 兼职 挂职 总 首席 正 党组 党委 党工委 党总支 一级 二级 三级 四级
    高级 主任 主管 助理 轮值 常任 特聘 常驻 督察 人民 法定 特约
    """
  /// Ranks that are posts by themselves.
  private static let ranks: WordList =
    """
    巡视员 调研员 主任科员 科员 督办 督察专员 厅级干部 处级干部 法官 检察官 警长 警监 总督学 督学 督察长 会计师 审计师 农艺师
    统计师 监事 董事 党组成员 党委委员 党组副书记 审判员 检察员 审判委员会委员 检察委员会委员
    """
}

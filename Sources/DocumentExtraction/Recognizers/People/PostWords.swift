/// The words that end the names of posts: 书记, 省长, 董事长.
enum PostWords {
  /// A post word that stands somewhere.
  struct Match {
    /// How many characters it has, those of directly following post words included.
    var length: Int
    /// Whether it says so little of a person that only a sure name may follow it: 代表, 成员.
    var isWeak: Bool
  }

  /// The longest run of post words that begins at `offset`.
  static func match(in text: [Unicode.Scalar], at offset: Int) -> Match? {
    match(in: text, at: offset, within: 0..<text.count)
  }

  /// The longest run of post words that begins at `offset`, nothing outside of `range` being seen.
  static func match(
    in text: [Unicode.Scalar], at offset: Int, within range: Range<Int>
  ) -> Match? {
    var end = offset
    var isWeak = true
    while end < range.upperBound {
      if let word = strong.match(in: text, at: end, upTo: range.upperBound) {
        end += word.count
        isWeak = false
      } else if let word = weak.match(in: text, at: end, upTo: range.upperBound) {
        end += word.count
      } else if text[end] == "长", end > range.lowerBound, officeWords.contains(text[end - 1]) {
        end += 1
        isWeak = false
      } else {
        break
      }
    }
    return end > offset ? Match(length: end - offset, isWeak: isWeak) : nil
  }

  /// Characters before a 长 that is a post.
  private static let officeWords: ScalarSet =
    ")厅局署司处科室部院校站所馆社台队团组班县市区州省盟旗镇乡村行股营连排舰庭库园林河湖田路链店厂矿"

  /// Words that a person's name follows directly.
  static let strong: WordList =
    """
    书记 总书记 知事 省长 市长 州长 县长 区长 旗长 盟长 镇长 乡长 村长 专员 主席 副主席 委员长 秘书长 主任 部长 司长 厅长 局长
    署长 处长 科长 院长 校长 行长 社长 台长 站长 所长 馆长 会长 理事长 董事长 监事长 董事 监事 主委 总裁 副总裁 总经理 经理 总监
    检察长 审判长 庭长 司令员 司令 政委 政治委员 参谋长 总队长 支队长 大队长 队长 团长 组长 院士 教授 研究员 科学家
    首席专家 首席科学家 工程师 总工程师 总经济师 总会计师 总审计师 总规划师 总农艺师 总督学 督学 巡视员 调研员 参事 大使
    总领事 领事 公使 参赞 总理 副总理 外长 防长 总督 公主 王子 亲王 王储 国王 女王 国务委员 总统 首相 大臣 议长 议员 市委书记 常委 领导 领导人 助理 顾问 老同志 主教
    活佛 会长 名誉会长 荣誉会长 干事长 总干事 首席代表 首席执行官 执行官 创始人 合伙人 发言人 总编辑 总编 主编 编审 指挥长 总指挥 副总指挥
    """

  /// Words that stand before other words as well.
  static let weak: WordList = "委员 代表 成员 负责人 同志 专家 学者 企业家 记者 教师 医生 先生 女士"
}

/// What follows a person's name in running text.
enum NameBoundary {
  /// How clearly a name ends somewhere.
  enum Strength {
    /// It does not.
    case none
    /// One character that also stands in names: 在, 和, 为.
    case weak
    /// Punctuation, the end, or a word that does not stand in names: 出席.
    case strong
  }

  /// How clearly a name ends before `offset`.
  static func strength(in text: PersonText, at offset: Int) -> Strength {
    guard offset < text.count else { return .strong }
    if !text.has(.han, at: offset), !PersonNameForm.isDot(in: text, at: offset) {
      // Looking up what Unicode says of a character takes long.
      let isMark = text.has(.mark, at: offset) || !text.scalars[offset].properties.isAlphabetic
      return isMark ? .strong : .none
    }
    if goesOn(text, at: offset) || isArrival(text, at: offset) { return .strong }
    return text.has(.weakContinuation, at: offset) ? .weak : .none
  }

  private static func goesOn(_ text: PersonText, at offset: Int) -> Bool {
    text.has(.continuation, at: offset) && words.match(in: text.scalars, at: offset) != nil
  }

  /// Whether someone comes to a place that one character names, to do something: 来青考察, 在京会见.
  private static func isArrival(_ text: PersonText, at offset: Int) -> Bool {
    text.has(.arrival, at: offset) && offset + 2 < text.count && goesOn(text, at: offset + 2)
  }

  static let moves: ScalarSet = "来在抵赴莅"

  /// Words with which the sentence goes on after a name.
  static let words: WordList =
    """
    出席 参加 列席 率 主持 讲话 致辞 致词 致开 致闭 致欢 致贺 致答 致祝 会见 会晤 会谈 接见 陪同 一同 一行 等 同志 先生 女士 勋爵 爵士 阁下
    殿下 博士 率领 率队 带领 带队 带病 前往 先后 深入 赴 调研 检查 督导 督查 督办 视察 考察 察看 查看 走访 看望 慰问 听取 观摩 观看 参观 见证
    签署 签发 签订 签约 签字 作出 作了 作重要 作工作 作安排 作动员 作专题 作报告 作招商 作主旨 作讲话 作题 作表态 作发言 做了 做出 介绍 汇报 通报
    部署 安排 传达 宣布 宣读 宣讲 发言 发表 发来 强调 指出 要求 表示 认为 提出 分别 共同 立即 第一时间 专程 专门 应邀 受邀 代表 访问 拜访 拜会
    拜谒 座谈 交流 授课 授牌 授旗 揭牌 揭幕 启动 开幕 到会 到场 到访 到任 来到 亲切 亲自 全程 现场 实地 随同 会同 组织 召开 举行 举办 主动
    担任 当选 任命 同时 还 也 均 并 及其 以及 以视频 再次 多次 顺利 继续 参会 参与 共庆 欢聚 批示 点评 点燃 颁奖 颁发 宣誓 发布 抵达 奠基
    剪彩 鸣枪 调度 主讲 领学 巡查 巡河 夜访 暗访 接受 接访 约谈 荣获 莅临 进驻 巡视 回访 探望 祭扫 敬献 瞻仰 缅怀 挥锹 按下 见面 畅谈 谈话
    交谈 送行 欢迎 迎接 欢送 表扬 宴请 会商 研究 审议 视频
    """

  /// Characters with which the sentence goes on and which also stand in names.
  static let characters: ScalarSet = "在和及与同为以来到作就将向对由于任兼的"
}

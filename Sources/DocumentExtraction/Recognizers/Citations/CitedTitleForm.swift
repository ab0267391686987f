/// What tells documents from other things whose names stand between 《》.
enum CitedTitleForm {
  /// Whether a title is that of a document, law, plan or standard.
  ///
  /// Papers, certificates and forms are none.
  static func isDocument(
    _ title: [Unicode.Scalar], following: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    guard title.count >= 2 else { return false }
    if papers.ending(of: title) != nil || works.begins(following) { return false }
    if title.last == ")" || following.isEmpty { return true }
    return forms.ending(of: title) == nil
  }

  /// Whether a title is a word for a kind of document and nothing else.
  static func isKindAlone(_ title: some Collection<Unicode.Scalar>) -> Bool {
    title.count <= 4 && kinds.contains(Array(title))
  }

  private static let papers: WordList = "日报 晚报 时报 早报 晨报 周刊 月刊 杂志 期刊 新闻联播"
  private static let works: WordList = "杂志 一书 报 周刊 栏目 节目 歌曲 舞剧 电影 电视剧 剧 画册 专栏 丛书 系列丛书"
  private static let forms: WordList =
    "证 证书 执照 许可证 登记表 申请表 审批表 统计表 情况表 备案表 汇总表 登记卡 承诺书 申请书 申报书 责任书 清单表"
  private static let kinds = Set(
    "通知 意见 办法 规定 条例 决定 方案 规划 纲要 计划 建议 报告 通报 公告 指南 细则 标准 规范 措施 目录 实施意见 实施方案 指导意见 实施办法 工作方案 分工方案 管理办法 行动方案 行动计划 实施细则"
      .split(separator: " ").map { Array($0.unicodeScalars) })
}

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

  private static let papers: WordList = "日报 晚报 时报 早报 晨报 周刊 月刊 杂志 期刊 新闻联播"
  private static let works: WordList = "杂志 一书 报 周刊 栏目 节目 歌曲 舞剧 电影 电视剧 剧 画册 专栏 丛书 系列丛书"
  private static let forms: WordList =
    "证 证书 执照 许可证 登记表 申请表 审批表 统计表 情况表 备案表 汇总表 登记卡 承诺书 申请书 申报书 责任书 清单表"
}

import Testing

@Suite("Tables of tasks")
struct TaskTableTests {
  @Test("are read alike however their cells are parted", arguments: layouts)
  func layout(_ layout: TableCase) throws {
    #expect(try NoticeWithTable.facts(["task"], inText: layout.table) == Self.twoTasks)
  }

  @Test("are read by their columns, classes and sections", arguments: shapes)
  func shape(_ shape: TableCase) throws {
    #expect(try NoticeWithTable.facts(["task"], inText: shape.table) == shape.facts)
  }

  @Test("are only read where a head says who does what", arguments: others)
  func other(_ other: TableCase) throws {
    #expect(try NoticeWithTable.facts(["task"], inText: other.table).isEmpty)
  }

  private static let twoTasks = [
    "task | 1 | 清理围网 | L:市水务局 P:市公安局,市农业农村局 R: G: | 2022-09-30",
    "task | 2 | 恢复湿地 | L:市林业局 P:市财政局 R: G: open | -",
  ]

  private static let layouts = [
    TableCase(
      "tabs",
      """
      序号\t工作任务\t牵头单位\t配合单位\t完成时限
      1\t清理围网。拆除围网，打捞沉船。\t市水务局\t市公安局、市农业农村局\t2022年9月底前
      2\t恢复湿地\t市林业局\t市财政局等\t长期
      """),
    TableCase(
      "tabs, with line ends in cells",
      """
      序号\t工作任务\t牵头单位\t配合单位\t完成时限
      1\t清理围网。拆除围网，
      打捞沉船。\t市水务局\t市公安局、
      市农业农村局\t2022年9月底前
      2\t恢复湿地\t市林业局\t市财政局等\t长期
      """),
    TableCase(
      "bars",
      """
      | 序号 | 工作任务 | 牵头单位 | 配合单位 | 完成时限 |
      |:--:|---|---|---|---|
      | 1 | **清理围网。**拆除围网，打捞沉船。 | 市水务局 | 市公安局、市农业农村局 | 2022年9月底前 |
      | 2 | 恢复湿地 | 市林业局 | 市财政局等 | 长期 |
      """),
    TableCase(
      "bars between cells only",
      """
      序号 | 工作任务 | 牵头单位 | 配合单位 | 完成时限
      ---|---|---|---|---
      1 | 清理围网 | 市水务局 | 市公安局、市农业农村局 | 2022年9月底前
      2 | 恢复湿地 | 市林业局 | 市财政局等 | 长期
      """),
    TableCase(
      "a grid with rows of several lines",
      """
      +----+----------------+----------+----------------+---------------+
      | 序号 | 工作任务           | 牵头单位     | 配合单位           | 完成时限          |
      +====+================+==========+================+===============+
      | 1  | 清理围网。拆除围网，打捞沉 | 市水务局     | 市公安局、市农业农村     | 2022年9月底前      |
      |    | 船。             |          | 局              |               |
      +----+----------------+----------+----------------+---------------+
      | 2  | 恢复湿地           | 市林业局     | 市财政局等          | 长期            |
      +----+----------------+----------+----------------+---------------+
      """),
    TableCase(
      "lines drawn with characters",
      """
      ┌────┬────────┬──────┬──────┬──────┐
      │序号│工作任务│牵头单位│配合单位│完成时限│
      ├────┼────────┼──────┼──────┼──────┤
      │ 1  │清理围网│市水务局│市公安局、市农业农村局│2022年9月底前│
      ├────┼────────┼──────┼──────┼──────┤
      │ 2  │恢复湿地│市林业局│市财政局等│长期│
      └────┴────────┴──────┴──────┴──────┘
      """),
    TableCase(
      "one cell a line",
      """
      序号
      工作任务
      牵头单位
      配合单位
      完成时限
      1
      清理围网。拆除围网，打捞沉船。
      市水务局
      市公安局
      市农业农村局
      2022年9月底前
      2
      恢复湿地
      市林业局
      市财政局等
      长期
      """),
    TableCase(
      "wide blanks",
      """
      序号　　工作任务　　牵头单位　　配合单位　　完成时限
      1　　清理围网　　市水务局　　市公安局、市农业农村局　　2022年9月底前
      2　　恢复湿地　　市林业局　　市财政局等　　长期
      """),
    TableCase(
      "single blanks",
      """
      序号 工作任务 牵头单位 配合单位 完成时限
      1 清理围网 市水务局 市公安局、
      市农业农村局 2022年9月底前
      2 恢复湿地 市林业局 市财政局等 长期
      """),
    TableCase(
      "columns of a printed page, numbers on first lines",
      """
        序号      工作任务                牵头        配合单位            完成
                                          单位                            时限
         1    清理围网。拆除围网，     市水务局    市公安局、市农      2022 年 9 月
              打捞沉船。                           业农村局            底前
         2    恢复湿地                 市林业局    市财政局等          长期
      """),
    TableCase(
      "columns of a printed page, numbers in the middle, a page break",
      """
        序号      工作任务              牵头单位    配合单位            完成时限
              清理围网。拆除围网和
         1    网箱，打捞沉船，恢复     市水务局    市公安局、市农      2022 年 9 月
              自然水面。                           业农村局            底前
                                — 2 —
        序号      工作任务              牵头单位    配合单位            完成时限
              恢复湿地。补种芦苇一
         2    千亩，设置栖息岛三       市林业局    市财政局等          长期
              处。
      """),
  ]

  private static let shapes = [
    TableCase(
      "sections in rows of their own, numbers running on",
      "序号\t任务\t责任单位\n一、水质提升\n1\t清理围网\t市水务局\n二、生态修复\n2\t恢复湿地\t市林业局",
      "task | 一/1 | 清理围网 | L: P: R:市水务局 G: | -", "task | 二/2 | 恢复湿地 | L: P: R:市林业局 G: | -"),
    TableCase(
      "titles of sections with a number of their own, a title above the head",
      "任务分工表\t\t\n序号\t任务\t责任单位\n一\t水质提升\t\n1\t清理围网\t市水务局\n二\t生态修复\t\n1\t恢复湿地\t市林业局",
      "task | 一/1 | 清理围网 | L: P: R:市水务局 G: | -", "task | 二/1 | 恢复湿地 | L: P: R:市林业局 G: | -"),
    TableCase(
      "classes over several rows, no numbers, persons",
      "类别\t具体任务\t责任领导\t责任单位\n一、水质\t清理围网\t王某\t市水务局\n\t关停排污口\t王某\t市生态环境局\n二、生态\t恢复湿地\t李某\t市林业局",
      "task | 一/1 | 清理围网 | L: P: R:市水务局 G: | -",
      "task | 一/2 | 关停排污口 | L: P: R:市生态环境局 G: | -",
      "task | 二/1 | 恢复湿地 | L: P: R:市林业局 G: | -"),
    TableCase(
      "a task over several measures",
      "序号\t重点任务\t具体措施\t责任单位\n1\t清理围网\t拆除围网\t市水务局\n\t\t打捞沉船\t市公安局\n2\t恢复湿地\t补种芦苇\t市林业局",
      "task | 1 | 清理围网 | L: P: R:市水务局,市公安局 G: | -",
      "task | 2 | 恢复湿地 | L: P: R:市林业局 G: | -"),
    TableCase(
      "a head of two rows",
      "序号\t工作任务\t责任分工\t\t完成时限\n\t\t牵头单位\t配合单位\t\n1\t清理围网\t市水务局\t市公安局\t2022年9月底前",
      "task | 1 | 清理围网 | L:市水务局 P:市公安局 R: G: | 2022-09-30"),
    TableCase(
      "who does it first, over several rows",
      "责任单位\t序号\t工作任务\t完成时限\n市水务局\t1\t清理围网\t2022年9月底前\n\t2\t打捞沉船\t2022年10月底前",
      "task | 1 | 清理围网 | L: P: R:市水务局 G: | 2022-09-30",
      "task | 2 | 打捞沉船 | L: P: R:市水务局 G: | 2022-10-31"),
    TableCase(
      "numbers without a title, a title of its own behind a finished item",
      "一、加强督导。每月通报进展。\n\n任务分工表\n\n\t工作任务\t责任单位\n1\t清理围网\t市水务局\n2\t恢复湿地\t市林业局",
      "task | 1 | 清理围网 | L: P: R:市水务局 G: | -", "task | 2 | 恢复湿地 | L: P: R:市林业局 G: | -"),
    TableCase(
      "persons beside units, the same as above, who leads in brackets",
      "序号\t工作任务\t责任单位及责任人\n（一）\t清理围网\t市水务局 张三\n（二）\t打捞沉船\t同上\n（三）\t恢复湿地\t市林业局（李四）",
      "task | 1 | 清理围网 | L: P: R:市水务局 G: | -", "task | 2 | 打捞沉船 | L: P: R:市水务局 G: | -",
      "task | 3 | 恢复湿地 | L: P: R:市林业局 G: | -"),
    TableCase(
      "cells that say who leads",
      "序号\t工作任务\t责任单位\n1\t清理围网\t市水务局（牵头）、市公安局\n2\t恢复湿地\t市林业局牵头，市财政局配合",
      "task | 1 | 清理围网 | L:市水务局 P: R:市公安局 G: | -",
      "task | 2 | 恢复湿地 | L:市林业局 P:市财政局 R: G: | -"),
  ]

  private static let others = [
    TableCase("addresses", "姓名\t单位\t职务\t电话\n张三\t市水务局\t科长\t12345\n李四\t市林业局\t科员\t54321"),
    TableCase("quotas", "单位\t名额\t备注\n市水务局\t3\t\n市林业局\t2\t"),
    TableCase("sums by county", "县区\t责任单位\t面积\t投资\n桃城区\t桃城区政府\t300\t20\n冀州区\t冀州区政府\t500\t30"),
    TableCase("measures that bodies check", "指标\t数据来源\t责任单位\n水质达标率\t监测\t市生态环境局\n湿地率\t调查\t市林业局"),
    TableCase("the way to a page", "首页 | 政务公开 | 互动交流\n政策 | 机构 | 办事"),
  ]
}

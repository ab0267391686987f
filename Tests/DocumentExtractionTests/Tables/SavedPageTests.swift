import Testing

@Suite("Saved pages")
struct SavedPageTests {
  @Test("give the tasks of their tables", arguments: tables)
  func tasks(_ page: TableCase) throws {
    #expect(try NoticeWithTable.facts(["task"], inPage: page.table) == page.facts)
  }

  @Test("give the indicators of their tables")
  func indicators() throws {
    let table = """
      <table><tr><th rowspan=2>类别</th><th rowspan=2>指标名称</th><th rowspan=2>单位</th>
      <th colspan=2>目标值</th><th rowspan=2>指标属性</th></tr><tr><th>2023年</th><th>2025年</th></tr>
      <tr><td rowspan=2>生态</td><td>水质达标率</td><td>%</td><td>90</td><td>&ge;95</td><td>约束性</td></tr>
      <tr><td>鸟类种数</td><td>种</td><td>340</td><td>350左右</td><td>预期性</td></tr></table>
      """
    #expect(
      try NoticeWithTable.facts(["indicator"], inPage: table) == [
        "indicator | 表1/1a | 水质达标率 | eq | 90 % | target | binding | 2023 | L: P: R: G:",
        "indicator | 表1/1b | 水质达标率 | ge | 95 % | target | binding | 2025 | L: P: R: G:",
        "indicator | 表1/2a | 鸟类种数 | eq | 340 种 | target | expected | 2023 | L: P: R: G:",
        "indicator | 表1/2b | 鸟类种数 | approx | 350 种 | target | expected | 2025 | L: P: R: G:",
      ])
  }

  @Test("keep to their text what their markup gets wrong", arguments: faultyTables)
  func faults(_ page: TableCase) throws {
    #expect(try NoticeWithTable.facts(["task"], inPage: page.table) == page.facts)
  }

  private static let tables = [
    TableCase(
      "cells that span rows",
      """
      <table><tr><th>类别</th><th>序号</th><th>任务</th><th>牵头单位</th><th>完成时限</th></tr>
      <tr><td rowspan="2">水质</td><td>1</td><td>清理围网</td><td rowspan=2>市水务局</td><td>2022年9月底前</td></tr>
      <tr><td>2</td><td>打捞沉船</td><td>2022年10月底前</td></tr></table>
      """,
      "task | 1 | 清理围网 | L:市水务局 P: R: G: | 2022-09-30",
      "task | 2 | 打捞沉船 | L:市水务局 P: R: G: | 2022-10-31"),
    TableCase(
      "a title over all columns, paragraphs and line ends in cells",
      """
      <table><tr><td colspan="3"><b>任务分工表</b></td></tr>
      <tr><td>序号</td><td>任务</td><td>责任单位</td></tr>
      <tr><td colspan=3>一、水质提升</td></tr>
      <tr><td>1</td><td><p>清理围网。</p><p>拆除围网，
      打捞沉船。</p></td><td>市水务局<br/>市公安局</td></tr></table>
      """,
      "task | 一/1 | 清理围网 | L: P: R:市水务局,市公安局 G: | -"),
    TableCase(
      "tables that lay out the page",
      """
      <table><tr><td><ul><li>首页<li>公开</ul></td><td><p>任务如下。</p>
      <table><tr><td><table><tr><td>序号</td><td>任务</td><td>责任单位</td></tr>
      <tr><td>1</td><td>清理围网</td><td>市水务局</td></tr></table></td></tr></table></td></tr></table>
      """,
      "task | 1 | 清理围网 | L: P: R:市水务局 G: | -"),
    TableCase(
      "what belongs to the site",
      """
      <p>一、清理围网。（市水务局负责）</p>
      <p>扫一扫在手机打开当前页</p><p>相关链接</p><p>二、某条新闻（市林业局负责）</p>
      <p>主办：衡水市人民政府 承办：市政府办公室</p><p>版权所有：衡水市人民政府</p>
      """,
      "task | 一 | 清理围网 | L: P: R:市水务局 G: | -"),
  ]

  private static let task = "task | 1 | 清理围网 | L: P: R:市水务局 G: | -"

  private static let faultyTables = [
    TableCase(
      "end tags are missing",
      """
      <table><tr><td>序号<td>任务<td>责任单位
      <tr><td>1<td><p>清理围网<td>市水务局
      </table>
      """, task),
    TableCase(
      "the end of the table is missing",
      """
      <table><tr><td>序号</td><td>任务</td><td>责任单位</td></tr>
      <tr><td>1</td><td>清理围网</td><td>市水务局</td></tr>
      <p>请抓好落实。</p>
      """, task),
    TableCase(
      "a quotation mark is missing",
      """
      <p style="text-indent:2em>任务如下。</p>
      <table border="1"><tr><td>序号</td><td>任务</td><td>责任单位</td></tr>
      <tr><td>1</td><td>清理围网</td><td>市水务局</td></tr></table>
      """, task),
    TableCase(
      "comments, scripts and signs that open nothing",
      """
      <script>if (a < 'b') document.write("<table><tr><td>9</td><td>假</td></tr>");</script>
      <!-- <table><tr><td>8</td><td>假</td><td>市某局</td></tr> -->
      <p>面积 < 3 公顷的&nbsp&nbsp不计。</p>
      <table style="background:url(data:image/png;base64,\(String(repeating: "A", count: 9000)))">
      <tr><td>序号</td><td>任务</td><td>责任单位</td></tr>
      <tr><td>1</td><td>清理围网</td><td>市水务局</td></tr></table>
      """, task),
  ]
}

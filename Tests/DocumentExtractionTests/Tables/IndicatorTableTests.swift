import DocumentExtraction
import Testing

@Suite("Tables of indicators")
struct IndicatorTableTests {
  @Test("tell targets from what one starts from and what was reached", arguments: kinds)
  func kind(_ table: TableCase) throws {
    #expect(try NoticeWithTable.facts(["indicator"], inText: table.table) == table.facts)
  }

  @Test("charge the parties of a row with the target only")
  func parties() throws {
    let facts = try NoticeWithTable.facts(
      ["indicator"],
      inText: """
        序号\t指标\t单位\t2020年\t2025年\t责任单位
        1\t湿地保有量\t公顷\t75\t80\t市林业局
        2\t水质达标率\t%\t82\t90\t市生态环境局
        """)
    #expect(
      facts == [
        "indicator | 表1/1a | 湿地保有量 | eq | 75 公顷 | base | - | 2020 | L: P: R: G:",
        "indicator | 表1/1b | 湿地保有量 | eq | 80 公顷 | target | - | 2025 | L: P: R:市林业局 G:",
        "indicator | 表1/2a | 水质达标率 | eq | 82 % | base | - | 2020 | L: P: R: G:",
        "indicator | 表1/2b | 水质达标率 | eq | 90 % | target | - | 2025 | L: P: R:市生态环境局 G:",
      ])
  }

  @Test("link each figure with the one it starts from")
  func baselines() throws {
    let text =
      "关于湿地规划的通知\n\n市政办〔2022〕1号\n\n某市人民政府办公室\n\n2022年6月1日\n\n"
      + "指标\t单位\t2015年\t2020年\t2025年目标\t2030年目标\n湿地\t公顷\t70\t75\t80\t90\n林地\t公顷\t7\t8\t9\t10"
    let dossier = try BundledRegistry.reader.read(fileName: "a.txt", bytes: Array(text.utf8))[0]
    #expect(
      dossier.indicators.prefix(4).map(\.baseline) == [nil, nil, "表1/1b", "表1/1b"])
  }

  private static let kinds = [
    TableCase(
      "a head of two rows",
      """
      指标\t2015年\t规划目标\t\t实现情况\t\t备注
      \t\t2020年\t增长率(%)\t2020年\t增长率(%)\t
      湿地保有量(公顷)\t70\t75\t7\t76\t9\t已完成
      水质达标率(%)\t80\t85\t6\t82\t3\t未完成
      """,
      "indicator | 表1/1a | 湿地保有量 | eq | 70 公顷 | base | - | 2015 | L: P: R: G:",
      "indicator | 表1/1b | 湿地保有量 | eq | 75 公顷 | target | - | 2020 | L: P: R: G:",
      "indicator | 表1/1c | 湿地保有量 | eq | 76 公顷 | actual | - | 2020 | L: P: R: G:",
      "indicator | 表1/2a | 水质达标率 | eq | 80 % | base | - | 2015 | L: P: R: G:",
      "indicator | 表1/2b | 水质达标率 | eq | 85 % | target | - | 2020 | L: P: R: G:",
      "indicator | 表1/2c | 水质达标率 | eq | 82 % | actual | - | 2020 | L: P: R: G:"),
    TableCase(
      "words without years",
      """
      指标\t单位\t现状值\t目标值
      湿地保有量\t公顷\t75\t80
      水质达标率\t%\t82\t90
      """,
      "indicator | 表1/1a | 湿地保有量 | eq | 75 公顷 | base | - | - | L: P: R: G:",
      "indicator | 表1/1b | 湿地保有量 | eq | 80 公顷 | target | - | - | L: P: R: G:",
      "indicator | 表1/2a | 水质达标率 | eq | 82 % | base | - | - | L: P: R: G:",
      "indicator | 表1/2b | 水质达标率 | eq | 90 % | target | - | - | L: P: R: G:"),
    TableCase(
      "a bare year beside a target of the same year",
      """
      指标\t单位\t2020年\t2021年目标\t2021年\t2022年计划完成
      湿地保有量\t公顷\t75\t80\t79\t85
      """,
      "indicator | 表1/1a | 湿地保有量 | eq | 75 公顷 | base | - | 2020 | L: P: R: G:",
      "indicator | 表1/1b | 湿地保有量 | eq | 80 公顷 | target | - | 2021 | L: P: R: G:",
      "indicator | 表1/1c | 湿地保有量 | eq | 79 公顷 | actual | - | 2021 | L: P: R: G:",
      "indicator | 表1/1d | 湿地保有量 | eq | 85 公顷 | target | - | 2022 | L: P: R: G:"),
    TableCase(
      "nothing but years before the document",
      """
      指标\t单位\t2020年\t2021年
      湿地保有量\t公顷\t75\t80
      水质达标率\t%\t82\t90
      """,
      "indicator | 表1/1a | 湿地保有量 | eq | 75 公顷 | actual | - | 2020 | L: P: R: G:",
      "indicator | 表1/1b | 湿地保有量 | eq | 80 公顷 | actual | - | 2021 | L: P: R: G:",
      "indicator | 表1/2a | 水质达标率 | eq | 82 % | actual | - | 2020 | L: P: R: G:",
      "indicator | 表1/2b | 水质达标率 | eq | 90 % | actual | - | 2021 | L: P: R: G:"),
    TableCase(
      "words that promise, beside the last word for what was reached",
      """
      指标\t单位\t2021年目标完成情况\t2023年完成\t2025年（预测）
      湿地保有量\t公顷\t75\t80\t85
      """,
      "indicator | 表1/1a | 湿地保有量 | eq | 75 公顷 | actual | - | 2021 | L: P: R: G:",
      "indicator | 表1/1b | 湿地保有量 | eq | 80 公顷 | target | - | 2023 | L: P: R: G:",
      "indicator | 表1/1c | 湿地保有量 | eq | 85 公顷 | target | - | 2025 | L: P: R: G:"),
  ]
}

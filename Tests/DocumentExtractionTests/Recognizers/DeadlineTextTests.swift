import Testing

@testable import DocumentExtraction

@Suite("Deadlines")
struct DeadlineTextTests {
  @Test(
    "are the last day that is printed, or the year",
    arguments: [
      ("2021年12月底前", "2021-12-31"), ("2022年6月30日前", "2022-06-30"), ("2021年底前", "2021-12-31"),
      ("2022年2月", "2022-02-28"), ("2024年2月底前完成", "2024-02-29"), ("2025年", "2025"),
      ("到2025年", "2025"), ("2023年上半年", "2023-06-30"), ("2024年第三季度", "2024-09-30"),
      ("2022年9月中旬前", "2022-09-20"), ("“十四五”期间", "2025"), ("12月底前", "2022-12-31"),
      ("年底前", "2022-12-31"), ("力争年底前完成", "2022-12-31"), ("6月30日前", "2022-06-30"),
      ("2022年3月至2022年10月", "2022-10-31"), ("2022年3月至10月", "2022-10-31"),
      ("2021年6月底前启动，2022年底前完成", "2022-12-31"),
      ("2021年底前完成，2023年底前验收", "2021-12-31"),
      ("2021年9月底前完成一期，2022年6月底前完成二期", "2022-06-30"), ("2022年12月底前，长期坚持", "2022-12-31"),
      ("2022-06-30", "2022-06-30"), ("每年12月底前", nil),
      ("长期坚持", nil), ("持续推进", nil), ("立即整改", nil), ("全年", nil),
    ] as [(String, String?)])
  func dates(printed: String, date: String?) {
    #expect(DeadlineText.date(of: printed, year: 2022) == date)
  }

  @Test(
    "are told from the names of units",
    arguments: [
      ("2023年底前完成", true), ("持续推进", true), ("每年6月底前", true), ("力争2025年完成", true),
      ("12月底前", true), ("长期坚持", true), ("年内持续推进", true), ("市教育局", false),
      ("各区县政府", false), ("省财政厅等部门", false), ("国家发展改革委", false), ("全市各部门", false),
      ("二级以上医院", false),
    ])
  func clauses(clause: String, isDeadline: Bool) {
    #expect(DeadlineText.isDeadline(Array(clause.unicodeScalars)) == isDeadline)
  }

  @Test(
    "alone in brackets are told from what only dates something",
    arguments: [
      ("2024年6月底前完成", true), ("2023年12月31日前", true), ("年底前", true), ("2021—2025年", false),
      ("2021年", false), ("截至2021年底", false), ("试行", false), ("底价拍卖", false),
    ])
  func alone(content: String, isDeadline: Bool) {
    #expect(DeadlineText.isWhole(Array(content.unicodeScalars)) == isDeadline)
  }
}

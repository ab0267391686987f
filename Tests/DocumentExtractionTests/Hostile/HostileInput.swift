/// Inputs that no one means to read, each of a size that can be chosen.
struct HostileInput: Sendable, CustomStringConvertible {
  /// What it is.
  let name: String
  /// Its bytes, about `size` of them.
  let bytes: @Sendable (_ size: Int) -> [UInt8]

  var description: String { name }

  /// One stretch again and again, behind a beginning of its own.
  private static func repeated(
    _ name: String, _ stretch: String, after head: String = "", before tail: String = ""
  ) -> HostileInput {
    HostileInput(name: name) { size in
      let unit = Array(stretch.utf8)
      let count = max(1, size / unit.count)
      return Array(head.utf8) + Array(repeating: unit, count: count).joined() + Array(tail.utf8)
    }
  }

  private static let notice = "某省人民政府关于编号的通知\n某政发〔2020〕1号\n各市人民政府：\n请看。\n"

  /// All of them.
  static let all: [HostileInput] =
    lines + lists + brackets + pages + people
    + [
      HostileInput(name: "bytes of no text") { size in
        (0..<size).map { UInt8(truncatingIfNeeded: $0 &* $0 &* 31 >> 3 ^ $0) }
      }
    ]

  private static let lines: [HostileInput] = [
    repeated("one line of one character", "省"), repeated("digits", "1"), repeated("blanks", " "),
    repeated("blank lines", "\n"), repeated("lone returns", "\r"), repeated("zero bytes", "\0"),
    repeated("a text with zero bytes", "省\0"), repeated("tabs", "\t"),
    repeated("a paragraph that never ends", "省\n"),
    repeated("words broken by blank lines", "省教育\n\n"), repeated("table rows", "甲\t乙\t丙\n"),
    repeated("rows between bars", "|甲|乙|丙|\n"), repeated("asterisks", "*"),
    repeated("document numbers", "青政发〔2020〕1号\n"),
    repeated("documents", "某省人民政府关于事的通知\n青政发〔2020〕1号\n正文。\n"),
    repeated("days", "2020年1月1日\n"), repeated("signatures", "某省人民政府\n"),
    repeated("attachments", "附件\n"), repeated("bare numbers", "这是没有结束的一个句子还会\n7\n"),
    repeated("cells one a line", "1\n做好事情\n省教育厅\n省财政厅\n2025年底\n"),
  ]

  private static let lists: [HostileInput] = [
    repeated("items", "1.做一件事。\n", after: notice),
    repeated("tasks", "（一）做一件事。（省教育厅牵头）\n", after: notice),
    repeated("numbering in five depths", "一、标\n（一）标\n1.标\n(1)标\n①标\n"),
    repeated("decimal numbering without end", "1."), repeated("labels", "牵头单位："),
    repeated("a list of units", "省教育厅、", after: notice + "一、做事。牵头单位："),
    repeated("deadlines", "2021年1月底前，", after: notice + "一、做事。完成时限："),
    repeated("attributions in one line", "做好一件事（省教育厅牵头，省财政厅配合），", after: notice + "一、"),
    repeated("names without marks", "省教育厅省财政厅", after: notice + "1.做事。（", before: "）"),
    repeated("figures", "，增长率达到5%以上", after: notice + "1.到2025年"),
    repeated("regions", "西宁市海东市平安区互助县、"), repeated("bullets", "。●"),
    repeated("English words", "甲and乙"),
  ]

  private static let brackets: [HostileInput] = [
    repeated("brackets opened", "（"), repeated("brackets closed", "）"),
    repeated("closing brackets in lines", "）\n"), repeated("title marks opened", "《"),
    repeated("titles", "《办法》、", after: notice + "根据"), repeated("short names", "以下简称《办法》"),
    HostileInput(name: "brackets nested") { size in
      Array(String(repeating: "（", count: size / 6).utf8)
        + Array(String(repeating: "）", count: size / 6).utf8)
    },
  ]

  private static let pages: [HostileInput] = [
    repeated("blocks nested", "<div>", after: "<html><body>"),
    repeated("tables nested", "<table><tr><td>", after: "<html><body>"),
    repeated("a long attribute", "a", after: "<html><p class=\"", before: "\">省</p>"),
    repeated("opened tags", "<", after: "<html>"), repeated("ampersands", "&", after: "<html>"),
    repeated("comments", "<!--", after: "<html>"),
    repeated("cells", "<td>甲</td>", after: "<html><table><tr>"),
    repeated(
      "spans", "<tr><td colspan=1000 rowspan=1000>甲</td></tr>", after: "<html><table>"),
  ]

  private static let people: [HostileInput] = [
    repeated("days of a chronicle", "●8日 省长王明会见尼玛卓玛一行。李红、王刚参加。\n", after: "2016年9月份大事记\n"),
    repeated("one day of a chronicle", "省领导王明、尼玛卓玛《（“在西宁根据", after: "2016年9月份大事记\n●8日"),
    repeated("appointments", "王明同志任省教育厅副厅长；\n", after: notice + "任命：\n"),
    repeated("a list of persons", "王明、", after: notice + "任命", before: "为省教育厅副厅长"),
    repeated("definitions", "本办法所称甲，是指乙。\n"),
  ]
}

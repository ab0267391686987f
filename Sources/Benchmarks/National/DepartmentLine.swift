/// What a place has a department for, under the names that it bore one after the other.
struct DepartmentLine {
  /// A name of the department, and since when.
  struct Generation {
    /// As a province calls it; a prefecture says 局 where a province says 厅.
    let name: String
    /// How its documents are numbered: 工信 in 青工信〔2025〕44号.
    let mark: String
    /// The month in which it took up its work; nil where it was always there.
    let since: Day?
  }

  /// The names, the oldest first.
  let generations: [Generation]
  /// The line that took it over in the end, by the name of its last generation, and when.
  let takenOver: (name: String, since: Day)?

  /// The line of a row of the table: names, marks and months between `>`, after `>>` who took it over.
  private init(_ row: Substring) {
    let parts = row.split(separator: ">", omittingEmptySubsequences: false)
    var generations: [Generation] = []
    var takenOver: (String, Day)?
    var ends = false
    for part in parts {
      let words = part.split(separator: " ").map(String.init)
      if words.isEmpty {
        ends = true
      } else if ends {
        takenOver = (words[0], Self.month(words[1]))
      } else {
        let since = words.count > 2 ? Self.month(words[2]) : nil
        generations.append(Generation(name: words[0], mark: words[1], since: since))
      }
    }
    self.generations = generations
    self.takenOver = takenOver
  }

  private static func month(_ text: String) -> Day {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return Day(parts[0], parts[1])
  }

  /// The lines that provinces have, those first that prefectures have too; the first two are the
  /// government and its office.
  static let all = table.split(separator: "\n").map(DepartmentLine.init)

  private static let table = """
    人民政府 政
    人民政府办公厅 政办
    发展和改革委员会 发改
    财政厅 财
    经济委员会 经 > 经济和信息化委员会 经信 2009-10 > 工业和信息化厅 工信 2018-11
    农业厅 农业 > 农牧厅 农牧 2009-10 > 农业委员会 农委 2014-06 > 农业农村厅 农业农村 2018-11
    教育厅 教
    建设厅 建 > 住房和城乡建设厅 住建 2009-10
    国土资源厅 国土资 > 自然资源厅 自然资 2018-11
    环境保护厅 环 > 生态环境厅 生环 2018-11
    人事厅 人 > 人力资源和社会保障厅 人社 2009-10
    交通厅 交 > 交通运输厅 交运 2009-10
    卫生厅 卫 > 卫生和计划生育委员会 卫计 2014-06 > 卫生健康委员会 卫健 2018-11
    民政厅 民
    水利厅 水
    商务厅 商
    科学技术厅 科
    文化厅 文 > 文化新闻出版厅 文新 2014-06 > 文化和旅游厅 文旅 2018-11
    公安厅 公
    安全生产监督管理局 安监 > 应急管理厅 应急 2018-11
    林业厅 林 > 林业和草原局 林草 2018-11
    工商行政管理局 工商 > 市场监督管理局 市监 2018-11
    司法厅 司
    审计厅 审
    统计局 统
    扶贫开发局 扶 > 乡村振兴局 乡振 2021-05 >> 农业农村厅 2024-03
    医疗保障局 医保 2018-11
    旅游局 旅 >> 文化和旅游厅 2018-11
    质量技术监督局 质监 >> 市场监督管理局 2018-11
    人口和计划生育委员会 人口 >> 卫生健康委员会 2014-06
    金融工作办公室 金 > 地方金融监督管理局 金监 2018-11 > 地方金融管理局 金管 2024-03
    大数据管理局 大数据 2018-11 > 数据局 数 2024-03
    粮食局 粮 > 粮食和物资储备局 粮储 2018-11
    民族宗教事务委员会 民宗
    退役军人事务厅 退役 2018-11
    广播电影电视局 广 > 新闻出版广电局 新广 2014-06 > 广播电视局 广电 2018-11
    体育局 体
    国有资产监督管理委员会 国资
    外事办公室 外
    能源局 能
    药品监督管理局 药监 2018-11
    机关事务管理局 机管
    信访局 信
    人民防空办公室 防
    """

  /// The central bodies with the names and marks of their documents.
  static let central = centralTable.split(separator: "\n").map(DepartmentLine.init)

  private static let centralTable = """
    中华人民共和国国务院 国发
    国务院办公厅 国办发
    中华人民共和国国家发展和改革委员会 发改
    中华人民共和国财政部 财
    中华人民共和国工业和信息化部 工信部
    中华人民共和国农业部 农 > 中华人民共和国农业农村部 农发 2018-04
    中华人民共和国教育部 教
    中华人民共和国住房和城乡建设部 建
    中华人民共和国国土资源部 国土资发 > 中华人民共和国自然资源部 自然资发 2018-04
    中华人民共和国环境保护部 环发 > 中华人民共和国生态环境部 环 2018-04
    中华人民共和国人力资源和社会保障部 人社部发
    中华人民共和国交通运输部 交发
    中华人民共和国国家卫生健康委员会 国卫发
    中华人民共和国民政部 民发
    中华人民共和国水利部 水发
    中华人民共和国商务部 商发
    中华人民共和国科学技术部 国科发
    """
}

/// What the block above a document on a government site says: 索引号, 发文字号, 主题分类 ….
struct MetadataHeader: Sendable {
  /// A field of the block.
  enum Field: Sendable {
    case title, indexNumber, number, issuer, status, topics, date, publicationDate, start, end,
      other
  }

  /// 索引号.
  var indexNumber: String?
  /// 发文字号.
  var number: String?
  /// 发布机构.
  var issuer: String?
  /// 公文时效.
  var status: String?
  /// 主题分类.
  var topics: [String] = []
  /// 成文日期.
  var date: DateText?
  /// 发布日期.
  var publicationDate: DateText?
  /// 施行日期.
  var start: DateText?
  /// 失效日期.
  var end: DateText?

  /// The fields of a line with their values, or an empty list where the line has none.
  ///
  /// One line may hold several fields, with nothing between a value and the next field's name.
  static func fields(of text: [Unicode.Scalar]) -> [(field: Field, value: [Unicode.Scalar])] {
    guard text.count <= 240 else { return [] }
    if let bracketed = bracketedField(of: text) { return [bracketed] }
    let start = text.first.map(bullets.contains) ?? false ? 1 : 0
    guard names.match(in: text, at: start) != nil else { return [] }
    var result: [(field: Field, value: [Unicode.Scalar])] = []
    var offset = start
    while let (field, start) = field(in: text, at: offset) {
      var end = start
      while end < text.count, self.field(in: text, at: end) == nil { end += 1 }
      let value = text[start..<end].filter { $0 != "\t" && $0 != "|" }
      result.append((field, value))
      offset = end
    }
    return result
  }

  /// The lines with the values that stand on a line of their own put behind the names of their
  /// fields, at the beginning of a source where government sites show them.
  static func joiningValues(_ lines: [RepairedLine]) -> [RepairedLine] {
    guard lines.prefix(60).contains(where: { isNameAlone($0.scalars) }) else { return lines }
    var result: [RepairedLine] = []
    result.reserveCapacity(lines.count)
    for line in lines {
      if result.count < 60, let name = result.last, isNameAlone(name.scalars),
        fields(of: line.scalars).isEmpty, line.count <= 60, line.scalars.last != "。"
      {
        result[result.count - 1].text.append(line.text)
      } else {
        result.append(line)
      }
    }
    return result
  }

  /// Whether a line is the name of one field without a value.
  private static func isNameAlone(_ text: [Unicode.Scalar]) -> Bool {
    guard text.last?.folded == ":" else { return false }
    let found = fields(of: text)
    return found.count == 1 && found[0].value.isEmpty && found[0].field != .other
  }

  private static let bullets: ScalarSet = "•·●◆■"

  /// Takes the fields of a line.
  ///
  /// - Returns: Whether the line has fields.
  mutating func take(_ text: [Unicode.Scalar]) -> Bool {
    let fields = Self.fields(of: text)
    for (field, value) in fields where !value.isEmpty { set(field, value) }
    return !fields.isEmpty
  }

  /// Takes the line of who issues a document and when, as minutes bear it.
  mutating func takeImprint(_ text: [Unicode.Scalar]) {
    guard let imprint = TitleForm.imprint(text) else { return }
    issuer = issuer ?? imprint.issuer
    date = date ?? imprint.date
  }

  /// Takes the letterhead, 某某人民政府文件, for the issuer of a title that names none.
  mutating func takeLetterhead(_ text: [Unicode.Scalar]) {
    guard TitleForm.isLetterhead(text) else { return }
    let name = text.dropLast(2)
    if PartyForm.areIssuers(name) { issuer = issuer ?? String(name) }
  }

  private mutating func set(_ field: Field, _ value: [Unicode.Scalar]) {
    let text = String(value[...])
    switch field {
    case .indexNumber: indexNumber = indexNumber ?? text
    case .number: number = number ?? DocumentNumber.whole(value)
    case .issuer: issuer = issuer ?? text
    case .status: status = status ?? text
    case .topics: topics = topics.isEmpty ? Self.list(value) : topics
    case .date: date = DateText.read(value, from: 0)?.date ?? date
    case .publicationDate:
      publicationDate = publicationDate ?? DateText.read(value, from: 0)?.date
    case .start: start = start ?? DateText.read(value, from: 0)?.date
    case .end: end = end ?? DateText.read(value, from: 0)?.date
    case .title, .other: break
    }
  }

  /// The entries of a list of classes.
  private static func list(_ value: [Unicode.Scalar]) -> [String] {
    value.split { $0 == "、" || $0.folded == ";" || $0.folded == "," || $0 == "\\" }.map {
      String($0)
    }
  }

  /// The field whose name and colon stand at `offset`, and where its value begins.
  private static func field(
    in text: [Unicode.Scalar], at offset: Int
  ) -> (field: Field, start: Int)? {
    guard let name = names.match(in: text, at: offset) else { return nil }
    var start = offset + name.count
    guard start < text.count, isSeparator(text[start]) else { return nil }
    while start < text.count, isSeparator(text[start]) { start += 1 }
    return (name.value, start)
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    scalar.folded == ":" || scalar == "\t" || scalar == "|"
  }

  /// The field of a line in the manner of collections of laws: `∙【制定机关】某市人民政府`.
  private static func bracketedField(
    of text: [Unicode.Scalar]
  ) -> (field: Field, value: [Unicode.Scalar])? {
    guard let open = text.prefix(2).firstIndex(of: "【"),
      let close = text.prefix(open + 8).firstIndex(of: "】"),
      let name = names.match(in: text, at: open + 1), open + 1 + name.count == close
    else { return nil }
    let isNumber = text.hasPhrase("字号", at: open + 1)
    return (isNumber ? .number : name.value, Array(text[(close + 1)...]))
  }

  private static let meanings: [Phrase: Field] = [
    "索引号": .indexNumber, "发文字号": .number, "文号": .number, "发文号": .number, "文件编号": .number,
    "文件字号": .number, "发布文号": .number,
    "发布机构": .issuer, "发文机关": .issuer, "发文单位": .issuer, "制发机关": .issuer, "发布单位": .issuer,
    "发文机构": .issuer, "公开主体": .issuer, "制定机关": .issuer,
    "公文时效": .status, "时效": .status, "时效性": .status, "有效性": .status, "文件状态": .status,
    "效力状态": .status, "是否有效": .status,
    "主题分类": .topics, "信息分类": .other, "成文日期": .date, "发文日期": .date, "印发日期": .date,
    "生成日期": .date, "成文时间": .date, "发文时间": .date, "发布日期": .publicationDate,
    "发布时间": .publicationDate, "公开日期": .publicationDate, "标题": .title, "名称": .title,
    "文件名称": .title, "信息名称": .title, "公布日期": .publicationDate, "施行日期": .start,
    "效力等级": .other, "政策咨询机关": .other, "政策咨询电话": .other, "生效日期": .start, "实施日期": .start,
    "失效日期": .end, "废止日期": .end, "生效时间": .start, "失效时间": .end,
    "废止时间": .end, "施行时间": .start, "有效期": .other,
    "主题词": .other, "关键词": .other, "体裁": .other, "体裁分类": .other, "公开方式": .other,
    "公开范围": .other, "统一编号": .other, "登记号": .other, "分类": .other, "来源": .other,
    "浏览次数": .other, "公开类别": .other, "公文种类": .other, "文种": .other, "组配分类": .other,
    "服务对象": .other, "信息来源": .other, "编辑": .other, "责任编辑": .other,
    "密级": .other, "签发人": .other, "签发": .other, "会签人": .other, "紧急程度": .other, "份号": .other,
    "缓急": .other, "保密期限": .other, "信息公开选项": .other, "公开选项": .other, "信息公开属性": .other,
    "公开属性": .other, "公开形式": .other, "内容概述": .other, "内容概览": .other, "内容描述": .other,
    "发布人": .other, "作者": .other, "字体": .other, "字号": .other, "浏览量": .other, "浏览": .other,
    "阅读": .other, "阅读次数": .other, "点击数": .other, "点击次数": .other, "访问量": .other,
    "访问次数": .other, "打印": .other, "下载地址": .other, "时间": .publicationDate,
    "发布时效": .status, "效力": .status, "生成时间": .date, "印发时间": .date, "签发日期": .date,
    "信息所属单位": .other, "公开时限": .other, "公开期限": .other, "所属机构": .other, "您的位置": .other,
    "当前位置": .other, "您当前的位置": .other, "您现在的位置": .other, "政策咨询": .other, "咨询电话": .other,
  ]
  private static let names = PhraseTable(meanings.map { ($0.key, $0.value) })
}

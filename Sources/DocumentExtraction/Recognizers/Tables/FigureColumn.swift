/// A column of figures in a table of indicators.
///
/// Titles say what the figures are: 规划目标, 2015年（基数）, 实际完成. Where one gives only a year, the
/// year tells: beside a target of the same year stands what was reached, a year before the document's
/// own is what a later target starts from, or else what was reached.
struct FigureColumn {
  /// The index of the column.
  var column: Int
  /// The year in the title, or nil.
  var year: Int?
  /// What the figures are.
  var kind = IndicatorFact.Kind.target

  /// The columns of figures to reach or reached; rates of growth are none.
  ///
  /// - Parameters:
  ///   - titles: The titles of all columns.
  ///   - first: The first column that may hold figures.
  ///   - issued: The year of the document, where known.
  /// - Returns: The columns in printed order.
  static func columns(
    of titles: [[Unicode.Scalar]], from first: Int, issued: Int?
  ) -> [FigureColumn] {
    let places = titles.indices.filter { $0 >= first && isFigure(titles[$0]) }
    var columns = places.map { FigureColumn(column: $0, year: year(titles[$0])) }
    let words = places.map { word(titles[$0]) }
    let years = FigureYears(zip(columns, words).map { ($0.year, $1) }, issued: issued)
    for (index, word) in words.enumerated() {
      columns[index].kind = years.kind(of: columns[index].year, calledBy: word)
    }
    return columns
  }

  private static func isFigure(_ title: [Unicode.Scalar]) -> Bool {
    if title.firstRange(ofPhrase: "增长") != nil || title.firstRange(ofPhrase: "增速") != nil {
      return false
    }
    return year(title) != nil || values.firstMatch(in: title) != nil
  }

  /// The year in a title.
  private static func year(_ title: [Unicode.Scalar]) -> Int? {
    for index in title.indices where title[index].isDigit {
      if index > 0, title[index - 1].isDigit { continue }
      if let (date, _) = DateText.read(title + ["年"], from: index) { return date.year }
    }
    return nil
  }

  /// What the last word for a kind says: 目标完成情况 tells what was reached.
  private static func word(_ title: [Unicode.Scalar]) -> IndicatorFact.Kind? {
    var kind: IndicatorFact.Kind?
    var start = 0
    while let match = kinds.firstMatch(in: title, from: start, upTo: title.count) {
      kind = match.value
      start = match.range.upperBound
    }
    return kind
  }

  private static let values = PhraseSet([
    "目标值", "目标", "规划值", "预期值", "现状值", "现状", "基期值", "基期", "基数", "基准值", "完成值", "实际完成", "实际值",
  ])
  private static let kinds = PhraseTable(
    words.flatMap { kind, words in words.map { (Phrase($0), kind) } })
  private static let words: [(kind: IndicatorFact.Kind, words: [String])] = [
    (.target, ["目标", "规划", "计划", "预期", "预测", "任务", "计划完成", "规划完成", "应完成", "拟完成"]),
    (.base, ["现状", "基期", "基数", "基准", "基年", "基础值"]),
    (
      .actual,
      [
        "完成", "实际", "实绩", "实现情况", "实现值", "执行情况", "达成情况", "计划完成情况", "规划完成情况",
      ]
    ),
  ]
}

/// The years of the columns of a table, which say what the figures under a bare year are.
private struct FigureYears {
  /// The years under a word for a target; nil for one without a year.
  private var targets: [Int?] = []
  /// The years without a word.
  private var bare: [Int] = []
  private let issued: Int?
  private let years: Set<Int>

  init(_ columns: [(year: Int?, word: IndicatorFact.Kind?)], issued: Int?) {
    self.issued = issued
    years = Set(columns.compactMap(\.year))
    for (year, word) in columns {
      if word == .target { targets.append(year) }
      if word == nil, let year { bare.append(year) }
    }
  }

  /// What the figures of a column are.
  func kind(of year: Int?, calledBy word: IndicatorFact.Kind?) -> IndicatorFact.Kind {
    guard let year else { return word ?? .target }
    // Nobody has reached or starts from what is still to come.
    if let word { return issued.map { year > $0 } ?? false ? .target : word }
    if targets.contains(year) { return .actual }
    guard isPast(year) else { return .target }
    return hasTarget(after: year) ? .base : .actual
  }

  /// Whether a year lies before the document; where its year is not known, before the others.
  private func isPast(_ year: Int) -> Bool {
    issued.map { year < $0 } ?? (years.count > 1 && year == years.min())
  }

  private func hasTarget(after year: Int) -> Bool {
    targets.contains { $0.map { $0 > year } ?? true } || bare.contains { !isPast($0) && $0 > year }
  }
}

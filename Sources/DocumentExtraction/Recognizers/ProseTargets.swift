/// The figures that running text sets: 力争到2020年全省常住人口城镇化率达到60%左右.
enum ProseTargets {
  /// A figure with the line on which it stands.
  struct Target {
    /// The figure.
    var figure: Figure
    /// Its line.
    var line: Int
  }

  /// The figures in a text that is no indicator item itself.
  ///
  /// A time that the text names for a year to come, 到2025年, holds for the sentences after it.
  ///
  /// Sentences that report what has been reached are left out, and years before the document's own.
  ///
  /// - Parameters:
  ///   - text: The text of an item, heading and attribution included.
  ///   - start: The offset behind the ordinal.
  ///   - year: The year of the document, where known.
  /// - Returns: The figures in printed order.
  /// - Complexity: O(*n*); only sentences with a figure and a word of reaching are looked into.
  static func targets(in text: MappedText, from start: Int, year: String?) -> [Target] {
    let scalars = text.scalars
    var targets: [Target] = []
    var horizon: String?
    var begin = start
    let (stops, digits) = (Self.stops, Self.digits)
    while begin < scalars.count {
      // Sentences without a digit are passed over.
      let digit = digits.firstIndex(in: scalars, from: begin, upTo: scalars.count)
      guard digit < scalars.count else { break }
      if let stop = scalars[begin..<digit].lastIndex(where: { stops.contains($0) }) {
        begin = stop + 1
      }
      let end = stops.firstIndex(in: scalars, from: digit, upTo: scalars.count)
      horizon = goal(in: scalars, begin..<end) ?? horizon
      if reaching.firstMatch(in: scalars, from: begin, upTo: end) != nil,
        reporting.firstMatch(in: scalars, from: begin, upTo: end) == nil
      {
        targets += self.targets(in: text, begin..<end, horizon: horizon).filter { target in
          !isPast(target.figure.horizon, year)
        }
      }
      begin = end + 1
    }
    return targets
  }

  /// Whether a horizon, `2015` or `2011-2015`, ends before a year.
  private static func isPast(_ horizon: String?, _ year: String?) -> Bool {
    guard let horizon, let year else { return false }
    return horizon.utf8.suffix(4).lexicographicallyPrecedes(year.utf8.prefix(4))
  }

  /// The figures of one sentence.
  private static func targets(
    in text: MappedText, _ range: Range<Int>, horizon: String?
  ) -> [Target] {
    var offset = range.lowerBound
    return FigureRecognizer.targets(inProse: ScalarText(text.scalars, range)).map { figure in
      var figure = figure
      figure.horizon = figure.horizon ?? horizon
      if let value = figure.value,
        let place = text.scalars.firstRange(
          ofPhrase: value, from: offset, upTo: range.upperBound)
      {
        offset = place.upperBound
      }
      return Target(figure: figure, line: text.line(at: max(0, offset - 1)))
    }
  }

  /// The year of 到2025年 in a sentence.
  private static func goal(in text: [Unicode.Scalar], _ range: Range<Int>) -> String? {
    var found: String?
    var index = range.lowerBound - 1
    while true {
      index = ends.firstIndex(in: text, from: index + 1, upTo: range.upperBound)
      guard index < range.upperBound else { return found }
      if let (date, end) = DateText.read(text, from: index + 1), date.month == nil,
        end <= range.upperBound, text[index + 1].isDigit
      {
        found = String(date.year)
      }
    }
  }

  private static let stops: ScalarSet = "。；;"
  private static let digits: ScalarSet = "0123456789"
  /// What stands before the time by which something is to be reached.
  private static let ends: ScalarSet = "到至"
  private static let reaching = PhraseSet([
    "达", "超过", "突破", "不低于", "不少于", "不超过", "控制在", "保持在", "稳定在", "提高到", "提高至", "增加到",
    "增加至", "增长到", "下降到", "下降至", "降至", "降到", "降低到", "降低至", "高于", "低于", "以上", "以内", "左右", "完成率",
    "争创", "培育", "打造", "建成", "新建", "创建", "培训", "举办", "组建", "引进", "新增", "新设", "制修订", "提供", "实现",
  ])
  private static let reporting = PhraseSet(["目前", "截至", "达到了", "超过了", "同比", "较上年", "比上年"])
}

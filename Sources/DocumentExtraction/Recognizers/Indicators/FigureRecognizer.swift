/// Reads the figures of an indicator item, or of a sentence that sets a target.
///
/// ```swift
/// FigureRecognizer.figures(in: "到2030年，东城、西城供水普及率分别达到95％和64％。")
/// // 东城供水普及率 = 95 ％ by 2030, 西城供水普及率 = 64 ％ by 2030
/// ```
///
/// A clause is read in one of four shapes: a name, a verb of reaching and quantities (`…率达到62％`);
/// a name that ends in a quantity (`新增国家级创新平台5个`); a quantity before what it counts
/// (`培育10个以上产业园`); and a target in words (`水质保持在Ⅱ类及以上`). A time at the head of a
/// clause holds for the clauses after it.
public enum FigureRecognizer {
  /// The figures of a whole indicator item, at least one: an item without a figure is qualitative.
  ///
  /// - Parameter text: The item without its ordinal and its attribution.
  /// - Returns: The figures in printed order.
  /// - Complexity: O(*n* · *w*) in the length of the text and the number of known words.
  public static func figures(in text: String) -> [Figure] {
    figures(in: ScalarText(text))
  }

  /// The figures of a whole indicator item, at least one.
  static func figures(in text: ScalarText) -> [Figure] {
    let item = ItemText(text)
    var reader = ClauseReader(isProse: false)
    for clause in item.body.split(at: allMarks) { reader.read(clause) }
    var figures = reader.figures
    if figures.isEmpty {
      let words = FigureNames.withoutModality(item.body)
      figures = [
        Figure(
          name: words.trimmed(of: margins).string, comparator: .qualitative,
          horizon: reader.horizon)
      ]
    }
    for index in figures.indices { figures[index].nature = item.nature }
    return figures
  }

  /// The figures of running text: only those that name a measure and say that it is to be reached.
  ///
  /// - Parameter text: A sentence or paragraph.
  /// - Returns: The figures in printed order, perhaps none.
  public static func targets(inProse text: String) -> [Figure] {
    targets(inProse: ScalarText(text))
  }

  /// The figures of running text, perhaps none.
  static func targets(inProse text: ScalarText) -> [Figure] {
    var reader = ClauseReader(isProse: true)
    for sentence in text.split(at: stops) {
      reader.beginSentence()
      for clause in sentence.split(at: pauses) { reader.read(clause) }
    }
    return reader.figures
  }

  private static let stops: ScalarText.Separators = "。；"
  private static let pauses: ScalarText.Separators = "，"
  private static let allMarks: ScalarText.Separators = "，；。"
  private static let margins: ScalarSet = "。，；"
}

/// An item's text and the nature that stands in brackets at its end.
private struct ItemText {
  var body: ScalarText
  var nature: IndicatorFact.Nature?

  init(_ text: ScalarText) {
    body = text.trimmed(of: Self.margins)
    guard body.holds(Self.natures) else { return }
    for (word, meaning) in [("预期性", IndicatorFact.Nature.expected), ("约束性", .binding)] {
      guard let start = body.offset(of: "(" + word), let end = body.offset(of: ")", from: start)
      else { continue }
      nature = meaning
      let rest = body.from(end + 1).string
      body = ScalarText(body.upTo(start).string + rest).trimmed(of: Self.margins)
    }
  }

  private static let natures = PhraseSet(["(预期性", "(约束性"])
  private static let margins: ScalarSet = " 　\n。；;*"
}

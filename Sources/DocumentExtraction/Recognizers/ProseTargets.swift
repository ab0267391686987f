/// The figures that running text sets: 力争到2020年全省常住人口城镇化率达到60%左右.
enum ProseTargets {
  /// The indicators in the text of an item that is no indicator itself.
  ///
  /// - Parameters:
  ///   - text: The item's text, heading and attribution included.
  ///   - start: The offset behind the ordinal.
  ///   - id: The item's id; several figures get letters behind it.
  ///   - parent: The id of the section that the item is, or stands in.
  ///   - source: The file's name.
  /// - Returns: The indicators, in printed order.
  static func indicators(
    in text: MappedText, from start: Int, id: String, parent: String?, source: String
  ) -> [IndicatorFact] {
    guard text.scalars.contains(where: \.isDigit) else { return [] }
    let figures = FigureRecognizer.targets(inProse: text.string(start..<text.count))
    var offset = start
    return figures.enumerated().map { index, figure in
      if let value = figure.value,
        let place = text.scalars.firstRange(ofPhrase: Phrase(value), from: offset)
      {
        offset = place.upperBound
      }
      let line = text.line(at: max(0, offset - 1))
      let passage = Passage(source: source, first: line, last: line)
      return IndicatorFact(
        id: figures.count > 1 ? id + IndicatorLetter.text(index) : id, name: figure.name,
        comparator: figure.comparator, value: figure.value, upperValue: figure.upperValue,
        valueText: figure.valueText, unit: figure.unit, nature: figure.nature,
        horizon: figure.horizon, parent: parent, passages: [passage])
    }
  }
}

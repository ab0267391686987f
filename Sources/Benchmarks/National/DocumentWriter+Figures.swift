/// Indicators and citations.
extension DocumentWriter {
  /// A table of indicators, some with the figure that they start from.
  mutating func addIndicators(_ count: Int, in section: SectionPlace) {
    let start = random.below(names.measures.count)
    for step in 0..<count {
      // A third are of any measure, the others rather of the first ones, which most documents set.
      let measure = names.measures[
        step % 3 == 0 ? (start + step) % names.measures.count : random.skewed(below: start + 1)]
      let horizon = (year / 5 + 1) * 5 - (random.happens(30) ? random.below(5) : 0)
      let target = addIndicator(measure, in: section, "target", horizon)
      addParties(of: target)
      if random.happens(20) {
        lines.add(target, .nature, text: random.happens(30) ? "binding" : "expected")
      }
      if random.happens(20) {
        let base = addIndicator(measure, in: section, "base", year - 1)
        lines.add(target, .baseline, base)
      }
    }
  }

  private mutating func addIndicator(
    _ measure: NationalNames.Measure, in section: SectionPlace, _ kind: String, _ horizon: Int
  ) -> NodeName {
    indicators += 1
    let node = NodeName(.indicator, "\(section.path)/\(indicators)")
    lines.add(node, is: .indicator)
    if random.happens(20) { lines.add(node, is: .setInProse) }
    lines.add(node, .name, text: measure.name)
    lines.add(node, .measures, measure.node)
    lines.add(node, .figureKind, text: kind)
    lines.add(node, .ordinal, text: "\(indicators)")
    lines.add(node, .partOf, section.node)
    lines.add(node, .position, integer: indicators)
    lines.add(node, .at, source.passage(lines: 1, to: lines))
    if random.happens(5) {
      lines.add(node, .comparator, text: "qualitative")
      lines.add(node, .valueText, text: random.pick(NationalWords.words))
    } else {
      lines.add(
        node, .comparator, text: random.happens(78) ? "eq" : random.pick(["ge", "gt", "approx"]))
      addValue(measure, to: node)
    }
    if random.happens(90) {
      lines.add(node, .horizon, year: horizon)
    } else {
      lines.add(node, .periodFrom, year: horizon - 4)
      lines.add(node, .periodTo, year: horizon)
    }
    return node
  }

  private mutating func addValue(_ measure: NationalNames.Measure, to node: NodeName) {
    let tenths = 1 + random.below(measure.ceiling * 10)
    if random.happens(25), tenths % 10 != 0 {
      lines.add(node, .value, tenths: tenths)
    } else {
      lines.add(node, .value, integer: tenths / 10 + 1)
    }
    lines.add(node, .unitOfMeasure, text: measure.unit)
  }

  // MARK: - Citations

  /// What the document cites: documents of the units above, laws, a companion, and seldom one of the
  /// same unit that it ends or changes.
  mutating func addCitations(of head: DocumentHead) {
    var cited: [String] = []
    for _ in 0..<(2 + random.skewed(below: 5)) {
      guard let other = superiors.document(citedBy: head, &random), !cited.contains(other.key)
      else { continue }
      let turn = random.below(100)
      addCitation(other, turn < 45 ? "implements" : turn < 80 ? "basis" : "mention", &cited)
    }
    if let (companion, isFirst) = superiors.companion(of: head) {
      addCitation(companion, isFirst ? "basis" : "implements", &cited)
    }
    if random.happens(6), let earlier = earlier(than: head) {
      addCitation(earlier, random.happens(50) ? "repeals" : "amends", &cited)
    }
    if random.happens(45) {
      let law = names.laws[random.skewed(below: names.laws.count)]
      addCitation(law.node, law.title, nil, random.happens(60) ? "basis" : "mention", cited.count)
      cited.append(law.title)
    }
  }

  private mutating func earlier(than head: DocumentHead) -> DocumentHead? {
    var identity = head.identity
    identity.year -= 1 + random.below(4)
    guard identity.year >= DocumentCounts.years.lowerBound else { return nil }
    return superiors.heads.head(of: identity)
  }

  private mutating func addCitation(
    _ other: DocumentHead, _ kind: String, _ cited: inout [String]
  ) {
    addCitation(other.node, other.title, other.number, kind, cited.count)
    cited.append(other.key)
  }

  private mutating func addCitation(
    _ other: NodeName, _ title: String, _ number: String?, _ kind: String, _ before: Int
  ) {
    let citation = NodeName(.citation, "\(key)/\(before + 1)")
    lines.add(citation, is: .citation)
    lines.add(citation, .from, document)
    lines.add(citation, .to, other)
    lines.add(citation, .kind, text: kind)
    lines.add(citation, .printedAs, text: title)
    if let number, random.happens(30) { lines.add(citation, .printedNumber, text: number) }
    lines.add(citation, .position, integer: before + 1)
    lines.add(citation, .at, source.passage(lines: 1, to: lines))
  }
}

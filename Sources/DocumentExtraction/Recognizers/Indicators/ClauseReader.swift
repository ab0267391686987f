/// Reads one clause after another, carrying the time and the subject from clause to clause.
struct ClauseReader {
  /// Whether the text is running prose, where only clear statements of a measure count.
  let isProse: Bool
  private(set) var figures: [Figure] = []
  private(set) var horizon: String?
  /// The name of the last figure, for a clause such as 占…比重 that leaves its subject out.
  private var subject = ""

  init(isProse: Bool) {
    self.isProse = isProse
  }

  /// Forgets the subject; the time goes on, as it does in print.
  mutating func beginSentence() {
    subject = ""
    if isProse { horizon = nil }
  }

  /// Reads one clause.
  mutating func read(_ clause: ScalarText) {
    var text = clause.trimmed(of: " 　\n、：:*")
    if let time = TimePhrase.read(text) {
      horizon = time.horizon
      text = text.from(time.length).trimmed(of: " 　、，")
    } else if isProse, let time = embeddedTime(text) {
      horizon = time
    }
    guard !text.isEmpty else { return }
    text = ScalarText(FigureNames.withoutModality(text))
    if readReached(text) || isProse { return }
    if readWorded(text) { return }
    readCounted(text)
  }

  /// A time inside a prose clause: 力争到2020年…, 全省到2025年….
  private func embeddedTime(_ text: ScalarText) -> String? {
    guard let start = text.offset(of: "到2") ?? text.offset(of: "至2") else { return nil }
    return TimePhrase.read(text.from(start))?.horizon
  }

  // MARK: - Name, verb, quantities

  private mutating func readReached(_ text: ScalarText) -> Bool {
    var rest = text
    var found = false
    while let verb = TargetVerb.first(in: rest) {
      let quantities = quantities(after: verb, in: rest)
      guard let last = quantities.last else { return found }
      let name = FigureNames.cleaned(rest.upTo(verb.start), keeping: verb)
      add(names: name, quantities: quantities, verb: verb)
      found = true
      rest = rest.from(last.end).trimmed(of: "、和及，")
    }
    return found
  }

  private func quantities(after verb: TargetVerb, in text: ScalarText) -> [Quantity] {
    var result: [Quantity] = []
    var offset = verb.end
    while let quantity = Quantity.read(text, at: offset, comparator: verb.comparator) {
      result.append(quantity)
      offset = quantity.end
      guard verb.isDistributive, let joint = text.first(of: ["、", "和", "及", "与"], at: offset)
      else { break }
      offset += joint.unicodeScalars.count
    }
    return result
  }

  private mutating func add(names: ScalarText, quantities: [Quantity], verb: TargetVerb) {
    guard let first = quantities.first, !isProse || FigureNames.isMeasure(names) else { return }
    var parts = [names.string]
    if verb.isDistributive {
      parts = FigureNames.parallel(names, count: verb.isShared ? nil : quantities.count)
    }
    for (index, part) in parts.enumerated() {
      let quantity = index < quantities.count ? quantities[index] : first
      append(name: part, quantity)
    }
  }

  private mutating func append(name: String, _ quantity: Quantity) {
    let fullName = FigureNames.withSubject(name, subject)
    figures.append(
      Figure(
        name: fullName, comparator: quantity.comparator, value: quantity.value,
        upperValue: quantity.upperValue, unit: quantity.unit, horizon: horizon))
    subject = fullName
  }

  // MARK: - Targets in words

  private mutating func readWorded(_ text: ScalarText) -> Bool {
    for verb in TargetVerb.wordedVerbs {
      guard let start = text.offset(of: verb), start > 0 else { continue }
      let words = text.from(start + verb.unicodeScalars.count)
      guard !words.isEmpty else { continue }
      appendWorded(name: text.upTo(start), words: words)
      return true
    }
    if text.hasSuffix("全覆盖") {
      appendWorded(name: text.upTo(text.count - 3), words: text.from(text.count - 3))
      return true
    }
    return readAssigned(text)
  }

  /// `完成国家下达的…目标`: the target is set elsewhere.
  private mutating func readAssigned(_ text: ScalarText) -> Bool {
    guard text.hasSuffix("目标"), let start = text.offset(of: "下达的") else { return false }
    let name = text[start + 3..<text.count - 2]
    guard !name.isEmpty else { return false }
    appendWorded(name: name, words: text)
    return true
  }

  private mutating func appendWorded(name: ScalarText, words: ScalarText) {
    let cleaned = FigureNames.cleaned(name, keeping: nil).string
    figures.append(
      Figure(
        name: cleaned, comparator: .qualitative, valueText: words.string, horizon: horizon))
    subject = cleaned
  }

  // MARK: - Quantities without a verb

  private mutating func readCounted(_ text: ScalarText) {
    var rest = text
    var head = ScalarText("")
    while let quantity = firstQuantity(in: rest) {
      let before = rest.upTo(quantity.start)
      if !before.isEmpty { head = before }
      let after = rest.from(quantity.end)
      let next = firstQuantity(in: after)
      let counted = next.map { after.upTo($0.start) } ?? after
      append(name: FigureNames.counted(before: head, after: counted), quantity)
      guard let next else { return }
      rest = after.from(next.start)
    }
  }

  private func firstQuantity(in text: ScalarText) -> Quantity? {
    var offset = 0
    while offset < text.count {
      guard text.isDigit(at: offset) else {
        offset += 1
        continue
      }
      if let quantity = Quantity.read(text, at: offset), quantity.unit != nil { return quantity }
      while text.isDigit(at: offset) || text.has(".", at: offset) { offset += 1 }
    }
    return nil
  }
}

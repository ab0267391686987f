/// Reads one clause after another, carrying the time and the subject from clause to clause.
struct ClauseReader {
  /// Whether the text is running prose, where only clear statements of a measure count.
  let isProse: Bool
  private(set) var figures: [Figure] = []
  private(set) var horizon: String?
  /// The name of the last figure, for a clause such as 占…比重 that leaves its subject out.
  private var subject = ""
  /// The measure that the clause before says is to rise or fall, for a bare 到2020年达到30%.
  private var risen: ScalarText?
  /// The verb of bringing about that the clauses after it may leave out.
  private var making: String?

  init(isProse: Bool) {
    self.isProse = isProse
  }

  /// Forgets the subject; the time goes on, as it does in print.
  mutating func beginSentence() {
    subject = ""
    risen = nil
    making = nil
    if isProse { horizon = nil }
  }

  /// Reads one clause.
  mutating func read(_ clause: ScalarText) {
    var text = clause.trimmed(of: Self.margins)
    if let time = TimePhrase.read(text) {
      horizon = time.horizon
      text = text.from(time.length).trimmed(of: Self.pauses)
    } else if isProse, let time = embeddedTime(text) {
      horizon = time
    }
    guard !text.isEmpty else { return }
    text = FigureNames.withoutModality(text)
    if readReached(text) { return }
    if isProse {
      readProse(text)
    } else if !readWorded(text) {
      readCounted(text)
    }
  }

  /// A clause of running text without a verb of reaching and a figure: a class that a measure is to
  /// reach, or what is counted.
  private mutating func readProse(_ text: ScalarText) {
    if let (name, words) = TargetVerb.worded(in: text), FigureNames.isMeasure(name) {
      guard words.count <= 16, words.holds(Self.standards) else { return }
      appendWorded(name: name, words: words)
    } else {
      for target in CountedTarget.targets(in: text, verb: &making) {
        append(name: target.name, target.quantity)
      }
    }
    risen = FigureNames.risen(in: text)
  }

  private static let margins: ScalarSet = " 　\n、：:*"
  private static let pauses: ScalarSet = " 　、，"
  private static let joints: ScalarSet = "、和及，"
  private static let standards = PhraseSet(["水平", "类", "标准", "目标", "指标", "级"])

  /// A time inside a prose clause: 力争到2020年…, 全省到2025年….
  private func embeddedTime(_ text: ScalarText) -> String? {
    guard text.holds(TimePhrase.goals),
      let start = text.offset(of: "到2") ?? text.offset(of: "至2")
    else { return nil }
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
      rest = rest.from(last.end).trimmed(of: Self.joints)
    }
    return found
  }

  private func quantities(after verb: TargetVerb, in text: ScalarText) -> [Quantity] {
    var result: [Quantity] = []
    var offset = verb.end
    while let quantity = Quantity.read(text, at: offset, comparator: verb.comparator) {
      result.append(quantity)
      offset = quantity.end
      let joint = verb.isDistributive ? text.length(of: Self.conjunctions, at: offset) : 0
      guard joint > 0 else { break }
      offset += joint
    }
    return result
  }

  private static let conjunctions = PhraseSet(["、", "和", "及", "与"])

  private mutating func add(names: ScalarText, quantities: [Quantity], verb: TargetVerb) {
    guard let first = quantities.first else { return }
    var names = names
    if isProse {
      guard let believed = believed(names, verb, first) else { return }
      names = believed
    }
    var parts = [names.string]
    if verb.isDistributive {
      parts = FigureNames.parallel(names, count: verb.isShared ? nil : quantities.count)
    }
    for (index, part) in parts.enumerated() {
      let quantity = index < quantities.count ? quantities[index] : first
      append(name: part, quantity)
    }
  }

  /// The name in running text, where it is a measure or a number of things to reach.
  private func believed(
    _ name: ScalarText, _ verb: TargetVerb, _ quantity: Quantity
  ) -> ScalarText? {
    if FigureNames.isMeasure(name) { return name }
    if name.isEmpty { return risen }
    guard verb.word == "达到", let unit = quantity.unit, Self.counters.contains(unit),
      (3...24).contains(name.count)
    else { return nil }
    return name.hasPrefix("在") ? name.from(1) : name
  }

  private static let counters: Set = ["家", "个", "所", "户", "座", "种", "项", "条", "人"]

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
    if let (name, words) = TargetVerb.worded(in: text) {
      appendWorded(name: name, words: words)
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
      guard !after.hasPrefix("、") else {
        // The next name stands before its own quantity: 新增床位10张、设备5台.
        append(name: FigureNames.counted(before: head, after: after.upTo(0)), quantity)
        rest = after.from(1)
        continue
      }
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
      if let quantity = Quantity.read(text, at: offset), quantity.unit != nil {
        return quantity.withWordBefore(in: text)
      }
      while text.isDigit(at: offset) || text.has(".", at: offset) { offset += 1 }
    }
    return nil
  }
}

/// Divides the outline's items into tasks, indicators and sections.
struct ItemRecognizer {
  /// What the items of a document are.
  struct Result {
    /// Items without attribution.
    var sections: [SectionFact] = []
    /// Items with one.
    var tasks: [TaskFact] = []
    /// Figures.
    var indicators: [IndicatorFact] = []
    /// Remarks that charge a party with every item.
    var standing: [StandingParty] = []
    /// What was not understood.
    var warnings: [ReadingWarning] = []
  }

  private let outline: Outline
  private let resolver: PartyResolver
  private let source: String
  private let attributions: [ItemAttribution]
  /// The only part of the document with attributed items, or nil where several parts have some.
  private let onlyPart: Int?
  /// Whether the document says that whoever stands first leads.
  private let firstLeads: Bool
  private var result = Result()
  private var sectionIDs = DistinctIDs()
  private var taskIDs = DistinctIDs()
  private var indicatorIDs = DistinctIDs()
  /// The ids of the sections by node, for what stands in them.
  private var sectionID: [Int: String] = [:]

  /// Recognises the items of an outline.
  ///
  /// - Complexity: O(*n*) in the number of characters.
  static func recognise(_ outline: Outline, resolver: PartyResolver, source: String) -> Result {
    var recognizer = ItemRecognizer(outline, resolver, source)
    for index in outline.nodes.indices { recognizer.take(index) }
    recognizer.takeTables()
    recognizer.takeStandingRules()
    return recognizer.result
  }

  private init(_ outline: Outline, _ resolver: PartyResolver, _ source: String) {
    self.outline = outline
    self.resolver = resolver
    self.source = source
    let attributions = SharedAttribution.attributions(of: outline)
    self.attributions = attributions
    let parts = Set(
      outline.nodes.indices.filter { !attributions[$0].printed.entries.isEmpty }
        .map { outline.nodes[$0].part })
    onlyPart = parts.count == 1 ? parts.first : nil
    resolver.completesNames = !attributions.contains {
      resolver.beginsWithBareOffice($0.printed)
    }
    firstLeads = outline.paragraphs.indices.contains {
      outline.signs[$0].mayHold(LeadConvention.statements)
        && LeadConvention.isStated(in: outline.paragraphs[$0].text.scalars)
    }
  }

  private mutating func take(_ index: Int) {
    let node = outline.nodes[index]
    let paragraphs = outline.paragraphs[node.paragraphs]
    guard let first = paragraphs.first else { return }
    var attribution = attributions[index]
    if firstLeads { attribution.printed.letFirstLead() }
    let end = attribution.start ?? first.text.count
    let headingEnd = HeadingText.end(in: first.text.scalars, from: first.bodyStart, to: end)
    let heading = HeadingText.string(first.text, from: first.bodyStart, to: headingEnd)
    note(attribution, of: node)
    if attribution.printed.entries.isEmpty {
      addSection(index, heading)
      addTargets(node, of: sectionID[index] ?? node.path)
    } else if isIndicator(node, first.text) {
      addIndicators(
        node, ScalarText(first.text.scalars, min(first.bodyStart, end)..<end), attribution)
    } else {
      addTask(node, heading, attribution)
      addTargets(node, of: itemPath(of: node))
    }
  }

  /// The figures that an item sets in its text; whoever does the item answers for them.
  private mutating func addTargets(_ node: Outline.Node, of item: String) {
    guard node.paragraphs.contains(where: { outline.signs[$0].contains(.digits) }),
      !reports(node)
    else { return }
    let targets = ProseTargets.targets(
      in: outline.text(of: node), from: node.ordinal.length, year: resolver.date)
    guard !targets.isEmpty else { return }
    for (index, target) in targets.enumerated() {
      let letter = targets.count > 1 ? IndicatorLetter.text(index) : ""
      // Asked for beforehand: in the call it would copy the whole recognizer.
      let id = indicatorIDs.distinct(item + letter)
      var fact = indicator(
        target.figure, id: id, node, Attribution(),
        Passage(source: source, first: target.line, last: target.line))
      fact.isProse = true
      fact.parent = item
      result.indicators.append(fact)
    }
  }

  /// Whether an item stands under a heading that says it tells what has been reached: 发展基础.
  private func reports(_ node: Outline.Node) -> Bool {
    var next = node.parent
    while let index = next {
      let parent = outline.nodes[index]
      let first = outline.paragraphs[parent.paragraphs.lowerBound]
      let end = HeadingText.end(
        in: first.text.scalars, from: first.bodyStart, to: first.text.count)
      if Self.reports.suffix(of: first.text.scalars, from: first.bodyStart, upTo: end) != nil {
        return true
      }
      next = parent.parent
    }
    return false
  }

  private static let reports = PhraseSet([
    "发展基础", "工作基础", "现实基础", "现状", "回顾", "主要成效", "取得的成效", "主要成就", "发展成就", "取得的成就",
  ])

  /// A figure of an item as an indicator.
  private func indicator(
    _ figure: Figure, id: String, _ node: Outline.Node, _ attribution: Attribution,
    _ passage: Passage
  ) -> IndicatorFact {
    IndicatorFact(
      id: id, name: figure.name, comparator: figure.comparator, value: figure.value,
      upperValue: figure.upperValue, valueText: figure.valueText, unit: figure.unit,
      nature: figure.nature, horizon: figure.horizon, attribution: attribution,
      ordinal: node.ordinal.printed, parent: parent(of: node), passages: [passage])
  }

  /// The indicators and tasks that stand in tables.
  private mutating func takeTables() {
    var number = 0
    var tasks: [(row: TaskTable.Row, parent: String?, prefix: String)] = []
    var place = 0
    for table in TableReader.tables(in: outline.paragraphs) {
      while place + 1 < outline.nodes.count,
        outline.nodes[place + 1].paragraphs.lowerBound <= table.start
      {
        place += 1
      }
      let holds =
        place < outline.nodes.count && outline.holds(place, tableAt: table.start)
      let section = holds ? place : nil
      let parent = section.flatMap { sectionID[$0] }
      let part = outline.parts.first { $0.paragraphs.contains(table.start) }
      if let indicators = IndicatorTable(table, year: resolver.year) {
        number += 1
        result.indicators += indicators.indicators(
          id: "表\(number)", parent: parent, resolver: resolver, source: source)
        continue
      }
      guard let rows = TaskTable(table)?.rows(), !rows.isEmpty else {
        if let line = table.rows.first?.line { noteUnread(table, at: line) }
        continue
      }
      let outer = section.map(outline.ordinals(of:)) ?? []
      for var row in rows {
        row.sections = outer + row.sections
        if firstLeads { row.attribution.letFirstLead() }
        tasks.append((row, parent, part?.prefix ?? ""))
      }
    }
    let paths = TaskPaths.paths(tasks.map { ($0.row.sections, $0.row.number) })
    for (task, path) in zip(tasks, paths) {
      // Tables of several attachments may bear the same numbers.
      let isTaken = taskIDs.isTaken(path) && !task.prefix.isEmpty
      addTask(task.row, isTaken ? task.prefix + "/" + path : path, parent: task.parent)
    }
  }

  private mutating func noteUnread(_ table: Table, at line: Int) {
    let titles = table.columns.map { String($0.title[...]) }.filter { !$0.isEmpty }
    result.warnings.append(
      ReadingWarning(
        code: "unread-table",
        message: "a table of `\(titles.prefix(4).joined(separator: "`, `"))` sets neither tasks"
          + " nor figures that are understood",
        passage: Passage(source: source, first: line, last: table.rows.last?.line ?? line)))
  }

  private mutating func addTask(_ row: TaskTable.Row, _ path: String, parent: String?) {
    result.tasks.append(
      TaskFact(
        id: taskIDs.distinct(path), heading: row.heading, ordinal: row.ordinal,
        parent: parent, attribution: resolver.attribution(row.attribution),
        deadline: row.attribution.deadline.flatMap {
          DeadlineText.date(of: $0, year: resolver.year)
        },
        passages: [Passage(source: source, first: row.line, last: row.line)]))
  }

  /// Whether an item with an attribution sets a figure and is no task: it says so itself, or it
  /// stands in a list of indicators.
  private func isIndicator(_ node: Outline.Node, _ text: MappedText) -> Bool {
    if outline.signs[node.paragraphs.lowerBound].mayHold(Self.natures),
      Self.natures.firstMatch(in: text.scalars) != nil
    {
      return true
    }
    var next = node.parent
    while let index = next {
      let parent = outline.nodes[index]
      let heading = outline.paragraphs[parent.paragraphs.lowerBound].text.scalars
      let indicators = Self.indicators.firstMatch(in: heading, upTo: min(41, heading.count))
      if indicators != nil { return true }
      next = parent.parent
    }
    return false
  }

  private static let indicators = PhraseSet(["指标"])
  private static let natures = PhraseSet(["(预期性)", "(约束性)", "(预期性指标)", "(约束性指标)"])

  private mutating func addIndicators(
    _ node: Outline.Node, _ text: ScalarText, _ attribution: ItemAttribution
  ) {
    let figures = FigureRecognizer.figures(in: text)
    let whole = outline.passage(of: node, source: source)
    let attributed = resolver.attribution(attribution.printed)
    let id = indicatorIDs.distinct(itemPath(of: node))
    let last = max(attribution.lastLine, whole.first)
    if figures.isEmpty { noteUnreadFigure(text, at: whole) }
    for (index, figure) in figures.enumerated() {
      let letter = figures.count > 1 ? IndicatorLetter.text(index) : ""
      result.indicators.append(
        indicator(
          figure, id: id + letter, node, attributed,
          Passage(source: source, first: whole.first, last: last)))
    }
  }

  private mutating func noteUnreadFigure(_ text: ScalarText, at passage: Passage) {
    result.warnings.append(
      ReadingWarning(
        code: "unread-figure",
        message: "`\(text.upTo(24).string)` stands among indicators and sets no figure",
        passage: passage))
  }

  private mutating func addSection(_ index: Int, _ heading: String) {
    let node = outline.nodes[index]
    let id = sectionIDs.distinct(node.path)
    sectionID[index] = id
    result.sections.append(
      SectionFact(
        id: id, heading: heading, ordinal: node.ordinal.printed, level: node.level,
        parent: parent(of: node),
        passages: [outline.passage(of: node, source: source)]))
  }

  private mutating func addTask(
    _ node: Outline.Node, _ heading: String, _ attribution: ItemAttribution
  ) {
    let whole = outline.passage(of: node, source: source)
    let last = max(attribution.lastLine, whole.first)
    result.tasks.append(
      TaskFact(
        id: taskIDs.distinct(itemPath(of: node)), heading: heading, ordinal: node.ordinal.printed,
        parent: parent(of: node),
        attribution: resolver.attribution(attribution.printed),
        deadline: attribution.printed.deadline.flatMap {
          DeadlineText.date(of: $0, year: resolver.year)
        },
        passages: [Passage(source: source, first: whole.first, last: last)]))
  }

  /// The path of an item, without the mark of its part where no other part has attributed items.
  private func itemPath(of node: Outline.Node) -> String {
    let prefix = outline.parts[node.part].prefix
    guard node.part == onlyPart, !prefix.isEmpty else { return node.itemPath }
    return String(node.itemPath.unicodeScalars.dropFirst(prefix.unicodeScalars.count + 1))
  }

  /// The id of the nearest section that an item stands in; a task with items inside is no section.
  private func parent(of node: Outline.Node) -> String? {
    var next = node.parent
    while let index = next {
      if let id = sectionID[index] { return id }
      next = outline.nodes[index].parent
    }
    return nil
  }

  /// The standing parties that running text names.
  private mutating func takeStandingRules() {
    for (index, paragraph) in outline.paragraphs.enumerated()
    where outline.signs[index].mayHold(StandingRule.notAgain) && paragraph.kind == .text {
      for (rule, line) in StandingRule.rules(in: paragraph.text) {
        add(rule, at: Passage(source: source, first: line, last: line))
      }
    }
  }

  private mutating func add(_ rule: StandingRule, at passage: Passage) {
    let list = PartyList(MappedText(rule.parties, line: passage.first))
    guard list.isConvincing else { return }
    for name in list.parties {
      let party = resolver.party(name)
      let isKnown = result.standing.contains { $0.party == party && $0.role == rule.role }
      guard !isKnown else { continue }
      result.standing.append(
        StandingParty(party: party, role: rule.role, passages: [passage]))
    }
  }

  /// The standing parties and doubtful names of an attribution.
  private mutating func note(_ attribution: ItemAttribution, of node: Outline.Node) {
    let passage = outline.passage(of: node, source: source)
    for rule in attribution.printed.standing { add(rule, at: passage) }
    for entry in attribution.printed.entries where entry.party.isParted {
      result.warnings.append(
        ReadingWarning(
          code: "lost-separator",
          message:
            "read `\(entry.party.name)` as a name of its own: no mark parts it from the next",
          passage: passage))
    }
    for entry in attribution.printed.entries where !entry.party.isRecognised {
      result.warnings.append(
        ReadingWarning(
          code: "unknown-unit",
          message: "`\(entry.party.name)` stands where a unit should and does not look like one",
          passage: passage))
    }
  }
}

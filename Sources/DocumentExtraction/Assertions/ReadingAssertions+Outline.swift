import TripleStore

extension ReadingAssertions {
  /// Sections and tasks in the order in which they stand.
  mutating func assertOutline() {
    let sections = reading.sections.map { (place: $0.passages.first, assert: Item.section($0)) }
    let tasks = reading.tasks.map { (place: $0.passages.first, assert: Item.task($0)) }
    for item in Self.interleaved(sections, tasks) {
      switch item {
      case .section(let section): assertSection(section)
      case .task(let task): assertTask(task)
      }
    }
  }

  private enum Item {
    case section(SectionFact)
    case task(TaskFact)
  }

  /// Merges two lists by line; each keeps its own order.
  private static func interleaved(
    _ left: [(place: Passage?, assert: Item)], _ right: [(place: Passage?, assert: Item)]
  ) -> [Item] {
    var result: [Item] = []
    var rest = right[...]
    for entry in left {
      while let next = rest.first, let a = next.place, let b = entry.place, a < b {
        result.append(next.assert)
        rest = rest.dropFirst()
      }
      result.append(entry.assert)
    }
    return result + rest.map(\.assert)
  }

  private mutating func assertSection(_ section: SectionFact) {
    let node = iri(.section, section.id)
    type(node, .section)
    assertItem(
      node, ordinal: section.ordinal, heading: section.heading, parent: section.parent,
      position: numbering.number(of: ExactText(section.id), as: .section))
    state(node, .level, TypedLiteral.integer(section.level))
    place(node, at: section.passages)
  }

  private mutating func assertTask(_ task: TaskFact) {
    let node = iri(.task, task.id)
    type(node, .task)
    assertItem(
      node, ordinal: task.ordinal, heading: task.heading, parent: task.parent,
      position: numbering.number(of: ExactText(task.id), as: .task))
    state(node, .deadline, task.deadline.map(TypedLiteral.time))
    assertAttribution(task.attribution, of: node, at: task.passages)
    place(node, at: task.passages)
  }

  /// What sections, tasks and indicators have in common.
  private mutating func assertItem(
    _ node: String, ordinal: String, heading: String?, parent: String?, position: Int
  ) {
    state(node, .ordinal, text: ordinal)
    state(node, .heading, text: heading)
    state(node, .partOf, node: parentIRI(parent))
    state(node, position: position)
  }

  /// The node that an item stands in: a section, a task, or the document.
  private func parentIRI(_ id: String?) -> String {
    guard let id else { return document.iri }
    let isTask = numbering.number(of: ExactText(id), as: .task) > 0
    let isSection = numbering.number(of: ExactText(id), as: .section) > 0
    return iri(isTask && !isSection ? .task : .section, id)
  }

  private mutating func assertAttribution(
    _ attribution: Attribution, of node: String, at passages: [Passage]
  ) {
    if attribution.isOpen { type(node, .openList) }
    state(node, .order, text: PartyOrder.text(attribution))
    for role in Role.allCases {
      for unit in attribution.units(role) {
        state(unit.iri, role.property, node: node)
        describe(.unit(unit), at: passages)
      }
    }
    for entry in attribution.groups {
      state(entry.group.iri, entry.role.property, node: node)
      describe(.group(entry.group), at: passages)
    }
  }

  /// Indicators with their figures.
  mutating func assertIndicators() {
    for indicator in reading.indicators {
      let node = iri(.indicator, indicator.id)
      type(node, .indicator)
      if indicator.isProse { type(node, .prose) }
      state(node, .name, text: indicator.name)
      assertItem(
        node, ordinal: indicator.ordinal, heading: nil, parent: indicator.parent,
        position: numbering.number(of: ExactText(indicator.id), as: .indicator))
      assertFigure(indicator, node)
      assertAttribution(indicator.attribution, of: node, at: indicator.passages)
      place(node, at: indicator.passages)
      assertMeasure(indicator, node)
    }
  }

  private mutating func assertFigure(_ indicator: IndicatorFact, _ node: String) {
    state(node, .comparator, text: indicator.comparator.rawValue)
    state(node, .value, indicator.value.map(TypedLiteral.number))
    state(node, .valueTo, indicator.upperValue.map(TypedLiteral.number))
    state(node, .valueText, text: indicator.valueText)
    state(node, .unitOfMeasure, text: indicator.unit)
    state(node, .figureKind, text: indicator.kind.rawValue)
    state(node, .nature, text: indicator.nature?.rawValue)
    assertHorizon(indicator.horizon, node)
    if let baseline = indicator.baseline {
      state(node, .baseline, node: iri(.indicator, baseline))
    }
  }

  /// A year, or a period of years `2021-2025`.
  private mutating func assertHorizon(_ horizon: String?, _ node: String) {
    guard let horizon else { return }
    let years = horizon.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    if years.count == 2, years.allSatisfy({ $0.count == 4 }) {
      state(node, .periodFrom, TypedLiteral.time(String(Substring(years[0]))))
      state(node, .periodTo, TypedLiteral.time(String(Substring(years[1]))))
    } else {
      state(node, .horizon, TypedLiteral.time(horizon))
    }
  }

  private mutating func assertMeasure(_ indicator: IndicatorFact, _ node: String) {
    let key = names.measure(indicator.name)
    guard !key.isEmpty else { return }
    let measure = NodeKind.measure.iri(key)
    state(node, .measures, node: measure)
    _ = describe(measure, .measure, name: key, at: indicator.passages)
    if let parent = indicator.parent, parentIRI(parent) == iri(.task, parent) {
      state(iri(.task, parent), .setsTarget, node: node)
    }
  }
}

/// Sections, tasks and rules.
extension DocumentWriter {
  /// A plan: chapters with sections, many tasks, and a table of indicators.
  mutating func addPlan() {
    let chapters = 3 + random.below(5)
    for chapter in 1...chapters {
      let section = addSection(chapter, in: document, "\(key)/", level: 1)
      if chapter == 1 { addIndicators(2 + random.skewed(below: 24), in: section) }
      for part in 1...(1 + random.below(4)) {
        let path = "\(section.path)/"
        let inner = addSection(part, in: section.node, path, level: 2)
        for _ in 0..<(1 + random.skewed(below: 10)) { addTask(in: inner) }
      }
    }
    for number in 0..<random.below(6) { addTerm(number) }
  }

  /// Opinions: chapters with tasks, seldom a figure.
  mutating func addOpinion() {
    for chapter in 1...(3 + random.below(3)) {
      let section = addSection(chapter, in: document, "\(key)/", level: 1)
      for _ in 0..<random.below(6) { addTask(in: section) }
      if random.happens(15) { addIndicators(1 + random.below(3), in: section) }
    }
  }

  /// A notice or rules: articles, and sometimes one that charges a unit with all of it.
  mutating func addNotice() {
    for article in 1...(3 + random.below(7)) {
      let section = addSection(article, in: document, "\(key)/", level: 1)
      if random.happens(10) { addTask(in: section) }
    }
    if random.happens(20) { addStandingRule() }
  }

  /// Where a section is: its node and what the keys in it begin with.
  struct SectionPlace {
    let node: NodeName
    let path: String
  }

  private mutating func addSection(
    _ number: Int, in whole: NodeName, _ path: String, level: Int
  ) -> SectionPlace {
    sections += 1
    let numeral = SyntheticWords.numeral(number)
    let key = path + (level == 1 ? numeral : String(number))
    let node = NodeName(.section, key)
    lines.add(node, is: .section)
    lines.add(node, .heading, text: DocumentHeads.theme(&random))
    lines.add(node, .level, integer: level)
    lines.add(node, .ordinal, text: level == 1 ? "\(numeral)、" : "（\(numeral)）")
    lines.add(node, .partOf, whole)
    lines.add(node, .position, integer: sections)
    lines.add(node, .at, source.passage(lines: 1 + random.below(4), to: lines))
    return SectionPlace(node: node, path: key)
  }

  // MARK: - Tasks

  private mutating func addTask(in section: SectionPlace) {
    tasks += 1
    let node = NodeName(.task, "\(section.path)/\(tasks)")
    lines.add(node, is: .task)
    lines.add(node, .heading, text: DocumentHeads.theme(&random))
    lines.add(node, .ordinal, text: "\(tasks)．")
    lines.add(node, .partOf, section.node)
    lines.add(node, .position, integer: tasks)
    lines.add(node, .at, source.passage(lines: 1 + random.below(5), to: lines))
    addParties(of: node)
    if random.happens(40), !nation.parts[place].isEmpty {
      let parts = nation.parts[place]
      lines.add(node, .inRegion, nation.places[random.pick(parts)].node)
    }
    if random.happens(8) {
      let month = random.below(12) + 1
      if random.happens(50) {
        lines.add(node, .deadline, year: year + 1 + random.below(4))
      } else {
        lines.add(node, .deadline, day: Day(year + 1, month, 28))
      }
    }
  }

  /// Who leads, takes part and is responsible, and the order in which they are printed.
  mutating func addParties(of node: NodeName) {
    var order = ""
    var seen: [Int] = []
    let leaders = random.below(100)
    for number in 0..<(leaders < 6 ? 0 : leaders < 82 ? 1 : leaders < 95 ? 2 : 4) {
      guard let unit = party(&seen) else { continue }
      lines.add(nation.units[unit].node, .leads, node)
      order += (number == 0 ? "lead unit:" : " unit:") + nation.units[unit].key
    }
    for number in 0..<random.below(7) {
      guard let unit = party(&seen) else { continue }
      lines.add(nation.units[unit].node, .participates, node)
      order += (number == 0 ? " participant unit:" : " unit:") + nation.units[unit].key
    }
    if random.happens(35), let group = groups[place].first {
      lines.add(group.node, .responsibleFor, node)
      order += " responsible group:\(group.key)"
    } else if random.happens(30), let unit = party(&seen) {
      lines.add(nation.units[unit].node, .responsibleFor, node)
      order += " responsible unit:\(nation.units[unit].key)"
    }
    guard !order.isEmpty else { return }
    lines.add(node, .order, text: order)
    if random.happens(80) { lines.add(node, is: .openList) }
  }

  /// A unit that has not been named yet: of the same place most of the time, the first lines most;
  /// seldom one that was dissolved before.
  private mutating func party(_ seen: inout [Int]) -> Int? {
    let parts = nation.parts[place]
    let isLower = !parts.isEmpty && random.happens(6)
    let whence = isLower ? random.pick(parts) : place
    let line = 2 + random.skewed(below: nation.lines[whence].count - 2)
    let year = random.happens(1) ? self.year - 4 : self.year
    guard let unit = nation.unit(of: whence, line: line, in: year), !seen.contains(unit) else {
      return nil
    }
    seen.append(unit)
    return unit
  }

  private mutating func addStandingRule() {
    let rule = NodeName(.standing, "\(key)/1")
    lines.add(rule, is: .standingRule)
    lines.add(rule, .partOf, document)
    lines.add(rule, .position, integer: 1)
    if random.happens(50), let group = groups[place].first {
      lines.add(rule, .party, group.node)
    } else {
      lines.add(rule, .party, nation.units[unit].node)
    }
    lines.add(rule, .role, text: "responsible")
    lines.add(rule, .at, source.passage(lines: 1, to: lines))
  }

  private mutating func addTerm(_ number: Int) {
    let name = random.pick(NationalWords.manners) + random.pick(NationalWords.things)
    let term = NodeName(.term, "\(key)/\(number)\(name)")
    lines.add(term, is: .term)
    lines.add(term, .name, text: name)
    lines.add(term, .at, source.passage(lines: 2, to: lines))
    lines.add(document, .defines, term)
  }
}

extension SectionFact: Packable {
  static var blank: SectionFact {
    SectionFact(id: "", heading: "", ordinal: "", level: 1, parent: nil, passages: [])
  }

  mutating func pass(_ cursor: inout PackingCursor) {
    cursor.pass(&id)
    cursor.pass(&heading)
    cursor.pass(&ordinal)
    cursor.pass(&level)
    cursor.pass(&parent)
    cursor.pass(&passages)
  }
}

extension TaskFact: Packable {
  static var blank: TaskFact {
    TaskFact(
      id: "", heading: "", ordinal: "", parent: nil, attribution: Attribution(), passages: [])
  }

  mutating func pass(_ cursor: inout PackingCursor) {
    cursor.pass(&id)
    cursor.pass(&heading)
    cursor.pass(&ordinal)
    cursor.pass(&parent)
    cursor.pass(&attribution)
    cursor.pass(&deadline)
    cursor.pass(&passages)
  }
}

extension IndicatorFact: Packable {
  static var blank: IndicatorFact {
    IndicatorFact(id: "", name: "", comparator: .eq, passages: [])
  }

  mutating func pass(_ cursor: inout PackingCursor) {
    cursor.pass(&id)
    cursor.pass(&name)
    cursor.pass(&comparator)
    cursor.pass(&value)
    cursor.pass(&upperValue)
    cursor.pass(&valueText)
    cursor.pass(&unit)
    cursor.pass(&kind)
    cursor.pass(&nature)
    cursor.pass(&horizon)
    cursor.pass(&attribution)
    cursor.pass(&baseline)
    cursor.pass(&isProse)
    cursor.pass(&ordinal)
    cursor.pass(&parent)
    cursor.pass(&passages)
  }
}

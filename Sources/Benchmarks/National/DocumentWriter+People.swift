import DocumentExtraction

/// Notices of appointment and chronicles, which nothing cites.
extension DocumentWriter {
  /// A notice that gives and takes posts.
  mutating func addAppointments(by unit: Int, _ identity: DocumentIdentity, _ random: SeededNumbers)
  {
    let key = "\(nation.units[unit].mark)人〔\(identity.year)〕\(identity.number)号"
    begin(key, NodeName(.document, key), unit, identity.year, random)
    let first = source.next
    let day = Day(year, at: self.random.fraction())
    lines.add(document, .title, text: "\(nation.units[unit].key)关于人员任免职的通知")
    lines.add(document, .number, text: key)
    lines.add(document, .issuer, nation.units[unit].node)
    lines.add(document, .issued, day: day)
    for number in 1...(2 + self.random.below(11)) { addAppointment(number, on: day) }
    finish(from: first)
  }

  /// Terms are four years long: in the first two posts are given, in the others taken.
  private mutating func addAppointment(_ number: Int, on day: Day) {
    let (term, isGiven) = ((year - 2010) / 4, (year - 2010) % 4 < 2)
    let person = random.below(names.officials(of: place))
    var post = SeededNumbers(UInt64(person * 64 + term) ^ UInt64(place) << 24)
    let line = 2 + post.skewed(below: nation.lines[place].count - 2)
    let unit = nation.unit(of: place, line: line, in: 2010 + term * 4) ?? self.unit
    let official = names.official(person, of: place)
    let node = NodeName(.appointment, "\(key)/\(number)")
    lines.add(node, is: .appointment)
    lines.add(node, .action, text: isGiven ? "appoint" : "remove")
    lines.add(node, .person, official.node)
    lines.add(node, .post, text: post.pick(NationalWords.posts))
    lines.add(node, .unit, nation.units[unit].node)
    lines.add(node, .effective, day: day)
    lines.add(node, .partOf, document)
    lines.add(node, .position, integer: number)
    if isGiven, random.happens(60) { lines.add(node, .probation, truth: true) }
    let passage = source.passage(lines: 1, to: lines)
    lines.add(node, .at, passage)
    lines.add(official.node, .at, passage)
  }

  /// What a government did in a month.
  mutating func addChronicle(of unit: Int, _ identity: DocumentIdentity, _ random: SeededNumbers) {
    let mark = nation.places[nation.units[unit].place].mark
    let front = mark.isEmpty ? "国务院" : mark + "政府"
    let key = "\(front)\(identity.year)年\(identity.number)月份大事记"
    begin(key, NodeName(.document, key), unit, identity.year, random)
    let first = source.next
    lines.add(document, .title, text: key)
    for number in 1...(6 + self.random.below(24)) {
      addEvent(number, on: Day(year, identity.number, 1 + number * 27 / 30))
    }
    finish(from: first)
  }

  private mutating func addEvent(_ number: Int, on day: Day) {
    let node = NodeName(.event, "\(key)/\(number)")
    lines.add(node, is: .event)
    lines.add(node, .partOf, document)
    lines.add(node, .date, day: day)
    lines.add(node, .heading, text: "研究\(DocumentHeads.theme(&random))工作")
    lines.add(node, .position, integer: number)
    let passage = source.passage(lines: 1, to: lines)
    lines.add(node, .at, passage)
    if random.happens(66) { lines.add(node, .place, text: nation.places[place].name) }
    let people = names.officials(of: place)
    let start = random.skewed(below: people)
    for part in 0..<min(1 + random.below(7), people) {
      let official = names.official((start + part) % people, of: place).node
      lines.add(node, .attendee, official)
      let participation = NodeName(.participation, "\(key)/\(number)/\(part + 1)")
      lines.add(participation, is: .participation)
      lines.add(participation, .inEvent, node)
      lines.add(participation, .person, official)
      lines.add(participation, .personTitle, text: random.pick(NationalWords.titles))
      lines.add(participation, .role, text: random.pick(NationalWords.roles))
      lines.add(participation, .position, integer: part + 1)
      lines.add(participation, .at, passage)
    }
  }
}

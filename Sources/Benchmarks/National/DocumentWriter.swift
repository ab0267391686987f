import DocumentExtraction

/// Writes what a document states, a document after the other.
///
/// What stands in it, and how often, follows the documents of the bundled graph: what a statement
/// about each kind of node has, the share of open lists, of tasks that name a region, and so on.
struct DocumentWriter {
  /// Where it goes.
  let lines: TripleLines
  /// The places and units.
  let nation: Nation
  /// The groups, measures, laws and officials.
  let names: NationalNames
  /// What it cites.
  let superiors: Superiors
  /// The groups of every place.
  let groups: [[NationalNames.Group]]
  /// The file that the document is read from.
  var source: SourceFile
  /// Random numbers for what stands in the document.
  var random = SeededNumbers(0)
  /// The document.
  var key = ""
  var document = NodeName(iri: "")
  /// Where it was issued, when and by whom.
  var place = 0
  var year = 0
  var unit = 0
  /// How many sections, tasks, indicators and regions it has so far.
  var sections = 0
  var tasks = 0
  var indicators = 0
  var regions = 0

  /// Writes a document with a number.
  ///
  /// - Complexity: O(*n*) in the number of its statements.
  mutating func write(_ head: DocumentHead) {
    begin(head.key, head.node, head.unit, head.identity.year, head.random)
    let first = source.next
    addHead(head)
    addCitations(of: head)
    switch head.sort {
    case .plan: addPlan()
    case .opinion: addOpinion()
    case .notice: addNotice()
    }
    finish(from: first)
  }

  /// Begins a document.
  mutating func begin(
    _ key: String, _ node: NodeName, _ unit: Int, _ year: Int, _ random: SeededNumbers
  ) {
    self.key = key
    document = node
    self.unit = unit
    place = nation.units[unit].place
    self.year = year
    self.random = random
    (sections, tasks, indicators, regions) = (0, 0, 0, 0)
    lines.add(document, is: .document)
    lines.add(document, is: .held)
    lines.add(document, .scope, text: nation.places[place].officialName)
  }

  /// States where the document as a whole stands.
  mutating func finish(from first: Int) {
    lines.add(document, .at, source.passage(first: first, last: source.next - 1, to: lines))
  }

  // MARK: - The head

  private mutating func addHead(_ head: DocumentHead) {
    lines.add(document, .title, text: head.title)
    lines.add(document, .number, text: head.number)
    lines.add(document, .issuer, nation.units[unit].node)
    lines.add(document, .issued, day: head.issued)
    if random.happens(50) { lines.add(document, .topic, text: random.pick(NationalWords.topics)) }
    if random.happens(20) {
      lines.add(
        document, .indexNumber,
        text: "\(nation.places[place].code)-\(year)-\(random.below(90000) + 10000)")
    }
    if random.happens(25) { lines.add(document, .status, text: random.happens(80) ? "有效" : "失效") }
    if random.happens(7) {
      lines.add(document, .validFrom, day: head.issued.later(months: 1))
      lines.add(document, .validTo, year: year + 2 + random.below(4))
    }
    var order = "addressee"
    for group in groups[place] {
      lines.add(document, .addressee, group.node)
      order += " group:\(group.key)"
    }
    lines.add(document, .order, text: order)
    addRegions()
  }

  /// The places that a document concerns, each with a statement that says where it says so.
  private mutating func addRegions() {
    let parts = nation.parts[place]
    guard !parts.isEmpty else { return }
    let start = random.below(parts.count)
    for step in 0..<min(random.below(6), parts.count) {
      let region = nation.places[parts[(start + step) % parts.count]]
      regions += 1
      lines.add(document, .inRegion, region.node)
      let statement = NodeName(.statement, "\(key)/inRegion/\(region.code)")
      lines.add(statement, is: .statement)
      lines.add(statement, .statedSubject, document)
      lines.add(statement, .statedPredicate, Self.inRegion)
      lines.add(statement, .statedObject, region.node)
      lines.add(statement, .partOf, document)
      lines.add(statement, .position, integer: regions)
      lines.add(statement, .at, source.passage(lines: 1, to: lines))
    }
  }

  private static let inRegion = NodeName(iri: Predicate.inRegion.iri)
}

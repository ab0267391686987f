import TripleStore

/// Brings together what several sources say about one document.
///
/// From the passages of its evidence alone a statement would belong to every source in which its
/// node was read. Where that is not so, because only one of two sources says it, a `sj:Statement`
/// node with the right passages goes with it.
struct SourceCombination {
  private let document: HeldDocument
  /// The statements, in the order in which they are first made.
  private var order: [Statement] = []
  /// The place of each.
  private var places: [Statement: Int] = [:]
  /// The sources of each, in the same order.
  private var sources: [[String]] = []
  private var located: Set<Statement> = []
  private var functional: [Slot: Term] = [:]
  private var variants: [(statement: Statement, source: String)] = []
  /// The passages of each node, with their source.
  private var passages: [ExactText: [(source: String, passage: Term)]] = [:]

  private struct Slot: Hashable {
    var subject: ExactText
    var property: Property
  }

  /// Begins with nothing.
  init(document: HeldDocument) { self.document = document }

  /// Adds what one source says; the fuller ones come first.
  mutating func add(_ assertions: ReadingAssertions, from source: String) {
    located.formUnion(assertions.located)
    places.reserveCapacity(places.count + assertions.statements.count)
    let files = [source]
    for statement in assertions.statements {
      if isOverruled(statement) {
        variants.append((statement, source))
      } else {
        insert(statement, files)
      }
    }
  }

  /// Whether a fuller reading gives another value where there can be only one.
  private mutating func isOverruled(_ statement: Statement) -> Bool {
    guard let property = statement.property, property.isFunctional else { return false }
    let slot = Slot(subject: ExactText(statement.subject), property: property)
    if let value = functional[slot] { return value != statement.object }
    functional[slot] = statement.object
    return false
  }

  /// Adds a statement of one file; almost none is there already.
  private mutating func insert(_ statement: Statement, _ file: [String]) {
    guard let known = places.updateValue(order.count, forKey: statement) else {
      order.append(statement)
      sources.append(file)
      return
    }
    places[statement] = known
    if sources[known].last != file.last { sources[known] += file }
  }

  /// Finds the passages of each node, where statements have to be explained.
  private mutating func gatherPassages() {
    guard document.readings.count > 1 || !variants.isEmpty else { return }
    for (statement, files) in zip(order, sources) where statement.property == .at {
      for file in files {
        passages[ExactText(statement.subject), default: []].append((file, statement.object))
      }
    }
  }

  /// The statements with their sources, and what has to be said about them.
  mutating func finish() -> [SourcedStatement] {
    gatherPassages()
    var number = 0
    for place in order.indices where needsExplanation(order[place], sources[place]) {
      number += 1
      explain(order[place], as: .statement, number, sources[place])
    }
    for variant in variants {
      number += 1
      explain(variant.statement, as: .variant, number, [variant.source])
    }
    return zip(order, sources).map { statement, files in
      SourcedStatement(statement: statement, sources: DocumentDossier.sortedTexts(files))
    }
  }

  /// Whether the passages of its evidence tell other sources than those that say it.
  private func needsExplanation(_ statement: Statement, _ files: [String]) -> Bool {
    guard document.readings.count > 1, let evidence = statement.evidence,
      let known = passages[ExactText(evidence)], !located.contains(statement)
    else { return false }
    return Set(known.map(\.source)) != Set(files)
  }

  private mutating func explain(
    _ statement: Statement, as nodeClass: NodeClass, _ number: Int, _ files: [String]
  ) {
    let node = NodeKind.statement.iri("\(document.key)/\(number)")
    let evidence = statement.evidence.flatMap { passages[ExactText($0)] } ?? []
    for file in files {
      let places = evidence.filter { $0.source == file }.map(\.passage)
      var about = [Statement(node, Vocabulary.type, .iri(nodeClass.iri))]
      about += statement.reified(as: node)
      about.append(Statement(node, Property.partOf.iri, .iri(document.iri)))
      about += places.map { Statement(node, Property.at.iri, $0) }
      for statement in about { insert(statement, [file]) }
    }
  }
}

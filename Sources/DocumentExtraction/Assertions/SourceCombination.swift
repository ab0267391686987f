import TripleStore

/// Brings together what several sources say about one document.
///
/// From the passages of its evidence alone a statement would belong to every source in which its
/// node was read. Where that is not so, because only one of two sources says it, a `sj:Statement`
/// node with the right passages goes with it.
struct SourceCombination {
  private let document: HeldDocument
  private var order: [Statement] = []
  private var located: Set<Statement> = []
  private var sources: [Statement: [String]] = [:]
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
    for statement in assertions.statements {
      if isOverruled(statement) {
        variants.append((statement, source))
      } else {
        insert(statement, source)
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

  private mutating func insert(_ statement: Statement, _ source: String) {
    if sources[statement] == nil { order.append(statement) }
    if sources[statement]?.last != source { sources[statement, default: []].append(source) }
    if statement.property == .at {
      passages[ExactText(statement.subject), default: []].append((source, statement.object))
    }
  }

  /// The statements with their sources, and what has to be said about them.
  mutating func finish() -> [SourcedStatement] {
    var number = 0
    for statement in order where needsExplanation(statement) {
      number += 1
      explain(statement, as: .statement, number, sources[statement] ?? [])
    }
    for variant in variants {
      number += 1
      explain(variant.statement, as: .variant, number, [variant.source])
    }
    return order.map { statement in
      let files = DocumentDossier.sortedTexts(sources[statement] ?? [])
      return SourcedStatement(statement: statement, sources: files)
    }
  }

  /// Whether the passages of its evidence tell other sources than those that say it.
  private func needsExplanation(_ statement: Statement) -> Bool {
    guard document.readings.count > 1, let evidence = statement.evidence,
      let stated = sources[statement], let known = passages[ExactText(evidence)],
      !located.contains(statement)
    else { return false }
    return Set(known.map(\.source)) != Set(stated)
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
      for statement in about { insert(statement, file) }
    }
  }
}

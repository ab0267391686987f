import DatalogEngine
import DocumentExtraction
import Synchronization
import TripleStore

/// Finds the node of a name: what `@省科技厅` stands for.
///
/// A name is looked for, in this order, as the preferred or official name, number or title of a
/// node (or its `rdfs:label` in data of another origin); as an alias; as an alias that is only half
/// a name (海南 for 海南州); as document and path (`青政办〔2021〕29号 二/39`); as an IRI or the key of
/// one (`青海省/李宁/1`); as one of these with a word behind it that tells which node of that name is
/// meant (`二/1 任务`, `李宁 省军区政委`, see `TellingWords`); and as a part or an abbreviation of a name.
/// Width, spaces and the shape of brackets do not count, and a number counts as a whole. The first
/// way that finds something decides; where it finds several nodes, all of them are listed, never one
/// guessed.
public final class NameIndex: EntityResolver {
  let graph: GraphText
  let printed: PrintedForms
  let telling: TellingWords
  /// Nodes by the folded form of their names; built when the first name is asked for.
  private let tables = Mutex<[NameRank: [String: [TermID]]]?>(nil)
  /// The names as they are searched; gathered when the first unknown name is asked for.
  private let gathered = AtomicLazyReference<EntityNames>()

  /// Prepares to look names up in `store`.
  ///
  /// - Complexity: O(1); the first look-up reads all names.
  public init(_ store: TripleStore) {
    graph = GraphText(store)
    printed = PrintedForms(store)
    telling = TellingWords(graph)
  }

  /// Finds the node of a name, alias, number or unique abbreviation.
  ///
  /// - Complexity: O(1) for a known name; O(*n* log *n*) in the number of names for an unknown one.
  public func resolve(_ name: String) -> EntityResolution {
    let wanted = NameFolding.folded(name)
    guard !wanted.isEmpty else { return .none(suggestions: []) }
    let tables = allTables()
    let found = nodes(called: name, tables)
    if !found.isEmpty { return resolution(found) }
    let abbreviated = abbreviated(wanted, tables)
    if !abbreviated.isEmpty { return resolution(abbreviated) }
    return .none(suggestions: suggestions(for: name))
  }

  /// The names that may stand behind `@`: preferred names, numbers and titles, sorted.
  public var names: [String] {
    let nodes = (allTables()[.preferred] ?? [:]).values.joined()
    return Set(nodes).map { printed.text(of: graph.store.dictionary.term($0)) }.sorted()
  }

  /// All names, to be found by what is typed of them.
  ///
  /// - Complexity: O(*n* log *n*) in the number of names when they are first asked for, then O(1).
  package var entities: EntityNames {
    gathered.load() ?? gathered.storeIfNil(EntityNames(self))
  }

  private func resolution(_ found: [TermID]) -> EntityResolution {
    if found.count == 1 { return .one(graph.store.dictionary.term(found[0])) }
    return .several(
      found.map { candidate(graph.store.dictionary.term($0)) }.sorted { $0.name < $1.name })
  }

  // MARK: - Abbreviations

  /// More nodes than this are too many to list.
  private static let mostCandidates = 12

  /// The nodes one of whose names `wanted` is a part or an abbreviation of: one where there is one
  /// such node, several where there are few.
  func abbreviated(
    _ wanted: String, _ tables: [NameRank: [String: [TermID]]]
  ) -> [TermID] {
    guard wanted.unicodeScalars.count >= 3 else { return [] }
    let parts = NameFolding.parts(of: wanted)
    var several: Set<TermID> = []
    for matches in [NameFolding.contains(_:in:), NameFolding.abbreviates(_:_:)] {
      var found: Set<TermID> = []
      for rank in [NameRank.preferred, .alias] {
        for (name, nodes) in tables[rank] ?? [:] where matches(parts, NameFolding.parts(of: name)) {
          found.formUnion(nodes)
        }
      }
      if found.count == 1 { return Array(found) }
      if several.isEmpty { several = found }
    }
    return several.count <= Self.mostCandidates ? Array(several) : []
  }

  // MARK: - The tables

  func allTables() -> [NameRank: [String: [TermID]]] {
    tables.withLock { known in
      if let known { return known }
      let built = buildTables()
      known = built
      return built
    }
  }

  private func buildTables() -> [NameRank: [String: [TermID]]] {
    var tables: [NameRank: [String: [TermID]]] = [:]
    for rank in NameRank.allCases {
      var table: [String: [TermID]] = [:]
      for word in rank.predicates {
        guard let predicate = graph.predicate(word) else { continue }
        for triple in graph.store.triples(matching: TriplePattern(predicate: predicate))
        where isEntity(triple.subject) {
          let name = NameFolding.folded(graph.store.dictionary.lexicalForm(of: triple.object))
          if table[name]?.contains(triple.subject) != true {
            table[name, default: []].append(triple.subject)
          }
        }
      }
      tables[rank] = table
    }
    addLabels(to: &tables[.preferred, default: [:]])
    return tables
  }

  /// Adds what data of any origin calls its nodes (`rdfs:label`); the words of the vocabulary have
  /// labels too and are no entities.
  private func addLabels(to table: inout [String: [TermID]]) {
    let label = Term.iri("http://www.w3.org/2000/01/rdf-schema#label")
    guard let predicate = graph.store.dictionary.id(of: label) else { return }
    for triple in graph.store.triples(matching: TriplePattern(predicate: predicate)) {
      guard let iri = graph.iri(triple.subject), NodeKind(of: iri) == nil,
        Vocabulary.word(of: iri) == nil
      else { continue }
      let name = NameFolding.folded(graph.store.dictionary.lexicalForm(of: triple.object))
      if table[name]?.contains(triple.subject) != true {
        table[name, default: []].append(triple.subject)
      }
    }
  }

  /// Whether a node is one of those that are known by name.
  private func isEntity(_ id: TermID) -> Bool {
    graph.kind(of: id)?.isNamed ?? false
  }
}

/// How good a name is as the name of its node.
enum NameRank: CaseIterable, Sendable {
  case preferred, alias, weak

  /// The predicates that give names of this rank.
  var predicates: [String] {
    switch self {
    case .preferred: ["name", "officialName", "number", "title", "code", "fileName"]
    case .alias: ["alias", "localAlias", "subject"]
    case .weak: ["weakAlias"]
    }
  }
}

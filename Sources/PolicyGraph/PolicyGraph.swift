import DatalogSyntax
import Diagnostics
import DocumentExtraction
import Synchronization
import TripleStore

/// The graph of policies: documents, tasks, units, officials, regions and indicators.
///
/// ```swift
/// let graph = try PolicyGraph.bundled()
/// if case .one(let unit) = graph.names.resolve("省自然资源厅") {
///   print(graph.printedName(of: unit), graph.unitDossier(of: unit)?.tasks.count ?? 0)
/// }
/// ```
///
/// The store holds what the registries state, in one named graph, and what each source file
/// states, in a graph of its own; so a document can be read again or removed. A graph is a value:
/// a copy shares the memory until one of the two changes.
public struct PolicyGraph: Sendable {
  /// The triples that are asked: what the sources state, as corrections have it; settled unless they
  /// are many and in a file.
  public let store: TripleStore
  /// The triples that are kept: what the sources state, and what is recorded of corrections.
  package let kept: TripleStore
  /// What people stated against or beside the sources, in order.
  public let corrections: [Correction]
  /// Where it is kept; nil for a graph that is in memory only.
  public internal(set) var stored: StoredGraph?
  /// Where the registries are, to be written again unchanged.
  let registries: RegistrySource
  /// What is computed from the store when it is first asked for.
  private var derived = Derived()

  /// Wraps what is kept.
  ///
  /// - Complexity: O(*c* log *n*) in the number of corrections, where the store is settled or large.
  init(kept: TripleStore, registries: RegistrySource) {
    self.kept = kept
    self.registries = registries
    corrections = CorrectionRecords.corrections(in: kept)
    var store = kept
    for correction in corrections { correction.apply(to: &store) }
    store.settleUnlessLarge()
    self.store = store
  }

  /// The same graph with other triples that are kept.
  func keeping(_ new: TripleStore) -> PolicyGraph {
    var graph = PolicyGraph(kept: new, registries: registries)
    graph.stored = stored
    return graph.sharingRules(of: self)
  }

  /// The same graph with the programs of another one.
  ///
  /// Programs are known by who they are: with others of the same text everything would be looked at.
  package func sharingRules(of other: PolicyGraph) -> PolicyGraph {
    if let known = other.derived.rules.load() { _ = derived.rules.storeIfNil(known) }
    return self
  }

  /// Wraps triples of any origin, such as data files that are asked for one command.
  ///
  /// Their properties and classes are found by their IRIs' endings, their nodes by `rdfs:label` and
  /// the names of the vocabulary.
  public init(data store: TripleStore) {
    self.init(kept: store, registries: .store)
  }
}

extension PolicyGraph {
  /// Who `@name` is.
  public var names: NameIndex {
    derived.names.load() ?? derived.names.storeIfNil(NameIndex(store))
  }

  /// What a predicate's name means.
  ///
  /// - Complexity: O(*v* log *n*) in the size of the vocabulary when it is first asked for.
  public var catalog: VocabularyCatalog {
    (derived.catalog.load() ?? derived.catalog.storeIfNil(Box(VocabularyCatalog(store)))).value
  }

  /// Whether the graph describes the vocabulary, of which the bundled rules speak.
  ///
  /// - Complexity: O(log *n*) in the number of triples.
  public var hasVocabulary: Bool { vocabularyStatement.map(store.contains) ?? false }

  /// A statement that the vocabulary makes; nil where the graph does not know its words.
  var vocabularyStatement: Triple? {
    let type = "http://www.w3.org/2000/01/rdf-schema#Class"
    return statement(.iri(NodeClass.held.iri), Vocabulary.type, .iri(type))
  }

  /// The rules and saved queries of `Queries/`, a program for each file.
  public var rules: [Program] {
    (derived.rules.load() ?? derived.rules.storeIfNil(Box(Self.bundledPrograms()))).value
  }

  /// The name by which people know a term: a document's number, a unit's short name while it is
  /// unique, a text as it is.
  ///
  /// - Complexity: O(log *n*) in the number of triples.
  public func printedName(of term: Term) -> String { printedForms.text(of: term) }

  /// How all nodes are printed; what it works out for names that several bear is kept.
  package var printedForms: PrintedForms { names.printed }

  /// What the registries know of units, regions, groups, measures and officials, for reading
  /// documents; what documents say of them is no part of it.
  ///
  /// - Complexity: O(*n* log *n*) in the size of the registries.
  public func registry() -> Registry {
    let graph = kept.existingGraph(named: GraphName.registry)
    // Without documents there is nothing else in the store.
    if let graph, kept.graphs == [graph] { return Registry(store: kept) }
    var registries = TripleStore()
    registries.dictionary = kept.dictionary
    if let graph { registries.insert(contentsOf: kept.triples(in: graph)) }
    return Registry(store: registries)
  }

  /// How many nodes of a class there are; its subclasses are not counted with it.
  ///
  /// - Complexity: O(log *n*) in the number of triples.
  public func count(of nodeClass: NodeClass) -> Int {
    guard let type = store.dictionary.id(of: .iri(Vocabulary.type)),
      let object = store.dictionary.id(of: .iri(nodeClass.iri))
    else { return 0 }
    return store.count(matching: TriplePattern(predicate: type, object: object))
  }

  private static func bundledPrograms() -> [Program] {
    // A test holds the bundled files to parse without a remark.
    BundledFile.files(in: "Queries").map { file in
      Parser.parse(SourceText(name: file.name, bytes: file.bytes)).program
    }
  }
}

/// Where the texts of a graph's registries are.
enum RegistrySource: Sendable {
  /// Here.
  case texts([SourceText])
  /// In the program, to be copied when they are asked for.
  case bundled
  /// In the store, in a graph of their own.
  case store
}

/// What is expensive enough to be computed at most once, and only when it is asked for.
private final class Derived: Sendable {
  let names = AtomicLazyReference<NameIndex>()
  let catalog = AtomicLazyReference<Box<VocabularyCatalog>>()
  let rules = AtomicLazyReference<Box<[Program]>>()
}

/// Holds a value where a reference is needed.
private final class Box<Value: Sendable>: Sendable {
  let value: Value

  init(_ value: Value) { self.value = value }
}

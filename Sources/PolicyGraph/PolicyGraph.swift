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
  /// The triples, settled unless they are many and in a file.
  public private(set) var store: TripleStore
  /// Where the registries are, to be written again unchanged.
  private let registries: RegistrySource
  /// What people stated against or beside the sources, in order.
  public private(set) var corrections: [Correction] = []
  /// The triples as the sources state them, where there are corrections.
  private var base: TripleStore?
  /// What is computed from the store when it is first asked for.
  private var derived: Derived

  /// Wraps a store.
  init(store: TripleStore, registries: RegistrySource) {
    self.store = store
    self.registries = registries
    self.store.settleUnlessLarge()
    derived = Derived()
  }

  /// The graph as its sources state it.
  ///
  /// - Complexity: O(1).
  public var uncorrected: PolicyGraph { base.map { withStore($0, corrections: []) } ?? self }

  /// The same with another store, which some corrections have changed.
  func withStore(_ new: TripleStore, corrections: [Correction]) -> PolicyGraph {
    var graph = PolicyGraph(store: new, registries: registries)
    graph.corrections = corrections
    graph.base = corrections.isEmpty ? nil : base ?? store
    // Programs are known by who they are: with others of the same text everything would be looked at.
    if let known = derived.rules.load() { _ = graph.derived.rules.storeIfNil(known) }
    return graph
  }

  /// Wraps triples of any origin, such as data files that are asked for one command.
  ///
  /// Their properties and classes are found by their IRIs' endings, their nodes by `rdfs:label` and
  /// the names of the vocabulary.
  public init(data store: TripleStore) {
    self.init(store: store, registries: .texts([]))
  }

  /// Puts another store in the place of the present one.
  mutating func replaceStore(_ new: TripleStore) {
    self = PolicyGraph(store: new, registries: registries)
  }

  /// The registries as they were read.
  package var registryTexts: [SourceText] {
    switch registries {
    case .texts(let texts): texts
    case .bundled: Self.bundledRegistries
    }
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
  public var hasVocabulary: Bool {
    let type = "http://www.w3.org/2000/01/rdf-schema#Class"
    guard let triple = statement(.iri(NodeClass.held.iri), Vocabulary.type, .iri(type)) else {
      return false
    }
    return store.contains(triple)
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
    let graph = store.existingGraph(named: GraphName.registry)
    // Without documents there is nothing else in the store.
    if let graph, store.graphs == [graph] { return Registry(store: store) }
    var registries = TripleStore()
    registries.dictionary = store.dictionary
    if let graph { registries.insert(contentsOf: store.triples(in: graph)) }
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

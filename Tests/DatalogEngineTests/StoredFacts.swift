import DatalogEngine
import TestSupport
import TripleStore

/// The facts of a program as a graph: properties and classes instead of predicates.
///
/// Only predicates that say something of nodes are stored, as subjects of triples are nodes.
/// Literals are written in different ways that mean the same value.
struct StoredFacts {
  private(set) var store = TripleStore()
  private(set) var catalog = StoredCatalog()
  private var random: SeededGenerator

  /// The predicates whose facts are in the store.
  var predicates: Set<String> { catalog.properties.union(catalog.classes) }

  init(_ facts: [RandomProgram.Fact], seed: UInt64) {
    random = SeededGenerator(seed: seed)
    let others = facts.filter { $0.row.count > 2 || $0.row.first?.isNode != true }.map(\.predicate)
    for fact in facts where !others.contains(fact.predicate) { insert(fact) }
    store.settle()
  }

  private mutating func insert(_ fact: RandomProgram.Fact) {
    let name = store.id(for: .iri(StoredCatalog.iri(of: fact.predicate)))
    let first = store.id(for: term(fact.row[0]))
    if fact.row.count == 2 {
      catalog.properties.insert(fact.predicate)
      store.insert(Triple(first, name, store.id(for: term(fact.row[1]))))
    } else {
      catalog.classes.insert(fact.predicate)
      store.insert(Triple(first, store.id(for: .iri(StoredCatalog.typeProperty)), name))
    }
  }

  /// A term that means a value, any of several.
  private mutating func term(_ value: NaiveValue) -> Term {
    func literal(_ form: String, _ type: String) -> Term {
      .literal(Literal(form, datatype: "http://www.w3.org/2001/XMLSchema#\(type)"))
    }
    let terms: [Term] =
      switch value {
      case .truth(let truth):
        [literal("\(truth)", "boolean"), literal(truth ? "1" : "0", "boolean")]
      case .integer(let integer):
        [
          literal("\(integer)", "integer"), literal("\(integer)", "int"),
          literal("\(integer).0", "decimal"), literal("\(integer).0E0", "double"),
        ]
      case .fraction(let number):
        [
          literal("\(number)", "decimal"), literal("\(number)0", "decimal"),
          literal("\(number)", "double"),
        ]
      case .date: [literal(String("\(value)".dropFirst(2).dropLast()), "date")]
      case .text(let bytes):
        [
          literal(String(decoding: bytes, as: UTF8.self), "string"),
          .literal(Literal(String(decoding: bytes, as: UTF8.self), language: "zh")),
        ]
      case .node(let iri): [.iri(iri)]
      // A graph has no records; what a program prints of one would be a text.
      case .record(let text): [literal(text, "string")]
      }
    return terms[Int.random(in: 0..<terms.count, using: &random)]
  }
}

/// Knows the predicates of stored facts by their names.
struct StoredCatalog: PredicateCatalog {
  static let typeProperty = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"

  /// The names of two-place predicates.
  var properties: Set<String> = []
  /// The names of one-place predicates.
  var classes: Set<String> = []

  /// The IRI of a predicate.
  static func iri(of name: String) -> String { "urn:predicate:\(name)" }

  func meaning(of name: String, arity: Int) -> PredicateMeaning? {
    if arity == 2, properties.contains(name) { return .property(Self.iri(of: name)) }
    if arity == 1, classes.contains(name) { return .instances(of: [Self.iri(of: name)]) }
    return nil
  }

  func meaning(ofIRI iri: String, arity: Int) -> PredicateMeaning? {
    (properties.union(classes)).first { Self.iri(of: $0) == iri }
      .flatMap { meaning(of: $0, arity: arity) }
  }

  func names(near name: String) -> [String] { [] }
}

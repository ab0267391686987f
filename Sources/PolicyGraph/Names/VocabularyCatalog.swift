import DatalogEngine
import Diagnostics
import DocumentExtraction
import TripleStore

/// What predicates mean on a graph: the vocabulary in both languages, then the graph's own
/// properties and classes by the ends of their IRIs.
public struct VocabularyCatalog: PredicateCatalog {
  /// Every class and predicate of the vocabulary, by name.
  public let entries: [VocabularyEntry]
  private let entriesByName: [String: [VocabularyEntry]]
  /// The classes below each class, itself included, by IRI.
  private let subclasses: [String: [String]]
  /// The classes that exclude each other, by the classes below them, by IRI.
  private let kinds: [String: String]
  /// The IRIs outside the vocabulary by their last part.
  private let properties: [String: [String]]
  private let classes: [String: [String]]

  /// Reads the vocabulary that a store holds and lists its other properties and classes.
  ///
  /// - Complexity: O(*v* log *n*) in the size of the vocabulary, and O(*n*) in the number of type
  ///   statements of classes that the vocabulary does not know.
  public init(_ store: TripleStore) {
    let reader = VocabularyReader(store)
    entries = reader.entries()
    var byName: [String: [VocabularyEntry]] = [:]
    for entry in entries {
      for name in [entry.name] + entry.chineseNames { byName[name, default: []].append(entry) }
    }
    entriesByName = byName
    let subclasses = reader.subclasses()
    self.subclasses = subclasses
    var kinds: [String: String] = [:]
    for kind in reader.kinds() {
      for below in subclasses[kind] ?? [kind] { kinds[below] = kind }
    }
    self.kinds = kinds
    let known = Set(entries.map(\.iri))
    properties = reader.endings(of: reader.foreignProperties(besides: known))
    classes = reader.endings(of: reader.foreignClasses(besides: known))
  }

  /// The entry of a name in either language.
  public func entry(named name: String) -> VocabularyEntry? { entriesByName[name]?.first }

  /// The entry of an IRI of the vocabulary.
  func entry(ofIRI iri: String) -> VocabularyEntry? {
    Vocabulary.word(of: iri).flatMap { entriesByName[$0] }?.first { $0.iri == iri }
  }

  /// The kind of things that have a class; nil where things of several kinds may have it.
  func kind(ofClass iri: String) -> String? { kinds[iri] }

  /// What a plain name means with so many arguments.
  public func meaning(of name: String, arity: Int) -> PredicateMeaning? {
    let known = entriesByName[name] ?? []
    if let entry = known.first(where: { $0.arity == arity }) ?? known.first {
      return meaning(of: entry)
    }
    if name == "triple" || name == "三元组" { return .anyTriple }
    switch arity {
    case 1: return foreign(classes[name]) { .instances(of: subclasses[$0] ?? [$0]) }
    case 2: return foreign(properties[name]) { .property($0) }
    default: return nil
    }
  }

  /// What an IRI written as a predicate means with so many arguments.
  ///
  /// One that is only a property means nothing with one argument, one that is only a class nothing
  /// with two.
  public func meaning(ofIRI iri: String, arity: Int) -> PredicateMeaning? {
    switch arity {
    case 1: isOnly(.property, iri) ? nil : .instances(of: subclasses[iri] ?? [iri])
    case 2: isOnly(.class, iri) ? nil : .property(iri)
    default: nil
    }
  }

  /// Whether an IRI is known as a property or class and not as the other.
  private func isOnly(_ kind: VocabularyEntry.Kind, _ iri: String) -> Bool {
    let ending = VocabularyReader.ending(of: iri)
    let known = entriesByName[ending]?.filter { $0.iri == iri } ?? []
    let isClass = classes[ending]?.contains(iri) == true || known.contains { $0.kind == .class }
    let isProperty =
      properties[ending]?.contains(iri) == true || known.contains { $0.kind != .class }
    return kind == .class ? isClass && !isProperty : isProperty && !isClass
  }

  /// The names most like `name`: those for which the vocabulary gives it as a hint, then those
  /// that are spelled alike.
  public func names(near name: String) -> [String] {
    let hinted = names(meantBy: name)
    return hinted + spelledAlike(name).filter { !hinted.contains($0) }
  }

  /// The names of the entries of which `name` is a hint, in the alphabet of `name`.
  public func names(meantBy name: String) -> [String] {
    let wanted = HintSpelling.folded(name)
    let isChinese = name.unicodeScalars.contains { $0.value >= 0x2E80 && $0.value < 0xFF00 }
    return entries.filter { $0.hints.contains { HintSpelling.folded($0) == wanted } }
      .map { isChinese ? $0.chineseNames.first ?? $0.name : $0.name }
  }

  private func spelledAlike(_ name: String) -> [String] {
    let known = entriesByName.keys.sorted() + properties.keys.sorted() + classes.keys.sorted()
    return NearestNames.suggestions(for: name, among: known + ["triple"])
  }

  /// Every name that may stand before a parenthesis.
  public var names: [String] { (entriesByName.keys + ["triple"]).sorted() }

  /// The names of properties and classes that the vocabulary does not describe, sorted; those that
  /// several IRIs end with are not among them.
  package var otherNames: (properties: [String], classes: [String]) {
    func names(_ endings: [String: [String]]) -> [String] {
      endings.filter { $0.value.count == 1 && entriesByName[$0.key] == nil }.keys.sorted()
    }
    return (names(properties), names(classes))
  }

  private func meaning(of entry: VocabularyEntry) -> PredicateMeaning {
    switch entry.kind {
    case .class: .instances(of: subclasses[entry.iri] ?? [entry.iri])
    case .property: .property(entry.iri)
    case .relation: .relation(entry.name)
    }
  }

  private func foreign(
    _ iris: [String]?, _ meaning: (String) -> PredicateMeaning
  ) -> PredicateMeaning? {
    guard let iris, let first = iris.first else { return nil }
    return iris.count == 1 ? meaning(first) : .ambiguous(iris)
  }
}

import DocumentExtraction
import TripleStore

/// Which predicates and classes connect things, as `Graph/vocabulary.ttl` says.
///
/// A property with a `sj:phrase` connects its two ends; with `sj:runsThrough` it leads on through
/// nodes of a class as if they were not there. A class with a `sj:phrase` connects the values of
/// the properties that it `sj:tiesTogether`. Whatever else is stated connects nothing: classes, roles,
/// texts and sources are common to all and would connect everything with everything.
///
/// A graph whose vocabulary has no phrase, as data of other origins, is connected by every property
/// but `rdf:type`.
struct LinkVocabulary {
  /// A property that connects its ends.
  struct Property {
    /// The class whose nodes it leads through.
    let through: TermID?
    /// Whether its ends may be nodes that are no step of a chain.
    let isChecked: Bool
  }

  /// The properties that connect, by id; nil where all of them do.
  private(set) var properties: [TermID: Property]?
  /// What a class joins, by the id of the class.
  private(set) var joints: [TermID: [TermID]] = [:]
  /// The classes that join the values of a property.
  private(set) var jointsOfProperty: [TermID: [TermID]] = [:]
  /// `rdf:type`.
  let type: TermID?

  /// Reads the vocabulary that a store holds.
  ///
  /// - Parameter store: The store.
  /// - Complexity: O(*v* log *n*) in the number of phrases.
  init(_ store: TripleStore) {
    let text = GraphText(store)
    type = store.dictionary.id(of: .iri(Vocabulary.type))
    guard let phrase = text.predicate("phrase") else { return }
    let spoken = Set(store.triples(matching: TriplePattern(predicate: phrase)).map(\.subject))
    for id in spoken {
      let joined = text.objects(id, text.predicate("tiesTogether"))
      guard !joined.isEmpty else { continue }
      joints[id] = joined
      for property in joined { jointsOfProperty[property, default: []].append(id) }
    }
    var properties: [TermID: Property] = [:]
    for id in spoken where joints[id] == nil {
      let through = text.objects(id, text.predicate("runsThrough")).first
      properties[id] = Property(
        through: through, isChecked: through != nil || jointsOfProperty[id] != nil)
    }
    self.properties = properties
  }

  /// How a predicate connects; nil where it does not.
  func property(_ predicate: TermID) -> Property? {
    guard let properties else {
      return predicate == type ? nil : Property(through: nil, isChecked: false)
    }
    return properties[predicate]
  }
}

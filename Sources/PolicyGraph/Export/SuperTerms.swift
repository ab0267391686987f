import TripleStore

/// What a store says of its own words: properties and classes above others, properties that say the
/// same backwards.
struct SuperTerms {
  /// A property that a statement implies.
  struct Implied: Hashable {
    /// The property.
    var property: TermID
    /// Whether subject and object change places.
    var isInverse: Bool
  }

  private let store: TripleStore
  private let type: TermID?
  private let below: (property: TermID?, class: TermID?, inverse: TermID?)
  private var properties: [TermID: [Implied]] = [:]
  private var classes: [TermID: [TermID]] = [:]

  /// Reads what a store says of its words.
  ///
  /// - Complexity: O(*v*) in the size of the vocabulary, as far as it is used.
  init(_ store: TripleStore) {
    self.store = store
    func id(_ iri: String) -> TermID? { store.dictionary.id(of: .iri(iri)) }
    type = id(SharedVocabulary.rdf + "type")
    below = (
      id(SharedVocabulary.rdfs + "subPropertyOf"), id(SharedVocabulary.rdfs + "subClassOf"),
      id(SharedVocabulary.owl + "inverseOf")
    )
  }

  /// The triples that the triples of the store imply and that are not in it.
  ///
  /// - Complexity: O(*n* + *m*) for *n* triples and *m* implied ones.
  mutating func impliedTriples() -> [Triple] {
    var found: Set<Triple> = []
    for triple in store.triples(matching: TriplePattern()) {
      if triple.predicate == type {
        for above in classesAbove(triple.object) {
          found.insert(Triple(triple.subject, triple.predicate, above))
        }
      }
      for implied in implied(by: triple.predicate) {
        if !implied.isInverse {
          found.insert(Triple(triple.subject, implied.property, triple.object))
        } else if [.iri, .blank].contains(store.dictionary.kind(of: triple.object)) {
          found.insert(Triple(triple.object, implied.property, triple.subject))
        }
      }
    }
    return Array(found.filter { !store.contains($0) })
  }

  /// The properties that a property implies, itself left out.
  private mutating func implied(by property: TermID) -> [Implied] {
    if let known = properties[property] { return known }
    let start = Implied(property: property, isInverse: false)
    var found: [Implied] = [start]
    var next = 0
    while next < found.count {
      let (current, isInverse) = (found[next].property, found[next].isInverse)
      next += 1
      var further = objects(current, below.property).map {
        Implied(property: $0, isInverse: isInverse)
      }
      further += (objects(current, below.inverse) + subjects(below.inverse, current)).map {
        Implied(property: $0, isInverse: !isInverse)
      }
      for implied in further where !found.contains(implied) { found.append(implied) }
    }
    found.removeFirst()
    properties[property] = found
    return found
  }

  private mutating func classesAbove(_ base: TermID) -> [TermID] {
    if let known = classes[base] { return known }
    var found = [base]
    var next = 0
    while next < found.count {
      let above = objects(found[next], below.class)
      next += 1
      for other in above where !found.contains(other) { found.append(other) }
    }
    found.removeFirst()
    classes[base] = found
    return found
  }

  private func objects(_ subject: TermID, _ predicate: TermID?) -> [TermID] {
    guard let predicate else { return [] }
    return store.triples(matching: TriplePattern(subject: subject, predicate: predicate))
      .map(\.object)
  }

  private func subjects(_ predicate: TermID?, _ object: TermID) -> [TermID] {
    guard let predicate else { return [] }
    return store.triples(matching: TriplePattern(predicate: predicate, object: object))
      .map(\.subject)
  }
}

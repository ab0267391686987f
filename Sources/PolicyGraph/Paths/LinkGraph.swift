import DocumentExtraction
import TripleStore

/// A store seen as things and the relations between them.
///
/// What is only there to tell of a relation, such as a citation or an appointment, is a relation
/// here; sections are passed through, so that a task stands in its document. Relations are the
/// same from both ends.
struct LinkGraph {
  /// The store.
  let store: TripleStore
  private let vocabulary: LinkVocabulary
  /// Nodes that are not passed through, although their kind is, because they are asked for.
  private let stops: Set<TermID>

  /// Wraps a store.
  ///
  /// - Parameters:
  ///   - store: The store.
  ///   - stops: The things that are asked for.
  init(_ store: TripleStore, stops: Set<TermID>) {
    self.store = store
    self.stops = stops
    vocabulary = LinkVocabulary(store)
  }

  /// Lends each relation of a thing; a thing may be reached by several.
  ///
  /// - Parameters:
  ///   - node: The thing.
  ///   - body: What to do with a relation.
  /// - Complexity: O(log *n* + *k*) for the *k* triples of the thing and those that are passed
  ///   through.
  func forEachLink(of node: TermID, _ body: (EntityLink) -> Void) {
    for triple in store.triples(matching: TriplePattern(subject: node)) {
      guard let property = vocabulary.property(triple.predicate) else { continue }
      climb(to: triple.object, by: triple.predicate, property) { end in
        give(node, end, triple.predicate, isReversed: false, body)
      }
    }
    for triple in store.triples(matching: TriplePattern(object: node)) {
      if let property = vocabulary.property(triple.predicate) {
        descend(to: triple.subject, by: triple.predicate, property) { end in
          give(node, end, triple.predicate, isReversed: true, body)
        }
      }
      join(node, triple, body)
    }
  }

  /// How many triples a thing has, as a measure of how little it says that two are related to it.
  ///
  /// - Complexity: O(log *n*).
  func degree(of node: TermID) -> Int {
    store.count(matching: TriplePattern(subject: node))
      + store.count(matching: TriplePattern(object: node))
  }

  private func give(
    _ from: TermID, _ to: TermID, _ relation: TermID, joint: TermID? = nil, isReversed: Bool,
    _ body: (EntityLink) -> Void
  ) {
    guard from != to, !store.dictionary.kind(of: to).isLiteral else { return }
    body(EntityLink(from: from, to: to, relation: relation, joint: joint, isReversed: isReversed))
  }

  /// Follows a property to its end; what is passed through on the way and is asked for is one too.
  private func climb(
    to object: TermID, by predicate: TermID, _ property: LinkVocabulary.Property,
    _ body: (TermID) -> Void
  ) {
    guard let through = property.through else {
      if !property.isChecked || !isJoint(object) { body(object) }
      return
    }
    var end = object
    var passed: Set<TermID> = []
    while isA(end, through), passed.insert(end).inserted {
      if stops.contains(end) { body(end) }
      let pattern = TriplePattern(subject: end, predicate: predicate)
      guard let next = store.firstTriple(matching: pattern)?.object else { return }
      end = next
    }
    if !passed.contains(end) { body(end) }
  }

  /// Follows a property backwards to all its ends.
  private func descend(
    to subject: TermID, by predicate: TermID, _ property: LinkVocabulary.Property,
    _ body: (TermID) -> Void
  ) {
    guard property.isChecked else {
      body(subject)
      return
    }
    var open = [subject]
    var passed: Set<TermID> = []
    while let end = open.popLast() {
      guard let through = property.through, isA(end, through) else {
        if !isJoint(end) { body(end) }
        continue
      }
      guard passed.insert(end).inserted else { continue }
      if stops.contains(end) { body(end) }
      open += store.triples(matching: TriplePattern(predicate: predicate, object: end))
        .map(\.subject)
    }
  }

  /// Gives the other things that the node of a triple joins with its object.
  private func join(_ node: TermID, _ triple: Triple, _ body: (EntityLink) -> Void) {
    for kind in vocabulary.jointsOfProperty[triple.predicate] ?? []
    where isA(triple.subject, kind) {
      for property in vocabulary.joints[kind] ?? [] where property != triple.predicate {
        let pattern = TriplePattern(subject: triple.subject, predicate: property)
        for other in store.triples(matching: pattern) {
          give(node, other.object, kind, joint: triple.subject, isReversed: false, body)
        }
      }
    }
  }

  private func isJoint(_ node: TermID) -> Bool {
    vocabulary.joints.keys.contains { isA(node, $0) }
  }

  private func isA(_ node: TermID, _ kind: TermID) -> Bool {
    guard let type = vocabulary.type else { return false }
    return store.contains(Triple(node, type, kind))
  }
}

import DatalogEngine
import DocumentExtraction
import TripleStore

/// What the vocabulary rules out of a graph: facts about things of a kind that their predicate is not
/// about, classes that exclude each other, chains that would lead back, second values where there is
/// one only.
///
/// A thing that has no class may be of any.
struct VocabularyFit: FactFitting {
  /// The vocabulary.
  let catalog: VocabularyCatalog
  /// The graph.
  let store: TripleStore

  /// Why a statement cannot be made.
  ///
  /// - Complexity: O(log *n*); of a property that leads nowhere back, also the number of statements
  ///   that lead on from the object.
  func misfit(of predicate: PredicateMeaning, _ arguments: [AnswerValue?]) -> Misfit? {
    switch predicate {
    case .property(let iri): misfit(ofProperty: iri, arguments[0], arguments[1])
    case .instances(let classes):
      misfit(arguments[0], in: 0, [])
        ?? classes.first.flatMap { misfit(arguments[0], asOneOf: $0) }
    case .anyTriple, .relation, .ambiguous: nil
    }
  }

  private func misfit(
    ofProperty iri: String, _ subject: AnswerValue?, _ object: AnswerValue?
  ) -> Misfit? {
    guard let entry = catalog.entry(ofIRI: iri) else { return misfit(subject, in: 0, []) }
    if let misfit = misfit(subject, in: 0, entry.domain) ?? misfit(object, in: 1, entry.range) {
      return misfit
    }
    guard let subject = id(of: subject), let predicate = store.dictionary.id(of: .iri(iri)) else {
      return nil
    }
    if entry.isAcyclic, let object = id(of: object), leads(from: object, to: subject, by: predicate)
    {
      return .circle
    }
    return entry.isSingle ? other(of: subject, by: predicate) : nil
  }

  // MARK: - Kinds

  /// Why something does not fit a place for things of some classes; a predicate that tells none wants
  /// a node as its subject.
  private func misfit(_ value: AnswerValue?, in place: Int, _ wanted: [String]) -> Misfit? {
    guard let value else { return nil }
    let classes = wanted.filter { catalog.entry(named: $0)?.kind == .class }
    guard let node = Self.node(of: value) else {
      let isNodeWanted = place == 0 || (!wanted.isEmpty && classes.count == wanted.count)
      return isNodeWanted ? .value(place: place, wanted: classes) : nil
    }
    if wanted.isEmpty || wanted.contains("Resource") { return nil }
    if classes.isEmpty { return .node(place: place, wanted: wanted) }
    let fitting = classes.flatMap { name -> [String] in
      guard case .instances(let iris)? = catalog.meaning(of: name, arity: 1) else { return [] }
      return iris
    }
    let own = self.classes(of: node)
    guard let first = own.first, !own.contains(where: fitting.contains) else { return nil }
    return .kind(place: place, wanted: classes, own: name(of: first))
  }

  /// Why something cannot be of a class: it is of another kind.
  private func misfit(_ value: AnswerValue?, asOneOf iri: String) -> Misfit? {
    let own = value.flatMap(Self.node).map(classes) ?? []
    guard let kind = catalog.kind(ofClass: iri),
      let other = own.first(where: { catalog.kind(ofClass: $0) != nil }),
      !own.contains(where: { catalog.kind(ofClass: $0) == kind })
    else { return nil }
    return .kind(place: 0, wanted: [name(of: iri)], own: name(of: other))
  }

  private func classes(of node: Term) -> [String] {
    guard let id = store.dictionary.id(of: node) else { return [] }
    let text = GraphText(store)
    return text.objects(id, store.dictionary.id(of: .iri(Vocabulary.type))).compactMap(text.iri)
  }

  private func name(of iri: String) -> String {
    Vocabulary.word(of: iri) ?? VocabularyReader.ending(of: iri)
  }

  /// The term of what is no literal.
  private static func node(of value: AnswerValue) -> Term? {
    guard let term = value.node else { return nil }
    if case .literal = term { return nil }
    return term
  }

  private func id(of value: AnswerValue?) -> TermID? {
    value?.node.flatMap(store.dictionary.id(of:))
  }

  // MARK: - Other statements

  /// Whether a chain of statements leads from one node to another, or they are the same.
  private func leads(from start: TermID, to end: TermID, by predicate: TermID) -> Bool {
    let text = GraphText(store)
    var (waiting, seen): ([TermID], Set<TermID>) = ([start], [start])
    while let next = waiting.popLast() {
      if next == end { return true }
      waiting += text.objects(next, predicate).filter { seen.insert($0).inserted }
    }
    return false
  }

  /// Why a node that may have one value only cannot have another.
  private func other(of subject: TermID, by predicate: TermID) -> Misfit? {
    GraphText(store).objects(subject, predicate).first.map { known in
      .taken(.term(store.dictionary.term(known)))
    }
  }
}

import DatalogEngine
import DatalogSyntax
import Diagnostics
import DocumentExtraction
import TripleStore

extension FactReading {
  /// What a statement says of its subject.
  private struct Claim {
    /// The property, or of a statement of a class the class.
    var iri: String
    /// The values in its places, and where they are written.
    var values: [(term: Term, range: SourceRange)]
    /// Where the property or class is written.
    var range: SourceRange
  }

  /// Refuses what only rules say, and what the vocabulary rules out; a new node is of no class and may
  /// be of any.
  func check(_ fact: StatedFact, _ atom: Atom) throws(DiagnosticList) {
    let claim = self.claim(of: fact, atom)
    if let entry = graph.catalog.entry(ofIRI: claim.iri), entry.isDerived || entry.kind == .relation
    {
      throw derived(entry.name, claim.range)
    }
    let arity = claim.values.count
    guard let meaning = graph.catalog.meaning(ofIRI: claim.iri, arity: arity) else {
      let kind = arity == 1 ? "a property and no class" : "a class and no property"
      throw fail("not-a-fact", "`\(source.text(of: claim.range))` is \(kind)", claim.range)
    }
    let fit = VocabularyFit(catalog: graph.catalog, store: graph.store)
    if let misfit = fit.misfit(of: meaning, claim.values.map { .term($0.term) }) {
      try refuse(misfit, claim)
    }
  }

  /// What a statement says, in whatever form it is written.
  private func claim(of fact: StatedFact, _ atom: Atom) -> Claim {
    let last = atom.arguments[atom.arguments.count - 1].range
    let isTriple = atom.arguments.count == 3
    var claim = Claim(
      iri: fact.predicate,
      values: [(fact.subject, atom.arguments[0].range), (fact.object, last)],
      range: isTriple ? atom.arguments[1].range : atom.predicate.range)
    if fact.predicate == Vocabulary.type, case .iri(let iri) = fact.object {
      claim.iri = iri
      claim.values.removeLast()
      if atom.arguments.count > 1 { claim.range = last }
    }
    return claim
  }

  private func refuse(_ misfit: Misfit, _ claim: Claim) throws(DiagnosticList) {
    func refuse(
      _ place: Int, _ problem: String, help: String? = nil
    ) throws(DiagnosticList) {
      let text = "`\(source.text(of: claim.range))` \(problem)"
      throw fail("type-mismatch", text, claim.values[place].range, help: help)
    }
    switch misfit {
    case .kind(let place, _, let own) where claim.values.count == 1:
      try refuse(place, "is said of no \(own), and this is one")
    case .kind(let place, let wanted, let own):
      let kinds = wanted.joined(separator: " or ")
      try refuse(place, "takes a \(kinds) there, and this is a \(own)")
    case .value(let place, let wanted):
      try refuse(
        place, "takes a node there (\(wanted.joined(separator: " or ")))",
        help: "write `@name` or `<IRI>`")
    case .node(let place, let wanted):
      try refuse(
        place, "takes a value there (\(wanted.joined(separator: " or ")))",
        help: "write a text between quotes, a number or a date")
    // Whoever corrects a chain or a single value may state the new before the old is retracted.
    case .circle, .taken: break
    }
  }

  /// That only rules say something.
  ///
  /// - Parameters:
  ///   - name: The name of what they say.
  ///   - range: Where it is written.
  /// - Returns: What to tell.
  func derived(_ name: String, _ range: SourceRange) -> DiagnosticList {
    fail(
      "not-a-fact", "only rules say `\(source.text(of: range))`, no statement does", range,
      help: "`:rules \(name)` shows what they rest on, which can be corrected")
  }
}

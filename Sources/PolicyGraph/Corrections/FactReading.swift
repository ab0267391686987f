import DatalogEngine
import DatalogSyntax
import Diagnostics
import DocumentExtraction
import TripleStore

/// Reads an atom as a statement of a graph, to be asserted or retracted.
struct FactReading {
  /// The graph.
  let graph: PolicyGraph
  /// The text in which the atom stands.
  let source: SourceText
  /// What prefixes of names stand for.
  let prefixes: [String: String]
  /// The rules in force.
  let rules: [Program]

  /// The statement that an atom makes.
  ///
  /// - Parameter atom: A predicate of the graph with values.
  /// - Returns: The statement; a value has the datatype that documents' facts have.
  /// - Throws: Why it makes none.
  func fact(_ atom: Atom) throws(DiagnosticList) -> StatedFact {
    let predicate = try self.predicate(of: atom)
    guard atom.asOf == nil, !atom.predicate.isInverse, atom.predicate.closure == .none else {
      throw fail(
        "not-a-fact", "a fact is one statement, without `as of`, `^`, `+` or `*`", atom.range)
    }
    let subject = try term(atom.arguments[0], ArgumentPlace(predicate, column: 0))
    if case .literal = subject {
      throw fail(
        "type-mismatch", "a value is nothing that can be spoken of", atom.arguments[0].range,
        help: "write a node first: `@name` or `<IRI>`")
    }
    switch predicate {
    case .property(let iri):
      let object = try term(atom.arguments[1], ArgumentPlace(predicate, column: 1))
      try check(subject, object, predicate, of: atom)
      return StatedFact(subject, iri, object)
    case .instances(let classes): return StatedFact(subject, Vocabulary.type, .iri(classes[0]))
    case .anyTriple:
      guard case .iri(let iri) = try term(atom.arguments[1], ArgumentPlace(predicate, column: 1))
      else {
        throw fail("type-mismatch", "a property is an IRI", atom.arguments[1].range)
      }
      return StatedFact(
        subject, iri, try term(atom.arguments[2], ArgumentPlace(predicate, column: 2)))
    case .relation, .ambiguous:
      throw fail(
        "not-a-fact", "`\(name(of: atom))` is no property and no class of the graph", atom.range)
    }
  }
}

// MARK: - Predicates

extension FactReading {
  private func predicate(of atom: Atom) throws(DiagnosticList) -> PredicateMeaning {
    let arity = atom.arguments.count
    let meaning: PredicateMeaning?
    switch atom.predicate.name {
    case .plain(let name):
      try checkIsStated(name, atom)
      meaning = graph.catalog.meaning(of: name, arity: arity)
    case .iri(let iri): meaning = graph.catalog.meaning(ofIRI: iri, arity: arity)
    case .prefixed(let prefix, let local):
      guard let start = prefixes[prefix] else {
        throw fail(
          "syntax", "the prefix `\(prefix):` is not declared", atom.predicate.range)
      }
      meaning = graph.catalog.meaning(ofIRI: start + local, arity: arity)
    }
    guard let meaning else {
      let near = graph.catalog.names(near: name(of: atom)).prefix(3).map { "`\($0)`" }
      throw fail(
        "unknown-predicate", "there is no predicate `\(name(of: atom))`", atom.predicate.range,
        help: near.isEmpty ? nil : "did you mean \(near.joined(separator: ", "))?")
    }
    if let wanted = meaning.arity, wanted != arity {
      throw fail(
        "arity-mismatch",
        "`\(name(of: atom))` has \(wanted) argument\(wanted == 1 ? "" : "s"), not \(arity)",
        atom.range)
    }
    return meaning
  }

  /// Refuses what only rules say.
  private func checkIsStated(_ name: String, _ atom: Atom) throws(DiagnosticList) {
    let entry = graph.catalog.entry(named: name)
    let isDerived = entry.map { $0.isDerived || $0.kind == .relation } ?? isDefined(name)
    guard isDerived else { return }
    throw fail(
      "not-a-fact", "only rules say `\(name)`, no statement does", atom.predicate.range,
      help: "`:rules \(entry?.name ?? name)` shows what they rest on, which can be corrected")
  }

  /// Whether a rule in force says something of that name, or a declaration that rules do.
  private func isDefined(_ name: String) -> Bool {
    rules.contains { program in
      program.declarations.contains { $0.name.name == name }
        || program.rules.contains { rule in
          rule.heads.contains { if case .plain(name) = $0.predicate.name { true } else { false } }
        }
    }
  }

  private func name(of atom: Atom) -> String {
    switch atom.predicate.name {
    case .plain(let name): name
    case .iri(let iri): "<\(iri)>"
    case .prefixed(let prefix, let local): "\(prefix):\(local)"
    }
  }

  /// Refuses a value where the vocabulary wants a node, a node where it wants a value, and a node that
  /// is of other classes than it wants there; a new one is of none.
  private func check(
    _ subject: Term, _ object: Term, _ predicate: PredicateMeaning, of atom: Atom
  ) throws(DiagnosticList) {
    let fit = VocabularyFit(catalog: graph.catalog, store: graph.store)
    let misfit = fit.misfit(of: predicate, [.term(subject), .term(object)])
    func refuse(
      _ place: Int, _ problem: String, help: String? = nil
    ) throws(DiagnosticList) {
      let text = "`\(name(of: atom))` takes \(problem)"
      throw fail("type-mismatch", text, atom.arguments[place].range, help: help)
    }
    switch misfit {
    case .kind(let place, let wanted, let own):
      try refuse(place, "a \(wanted.joined(separator: " or ")) there, and this is a \(own)")
    case .value(let place, let wanted):
      try refuse(
        place, "a node there (\(wanted.joined(separator: " or ")))",
        help: "write `@name` or `<IRI>`")
    case .node(let place, let wanted):
      try refuse(
        place, "a value there (\(wanted.joined(separator: " or ")))",
        help: "write a text between quotes, a number or a date")
    // Whoever corrects a chain or a single value may state the new before the old is retracted.
    case .circle, .taken, nil: break
    }
  }
}

// MARK: - Terms

extension FactReading {
  private func term(
    _ expression: Expression, _ place: ArgumentPlace
  ) throws(DiagnosticList) -> Term {
    switch expression.kind {
    case .constant(let constant):
      if let term = Term(constant) { return term }
    case .iri(.iri(let iri)): return .iri(iri)
    case .iri(.prefixed(let prefix, let local)):
      if let start = prefixes[prefix] { return .iri(start + local) }
      throw fail("syntax", "the prefix `\(prefix):` is not declared", expression.range)
    case .entity(let name): return try entity(name, expression.range, place)
    case .variable(let name):
      throw fail(
        "unbound-variable", "`\(name)` is a variable, and a fact has values only",
        expression.range, help: "write a text between quotes, or `@` before a name")
    default: break
    }
    throw fail(
      "not-a-fact", "a fact has names, texts, numbers and dates only", expression.range)
  }

  private func entity(
    _ name: String, _ range: SourceRange, _ place: ArgumentPlace
  ) throws(DiagnosticList) -> Term {
    switch graph.names.resolve(name, in: place) {
    case .one(let term): return term
    case .none(let suggestions):
      let near = suggestions.map { "`\(ProgramPrinter.text(ofEntity: $0))`" }
        .joined(separator: ", ")
      throw fail(
        "unknown-entity", "nothing in the graph is called `\(name)`", range,
        help: near.isEmpty ? "a new thing is written by its IRI, `<…>`" : "did you mean \(near)?")
    case .several(let candidates):
      throw fail(
        "ambiguous-entity", "several things are called `\(name)`", range,
        help: "say which: \(candidates.map(\.described).joined(separator: ", "))")
    }
  }

  private func fail(
    _ code: String, _ message: String, _ range: SourceRange, help: String? = nil
  ) -> DiagnosticList {
    DiagnosticList([
      Diagnostic(
        .error, code: code, message, at: SourcePlace(source, range), help: help)
    ])
  }
}

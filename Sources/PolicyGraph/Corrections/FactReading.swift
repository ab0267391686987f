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
  /// What rules out that it can be made does not count where it was made all the same: what stands
  /// there can be retracted, and be spoken of when it is.
  ///
  /// - Parameter atom: A predicate of the graph with values.
  /// - Returns: The statement; a value has the datatype that documents' facts have.
  /// - Throws: Why it makes none, or why that cannot be stated.
  func fact(_ atom: Atom) throws(DiagnosticList) -> StatedFact {
    let predicate = try self.predicate(of: atom)
    guard atom.asOf == nil, !atom.predicate.isInverse, atom.predicate.closure == .none else {
      throw fail(
        "not-a-fact", "a fact is one statement, without `as of`, `^`, `+` or `*`", atom.range)
    }
    let fact = try statement(of: atom, predicate)
    if graph.statement(like: fact) == nil, !graph.isRetracted(fact) { try check(fact, atom) }
    return fact
  }

  /// The statement that an atom makes, be it one that can be made or not.
  private func statement(
    of atom: Atom, _ predicate: PredicateMeaning
  ) throws(DiagnosticList) -> StatedFact {
    switch predicate {
    case .property(let iri): return try statement(of: atom, iri)
    case .instances(let classes):
      return StatedFact(
        try subject(of: atom, in: predicate), Vocabulary.type, .iri(classes[0]))
    case .anyTriple:
      let written = atom.arguments[1]
      guard case .iri(let iri) = try term(written, ArgumentPlace(predicate, column: 1)) else {
        throw fail("type-mismatch", "a property is an IRI", written.range)
      }
      return try statement(of: atom, iri)
    case .relation, .ambiguous:
      throw fail(
        "not-a-fact", "`\(name(of: atom))` is no property and no class of the graph", atom.range)
    }
  }

  /// The statement of an atom that has the subject first and the object last.
  private func statement(of atom: Atom, _ property: String) throws(DiagnosticList) -> StatedFact {
    let place = ArgumentPlace(.property(property), column: 1)
    return StatedFact(
      try subject(of: atom, in: place.meaning), property,
      try term(atom.arguments[atom.arguments.count - 1], place))
  }

  private func subject(
    of atom: Atom, in meaning: PredicateMeaning
  ) throws(DiagnosticList) -> Term {
    let subject = try term(atom.arguments[0], ArgumentPlace(meaning, column: 0))
    if case .literal = subject {
      throw fail(
        "type-mismatch", "a value is nothing that can be spoken of", atom.arguments[0].range,
        help: "write a node first: `@name` or `<IRI>`")
    }
    return subject
  }
}

// MARK: - Predicates

extension FactReading {
  private func predicate(of atom: Atom) throws(DiagnosticList) -> PredicateMeaning {
    let arity = atom.arguments.count
    guard let meaning = try meaning(of: atom) else {
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

  private func meaning(of atom: Atom) throws(DiagnosticList) -> PredicateMeaning? {
    switch atom.predicate.name {
    case .plain(let name):
      try checkIsNoRelation(name, atom)
      return graph.catalog.meaning(of: name, arity: atom.arguments.count)
    case .iri(let iri): return try meaning(ofIRI: iri, atom)
    case .prefixed(let prefix, let local):
      guard let start = prefixes[prefix] else {
        throw fail(
          "syntax", "the prefix `\(prefix):` is not declared", atom.predicate.range)
      }
      return try meaning(ofIRI: start + local, atom)
    }
  }

  private func meaning(
    ofIRI iri: String, _ atom: Atom
  ) throws(DiagnosticList) -> PredicateMeaning? {
    let meaning = graph.catalog.meaning(ofIRI: iri, arity: atom.arguments.count)
    if meaning == nil, let entry = graph.catalog.entry(ofIRI: iri), entry.kind == .relation {
      throw derived(entry.name, atom.predicate.range)
    }
    return meaning
  }

  /// Refuses what can be no statement, as it is a relation of rules.
  private func checkIsNoRelation(_ name: String, _ atom: Atom) throws(DiagnosticList) {
    let entry = graph.catalog.entry(named: name)
    if entry.map({ $0.kind == .relation }) ?? isDefined(name) {
      throw derived(entry?.name ?? name, atom.predicate.range)
    }
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
        help: "say which: \(candidates.described)")
    }
  }

  func fail(
    _ code: String, _ message: String, _ range: SourceRange, help: String? = nil
  ) -> DiagnosticList {
    DiagnosticList([
      Diagnostic(
        .error, code: code, message, at: SourcePlace(source, range), help: help)
    ])
  }
}

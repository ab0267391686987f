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
    let subject = try term(atom.arguments[0])
    if case .literal = subject {
      throw fail(
        "type-mismatch", "a value is nothing that can be spoken of", atom.arguments[0].range,
        help: "write a node first: `@name` or `<IRI>`")
    }
    switch predicate {
    case .property(let iri):
      let object = try term(atom.arguments[1])
      try check(object, of: atom)
      if case .plain(let name) = atom.predicate.name, let entry = graph.catalog.entry(named: name) {
        try checkKind(of: subject, among: entry.domain, atom, atom.arguments[0].range)
        try checkKind(of: object, among: entry.range, atom, atom.arguments[1].range)
      }
      return StatedFact(subject, iri, object)
    case .instances(let classes): return StatedFact(subject, Vocabulary.type, .iri(classes[0]))
    case .anyTriple:
      guard case .iri(let iri) = try term(atom.arguments[1]) else {
        throw fail("type-mismatch", "a property is an IRI", atom.arguments[1].range)
      }
      return StatedFact(subject, iri, try term(atom.arguments[2]))
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
    guard let entry = graph.catalog.entry(named: name), entry.isDerived || entry.kind == .relation
    else { return }
    throw fail(
      "not-a-fact", "only rules say `\(name)`, no statement does", atom.predicate.range,
      help: "`:rules \(entry.name)` shows what they rest on, which can be corrected")
  }

  private func name(of atom: Atom) -> String {
    switch atom.predicate.name {
    case .plain(let name): name
    case .iri(let iri): "<\(iri)>"
    case .prefixed(let prefix, let local): "\(prefix):\(local)"
    }
  }

  /// Refuses a value where the vocabulary wants a node, and a node where it wants a value.
  private func check(_ object: Term, of atom: Atom) throws(DiagnosticList) {
    guard case .plain(let name) = atom.predicate.name,
      let entry = graph.catalog.entry(named: name), !entry.range.isEmpty,
      !entry.range.contains("Resource")
    else { return }
    let wantsNode = entry.range.allSatisfy { graph.catalog.entry(named: $0)?.kind == .class }
    let isNode = if case .literal = object { false } else { true }
    guard wantsNode != isNode else { return }
    let wanted = entry.range.joined(separator: " or ")
    throw fail(
      "type-mismatch", "`\(name)` takes \(wantsNode ? "a node" : "a value") there (\(wanted))",
      atom.arguments[1].range,
      help: wantsNode
        ? "write `@name` or `<IRI>`" : "write a text between quotes, a number or a date"
    )
  }
}

extension FactReading {
  /// Refuses a node that is of other classes than the vocabulary wants there; a new one is of none.
  private func checkKind(
    of node: Term, among classes: [String], _ atom: Atom, _ range: SourceRange
  ) throws(DiagnosticList) {
    guard case .iri = node, !classes.isEmpty, !classes.contains("Resource") else { return }
    let own = graph.values(of: StatedFact(node, Vocabulary.type, node)).compactMap { term in
      if case .iri(let iri) = term { iri } else { nil }
    }
    let wanted = classes.flatMap { name -> [String] in
      guard case .instances(let iris)? = graph.catalog.meaning(of: name, arity: 1) else {
        return []
      }
      return iris
    }
    guard !own.isEmpty, !wanted.isEmpty, !own.contains(where: wanted.contains) else { return }
    let kind = own.compactMap(Vocabulary.word).first ?? "node"
    throw fail(
      "type-mismatch",
      "`\(name(of: atom))` takes a \(classes.joined(separator: " or ")) there, and this is a \(kind)",
      range)
  }
}

// MARK: - Terms

extension FactReading {
  private func term(_ expression: Expression) throws(DiagnosticList) -> Term {
    switch expression.kind {
    case .constant(let constant):
      if let term = Term(constant) { return term }
    case .iri(.iri(let iri)): return .iri(iri)
    case .iri(.prefixed(let prefix, let local)):
      if let start = prefixes[prefix] { return .iri(start + local) }
      throw fail("syntax", "the prefix `\(prefix):` is not declared", expression.range)
    case .entity(let name): return try entity(name, expression.range)
    case .variable(let name):
      throw fail(
        "unbound-variable", "`\(name)` is a variable, and a fact has values only",
        expression.range, help: "write a text between quotes, or `@` before a name")
    default: break
    }
    throw fail(
      "not-a-fact", "a fact has names, texts, numbers and dates only", expression.range)
  }

  private func entity(_ name: String, _ range: SourceRange) throws(DiagnosticList) -> Term {
    switch graph.names.resolve(name) {
    case .one(let term): return term
    case .none(let suggestions):
      let near = suggestions.map { "`@\($0)`" }.joined(separator: ", ")
      throw fail(
        "unknown-entity", "nothing in the graph is called `\(name)`", range,
        help: near.isEmpty ? "a new thing is written by its IRI, `<…>`" : "did you mean \(near)?")
    case .several(let candidates):
      let list = candidates.map { "`@\($0)`" }.joined(separator: ", ")
      throw fail(
        "ambiguous-entity", "several things are called `\(name)`", range, help: "say which: \(list)"
      )
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

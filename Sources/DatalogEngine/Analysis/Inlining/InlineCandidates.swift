import DatalogSyntax

/// The relations declared `inline` whose atoms may be replaced by their rules.
struct InlineCandidates {
  /// The rules of each, by name.
  private(set) var definitions: [String: [InlineExpansion.Definition]] = [:]
  /// Those that are written, or asked for in a way that is not replaced.
  private var wanted: Set<String> = []

  /// Finds the candidates of some programs.
  init(_ programs: [Program]) {
    for declaration in programs.lazy.flatMap(\.declarations) where declaration.mayBeInlined {
      definitions[declaration.name.name] = []
    }
    // What is read from a file is more than the rules say, and what is left out is less.
    for directive in programs.lazy.flatMap(\.directives) {
      for relation in directive.relations where directive.kind == .input {
        definitions[relation.name] = nil
      }
      wanted.formUnion(directive.relations.lazy.map(\.name))
    }
    for subsumption in programs.lazy.flatMap(\.subsumptions) {
      for atom in [subsumption.dominated, subsumption.dominating] {
        if let name = atom.plainName { definitions[name] = nil }
      }
    }
    guard !definitions.isEmpty else { return }
    for rule in programs.lazy.flatMap(\.rules) {
      for head in rule.heads {
        guard let name = head.plainName else { continue }
        definitions[name]?.append(.init(arguments: head.arguments, body: rule.body))
      }
    }
    for body in programs.lazy.flatMap(\.bodies) {
      for atom in body.atoms where atom.plainName == nil {
        if case .plain(let name) = atom.predicate.name { wanted.insert(name) }
      }
    }
  }

  /// Whether the rows of a relation are needed: it is written to a file, or asked for by a closure,
  /// an inverse or a time.
  func isWanted(_ name: String) -> Bool { wanted.contains(name) }

  /// The candidates that a candidate is used by.
  var users: [String: [String]] {
    var users: [String: [String]] = [:]
    for name in definitions.keys.sorted() {
      for used in uses(of: name) { users[used, default: []].append(name) }
    }
    return users
  }

  /// The candidates that cannot be replaced to the end: they rest on themselves, or on such.
  var circular: [String] {
    let users = self.users
    var open = definitions.keys.reduce(into: [:]) { $0[$1] = uses(of: $1).count }
    var waiting = open.keys.filter { open[$0] == 0 }
    while let name = waiting.popLast() {
      open[name] = nil
      for user in users[name] ?? [] {
        guard let rest = open[user] else { continue }
        open[user] = rest - 1
        if rest == 1 { waiting.append(user) }
      }
    }
    return open.keys.sorted()
  }

  private func uses(of name: String) -> Set<String> {
    let atoms = (definitions[name] ?? []).lazy.compactMap(\.body).flatMap(\.atoms)
    return Set(atoms.compactMap(\.plainName)).intersection(definitions.keys)
  }
}

extension RelationDeclaration {
  /// Whether it is declared `inline`, and its rows do not decide about each other.
  fileprivate var mayBeInlined: Bool {
    let names = qualifiers.map(\.name)
    return names.contains("inline") && !names.contains("eqrel") && choiceDomains.isEmpty
  }
}

extension Program {
  /// All that is asked for in it.
  fileprivate var bodies: [Formula] {
    var bodies = rules.compactMap(\.body)
    bodies += subsumptions.map(\.body)
    bodies += queries.map(\.body)
    bodies += savedQueries.map(\.query.body)
    bodies += checks.map(\.body)
    return bodies
  }
}

extension Atom {
  /// The predicate's name, unless it is an IRI or the atom is a path or about a time.
  var plainName: String? {
    guard case .plain(let name) = predicate.name, !predicate.isInverse,
      predicate.closure == .none, asOf == nil
    else { return nil }
    return name
  }
}

extension Formula {
  /// The atoms in it, inside aggregates too.
  fileprivate var atoms: [Atom] {
    switch self {
    case .atom(let atom): [atom] + Self.atoms(in: atom.arguments)
    case .negation(let inner, _): inner.atoms
    case .comparison(let comparison): Self.atoms(in: [comparison.left, comparison.right])
    case .builtin(let test): Self.atoms(in: test.arguments)
    case .truth: []
    case .conjunction(let parts), .disjunction(let parts): parts.flatMap(\.atoms)
    }
  }

  private static func atoms(in expressions: [Expression]) -> [Atom] {
    expressions.flatMap { expression -> [Atom] in
      switch expression.kind {
      case .variable, .anonymous, .constant, .entity, .iri: []
      case .unary(_, let operand), .cast(let operand, _): atoms(in: [operand])
      case .binary(_, let left, let right): atoms(in: [left, right])
      case .call(_, let arguments), .record(_, let arguments): atoms(in: arguments)
      case .aggregate(let aggregate):
        aggregate.body.atoms + atoms(in: aggregate.target.map { [$0] } ?? [])
      }
    }
  }
}

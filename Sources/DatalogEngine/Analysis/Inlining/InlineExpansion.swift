import DatalogSyntax
import Diagnostics

/// Puts the bodies of `inline` relations in the place of their atoms.
///
/// In `.decl next(x: number, y: number) inline  next(x, y) :- y = x + 1.` nothing lists the `x`: the
/// relation is **open**, holds for whatever the rules that use it ask, and must be replaced. Others
/// can be computed by themselves; they are replaced where that needs few alternatives, so that a
/// join is not computed in full for the few rows that a rule takes of it.
struct InlineExpansion {
  /// More atoms than this are not replaced in one rule.
  private static let mostAtoms = 10_000
  /// More alternatives than this are not made of a body where they need not be.
  private static let mostAlternatives = 16

  /// One rule of an inlined relation.
  struct Definition {
    var arguments: [Expression]
    var body: Formula?
  }

  /// The rules of open relations, by name.
  private var open: [String: [Definition]] = [:]
  /// The rules of the others.
  private var closed: [String: [Definition]] = [:]

  /// There are too many atoms to replace.
  struct TooMany: Error {}

  /// Finds the relations of some programs that are inlined.
  init(_ programs: [Program]) {
    var candidates: [String: [Definition]] = [:]
    for declaration in programs.lazy.flatMap(\.declarations)
    where declaration.qualifiers.contains(where: { $0.name == "inline" }) {
      candidates[declaration.name.name] = []
    }
    // What is read from a file is more than the rules say.
    for directive in programs.lazy.flatMap(\.directives) where directive.kind == .input {
      for relation in directive.relations { candidates[relation.name] = nil }
    }
    guard !candidates.isEmpty else { return }
    for rule in programs.lazy.flatMap(\.rules) {
      for head in rule.heads {
        guard let name = head.plainName else { continue }
        candidates[name]?.append(Definition(arguments: head.arguments, body: rule.body))
      }
    }
    // An open relation gives no values, so that others may be open because of it.
    while let name = candidates.keys.sorted().first(where: { isOpen(candidates[$0] ?? []) }) {
      open[name] = candidates.removeValue(forKey: name)
    }
    closed = candidates
    // A relation that is defined by itself cannot be put in its own place.
    for name in (Array(open.keys) + Array(closed.keys)).sorted() where reaches(name, from: name) {
      open[name] = nil
      closed[name] = nil
    }
  }

  /// Whether all atoms of a relation are replaced by its rules, which then hold nowhere else.
  func replaces(_ atom: Atom) -> Bool { atom.plainName.map { open[$0] != nil } ?? false }

  /// A body with atoms replaced.
  ///
  /// - Throws: ``TooMany`` where the result would be too large.
  func expanded(_ body: Formula) throws(TooMany) -> Formula {
    if open.isEmpty, closed.isEmpty { return body }
    if !closed.isEmpty, let wide = expandedWidely(body) { return wide }
    var replacement = AtomReplacement(always: open, whereHeld: [:], most: Self.mostAtoms)
    return try replacement.formula(body)
  }

  /// A body with all inlined atoms replaced that are not negated or aggregated; nil where that would
  /// make many alternatives.
  private func expandedWidely(_ body: Formula) -> Formula? {
    var replacement = AtomReplacement(always: open, whereHeld: closed, most: Self.mostAtoms)
    guard let wide = try? replacement.formula(body),
      let alternatives = try? AlternativeExpansion.alternatives(of: wide)
    else { return nil }
    return alternatives.count <= Self.mostAlternatives ? wide : nil
  }

  /// Whether a rule leaves a variable of its head without values.
  private func isOpen(_ rules: [Definition]) -> Bool {
    rules.contains { rule in
      let body = rule.body ?? .truth(true, SourceRange(0, 0))
      guard let alternatives = try? AlternativeExpansion.alternatives(of: body) else {
        return false
      }
      return alternatives.contains { literals in
        let listing = literals.filter { literal in
          if case .atom(let atom) = literal { !replaces(atom) } else { true }
        }
        let bound = NeededContext.boundNames(of: listing)
        return !VariableOccurrences.outerNames(of: rule.arguments).isSubset(of: bound)
      }
    }
  }

  private func definitions(of name: String) -> [Definition] {
    open[name] ?? closed[name] ?? []
  }

  /// Whether the rules of one inlined relation use another, directly or by way of others.
  private func reaches(_ goal: String, from start: String) -> Bool {
    var seen: Set<String> = []
    var waiting = [start]
    while let name = waiting.popLast() {
      for used in definitions(of: name).lazy.flatMap({ $0.body?.plainNames ?? [] }) {
        if used == goal { return true }
        if !definitions(of: used).isEmpty, seen.insert(used).inserted { waiting.append(used) }
      }
    }
    return false
  }
}

extension Atom {
  /// The predicate's name, unless it is an IRI or the atom is a path or about a time.
  fileprivate var plainName: String? {
    guard case .plain(let name) = predicate.name, !predicate.isInverse,
      predicate.closure == .none, asOf == nil
    else { return nil }
    return name
  }
}

extension Formula {
  /// The names of the predicates in it, inside aggregates too.
  fileprivate var plainNames: [String] {
    switch self {
    case .atom(let atom): [atom.plainName].compactMap { $0 } + Self.names(in: atom.arguments)
    case .negation(let inner, _): inner.plainNames
    case .comparison(let comparison): Self.names(in: [comparison.left, comparison.right])
    case .builtin(let test): Self.names(in: test.arguments)
    case .truth: []
    case .conjunction(let parts), .disjunction(let parts): parts.flatMap(\.plainNames)
    }
  }

  private static func names(in expressions: [Expression]) -> [String] {
    expressions.flatMap { expression -> [String] in
      switch expression.kind {
      case .variable, .anonymous, .constant, .entity, .iri: []
      case .unary(_, let operand), .cast(let operand, _): names(in: [operand])
      case .binary(_, let left, let right): names(in: [left, right])
      case .call(_, let arguments), .record(_, let arguments): names(in: arguments)
      case .aggregate(let aggregate):
        aggregate.body.plainNames + names(in: aggregate.target.map { [$0] } ?? [])
      }
    }
  }
}

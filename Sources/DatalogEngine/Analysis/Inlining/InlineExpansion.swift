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

    /// Whether the body has variables, or `_`, that the head does not have.
    var hasOwnNames: Bool {
      guard let body else { return false }
      let own = VariableOccurrences.names(of: body)
      return body.hasAnonymous
        || !own.isSubset(of: VariableOccurrences.outerNames(of: arguments))
    }
  }

  /// The rules of open relations, by name.
  private var open: [String: [Definition]] = [:]
  /// The rules of the others.
  private var closed: [String: [Definition]] = [:]

  /// Why the atoms of a body cannot be replaced.
  enum Refusal: Error {
    /// There are too many.
    case tooMany
    /// An aggregate would see variables of the relation's rules, and count by them.
    case aggregated(Atom)
  }

  /// Finds the relations of some programs that are inlined.
  init(_ programs: [Program]) {
    let candidates = InlineCandidates(programs)
    guard !candidates.definitions.isEmpty else { return }
    closed = candidates.definitions
    let users = candidates.users
    // An open relation gives no values, so that others may be open because of it.
    var waiting = closed.keys.sorted()
    while let name = waiting.popLast() {
      guard let rules = closed[name], !candidates.isWanted(name), isOpen(rules) else { continue }
      open[name] = closed.removeValue(forKey: name)
      waiting += users[name] ?? []
    }
    for name in candidates.circular {
      open[name] = nil
      closed[name] = nil
    }
  }

  /// Whether all atoms of a relation are replaced by its rules, which then hold nowhere else.
  func replaces(_ atom: Atom) -> Bool { atom.plainName.map { open[$0] != nil } ?? false }

  /// Whether rules of a name hold only in the place of its atoms, so that it has no rows to look at.
  func isOpen(_ name: PredicateReference.Name) -> Bool {
    if case .plain(let plain) = name { open[plain] != nil } else { false }
  }

  /// A body with atoms replaced.
  ///
  /// - Throws: ``Refusal`` where that would be too much, or change what an aggregate counts.
  func expanded(_ body: Formula) throws(Refusal) -> Formula {
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
}

extension Formula {
  /// Whether `_` stands in an atom that is not negated.
  fileprivate var hasAnonymous: Bool {
    switch self {
    case .atom(let atom): atom.arguments.contains { $0.isAnonymous || $0.isOpenRecord }
    case .conjunction(let parts), .disjunction(let parts): parts.contains(where: \.hasAnonymous)
    case .negation, .comparison, .builtin, .truth: false
    }
  }
}

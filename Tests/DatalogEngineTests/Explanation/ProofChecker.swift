import DatalogSyntax
import Diagnostics

@testable import DatalogEngine
@testable import TestSupport

/// Checks a proof step by step against what the reference evaluator says, knowing nothing of how it
/// was found.
struct ProofChecker {
  let program: Program
  let query: Query?
  let evaluator: NaiveEvaluator

  /// What is wrong with a proof; nil where every step of it holds.
  func fault(in tree: ProofTree) -> String? {
    if let circle = Self.circle(in: tree) { return circle }
    for node in tree.nodes.indices where Self.isReachable(node, in: tree) {
      do {
        if let fault = try fault(of: tree.nodes[node], in: tree) {
          return "\(tree.nodes[node].fact): \(fault)"
        }
      } catch { return "\(tree.nodes[node].fact): \(error)" }
    }
    return nil
  }

  // MARK: - Shape

  private static func premises(of node: Int, in tree: ProofTree) -> [Int] {
    switch tree.nodes[node].ground {
    case .path(let steps): steps
    case .subclass(let below): [below]
    case .rule(let application):
      application.premises.flatMap { premise -> [Int] in
        switch premise {
        case .fact(let place): [place]
        case .aggregate(let aggregate): aggregate.members.flatMap(\.self)
        default: []
        }
      }
    default: []
    }
  }

  /// Whether what is explained rests on a fact.
  static func isReachable(_ node: Int, in tree: ProofTree) -> Bool {
    var waiting = [tree.root]
    var seen: Set<Int> = []
    while let next = waiting.popLast() {
      if next == node { return true }
      if seen.insert(next).inserted { waiting += premises(of: next, in: tree) }
    }
    return false
  }

  /// The facts that rest on themselves, in words; nil where there are none.
  static func circle(in tree: ProofTree) -> String? {
    // Facts are taken away whose premises are gone already; those of a circle never are.
    var left = Set(tree.nodes.indices)
    var hasShrunk = true
    while hasShrunk {
      let free = left.filter { premises(of: $0, in: tree).allSatisfy { !left.contains($0) } }
      hasShrunk = !free.isEmpty
      left.subtract(free)
    }
    return left.isEmpty ? nil : "facts rest on themselves: \(left.map { tree.nodes[$0].fact })"
  }

  // MARK: - Steps

  private func fault(of node: ProofTree.Node, in tree: ProofTree) throws(NaiveError) -> String? {
    switch node.ground {
    case .written: return isStated(node.fact) ? nil : "no such fact is written"
    case .path(let steps): return fault(ofPath: steps.map { tree.nodes[$0].fact }, node.fact)
    case .rule(let application): return try fault(of: application, node.fact, tree)
    case .stated, .subclass: return "there is no graph"
    case .deeper: return "is left out"
    case .unexplained(let obstacle): return "is not explained: \(obstacle)"
    }
  }

  private func isStated(_ fact: ProofTree.Fact) -> Bool {
    program.rules.contains { rule in
      rule.body == nil
        && rule.heads.contains { head in
          head.name == fact.predicate
            && (try? head.arguments.map { try value(of: $0, [:]) }) == Self.values(fact)
        }
    }
  }

  private func fault(ofPath steps: [ProofTree.Fact], _ fact: ProofTree.Fact) -> String? {
    let ends = Self.values(fact)
    guard let first = steps.first, let last = steps.last else {
      return ends[0] == ends[1] && fact.predicate.hasSuffix("*") ? nil : "no step"
    }
    let name = String(fact.predicate.dropLast())
    guard steps.allSatisfy({ $0.predicate == name }) else { return "steps of another predicate" }
    guard Self.values(first)[0] == ends[0], Self.values(last)[1] == ends[1],
      zip(steps, steps.dropFirst()).allSatisfy({ Self.values($0)[1] == Self.values($1)[0] })
    else { return "the steps do not meet" }
    return nil
  }

  private func fault(
    of application: ProofTree.Application, _ fact: ProofTree.Fact, _ tree: ProofTree
  ) throws(NaiveError) -> String? {
    let body: Formula?
    var heads: [Atom] = []
    if application.rule.isQuestion {
      body = query?.body
    } else {
      guard let rule = program.rules.first(where: { $0.range == application.rule.place.range })
      else { return "there is no such rule" }
      (body, heads) = (rule.body, rule.heads)
    }
    let given = NaiveContext.Binding(
      application.bindings.map { ($0.name, NaiveValue($0.value)) }, uniquingKeysWith: { $1 })
    let needed = heads.reduce(into: NaiveNames()) { $0.add($1.arguments) }.own
    let facts = application.premises.compactMap { premise -> ProofTree.Fact? in
      if case .fact(let place) = premise { tree.nodes[place].fact } else { nil }
    }
    for literals in body.map(NaiveAlternatives.of) ?? [[]] {
      let found = try evaluator.solutions(
        of: NaiveScoping.separated(literals), in: NaiveContext(given, visible: needed),
        needed: needed)
      for binding in found
      where gives(heads, fact, binding) && areAmong(facts, literals, binding) {
        return fault(ofAggregates: application)
      }
    }
    return "the rule at \(application.rule.place.range) does not give it from \(facts)"
      + " with \(given)"
  }

  private func gives(
    _ heads: [Atom], _ fact: ProofTree.Fact, _ binding: NaiveContext.Binding
  ) -> Bool {
    heads.isEmpty
      || heads.contains { head in
        let values = try? head.arguments.map { try value(of: $0, binding) }
        return head.name == fact.predicate
          && (head.predicate.isInverse ? values?.reversed() : values) == Self.values(fact)
      }
  }

  /// Whether each positive atom is one of the premises.
  private func areAmong(
    _ facts: [ProofTree.Fact], _ literals: [Formula], _ binding: NaiveContext.Binding
  ) -> Bool {
    literals.allSatisfy { literal in
      guard case .atom(let atom) = literal else { return true }
      let suffix =
        switch atom.predicate.closure {
        case .none: ""
        case .transitive: "+"
        case .reflexiveTransitive: "*"
        }
      return facts.contains { fact in
        guard fact.predicate == atom.name + suffix else { return false }
        let values = atom.predicate.isInverse ? Self.values(fact).reversed() : Self.values(fact)
        return zip(atom.arguments, values).allSatisfy { argument, value in
          if case .anonymous = argument.kind { return true }
          return (try? self.value(of: argument, binding)) == value
        }
      }
    }
  }

  private func fault(ofAggregates application: ProofTree.Application) -> String? {
    for case .aggregate(let aggregate) in application.premises {
      // The second part is what is computed; the first is its value.
      guard case .words(let words)? = aggregate.phrase.parts.dropFirst().first else { continue }
      let isCount = words.hasPrefix(" = count")
      if isCount, aggregate.value != .integer(Int64(aggregate.count)) {
        return "\(aggregate.value) are counted, and \(aggregate.count) found"
      }
    }
    return nil
  }

  private func value(
    of expression: Expression, _ binding: NaiveContext.Binding
  ) throws(NaiveError) -> NaiveValue? {
    try evaluator.values(of: expression, in: NaiveContext(binding, visible: Set(binding.keys)))
      .first?.value
  }

  private static func values(_ fact: ProofTree.Fact) -> [NaiveValue] {
    fact.arguments.map { NaiveValue($0) }
  }
}

import DatalogSyntax

/// In which order predicates can be computed, so that what is negated or counted is complete.
///
/// The textbook's algorithm (Ullman, *Principles of Database and Knowledge-Base Systems*, 1988):
/// raise a head above what it needs until nothing changes.
struct NaiveStrata {
  private var strata: [String: Int] = [:]

  /// The number of strata.
  var count: Int { (strata.values.max() ?? 0) + 1 }

  /// Orders the heads of rules.
  ///
  /// - Throws: ``NaiveError/unstratified`` where a predicate needs its own negation or aggregate.
  init(_ rules: [Rule]) throws(NaiveError) {
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for rule in rules {
        var needs = NaiveNeeds()
        for head in rule.heads { needs.add(head.arguments, isComplete: true) }
        if let body = rule.body { needs.add(body, isComplete: false) }
        for head in rule.heads {
          for need in needs.found {
            let least = self[need.name] + (need.isComplete ? 1 : 0)
            guard self[head.name] < least else { continue }
            guard least <= rules.count else { throw .unstratified }
            strata[head.name] = least
            hasChanged = true
          }
        }
      }
    }
  }

  /// The stratum of a predicate.
  subscript(name: String) -> Int { strata[name] ?? 0 }
}

/// The predicates that a body asks, and whether they must be complete before.
struct NaiveNeeds {
  /// One use of a predicate.
  struct Need {
    var name: String
    var arity: Int
    var isComplete: Bool
  }

  private(set) var found: [Need] = []

  mutating func add(_ formula: Formula, isComplete: Bool) {
    switch formula {
    case .atom(let atom):
      found.append(Need(name: atom.name, arity: atom.arguments.count, isComplete: isComplete))
      add(atom.arguments, isComplete: true)
    case .negation(let inner, _): add(inner, isComplete: true)
    case .comparison(let comparison): add([comparison.left, comparison.right], isComplete: true)
    case .builtin(let test): add(test.arguments, isComplete: true)
    case .truth: break
    case .conjunction(let parts), .disjunction(let parts):
      for part in parts { add(part, isComplete: isComplete) }
    }
  }

  /// Adds what the aggregates in expressions ask.
  mutating func add(_ expressions: [Expression], isComplete: Bool) {
    for expression in expressions {
      switch expression.kind {
      case .variable, .anonymous, .constant, .entity, .iri: break
      case .unary(_, let operand), .cast(let operand, _):
        add([operand], isComplete: isComplete)
      case .binary(_, let left, let right): add([left, right], isComplete: isComplete)
      case .call(_, let arguments), .record(_, let arguments):
        add(arguments, isComplete: isComplete)
      case .aggregate(let aggregate):
        add(aggregate.body, isComplete: true)
        if let target = aggregate.target { add([target], isComplete: true) }
      }
    }
  }
}

extension Atom {
  /// What its relation is known by.
  var name: String {
    switch predicate.name {
    case .plain(let name): name
    case .iri(let iri): "<\(iri)>"
    case .prefixed(let prefix, let local): "\(prefix):\(local)"
    }
  }
}

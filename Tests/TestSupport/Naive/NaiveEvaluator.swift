import DatalogSyntax

/// What a program means, computed in the plainest way.
///
/// Rules are applied again and again to sets of rows, stratum by stratum, until nothing new comes;
/// a body is solved by trying every row of every atom. Nothing is clever here, so that the engine
/// can be checked against it.
///
/// ```swift
/// let evaluator = try NaiveEvaluator(program)
/// let answer = try evaluator.answer(program.queries[0])
/// answer.columns   // ["x", "y"]
/// answer.rows      // [[1, 2], [1, 3], …]
/// ```
///
/// Left out are entities, `~`, `match`, and arithmetic on other numbers than whole ones; whoever
/// asks for them gets ``NaiveError/unsupported(_:)``.
public struct NaiveEvaluator {
  /// What a query found.
  public struct Answer: Hashable {
    /// The variables, in order of first appearance, without those that begin with `_`.
    public var columns: [String]
    /// The distinct rows, in the standard order.
    public var rows: [[NaiveValue]]
  }

  /// The rows of every relation.
  var relations: [String: Set<[NaiveValue]>] = [:]

  /// Computes every relation of a program.
  ///
  /// - Throws: What is wrong with the program, as far as it matters here.
  public init(_ program: Program) throws(NaiveError) {
    for declaration in program.declarations { relations[declaration.name.name] = [] }
    for rule in program.rules { for head in rule.heads { relations[head.name] = [] } }
    try check(program.rules)
    let strata = try NaiveStrata(program.rules)
    for stratum in 0..<strata.count {
      let clauses = program.rules.flatMap { rule in
        rule.heads.filter { strata[$0.name] == stratum }.map { (head: $0, body: rule.body) }
      }
      var hasGrown = true
      while hasGrown {
        hasGrown = false
        for clause in clauses where try derive(clause.head, from: clause.body) {
          hasGrown = true
        }
      }
    }
  }

  /// The answer to a query.
  ///
  /// - Throws: What is wrong with the query, as far as it matters here.
  public func answer(_ query: Query) throws(NaiveError) -> Answer {
    try check([Rule(heads: [], body: query.body, range: query.range)])
    let columns = NaiveNames(query.body).positive.filter { !$0.hasPrefix("_") }
    let keys = query.order.map(\.variable.name)
    var found: Set<[NaiveValue]> = []
    for binding in try solutions(of: query.body, needed: columns + keys) {
      found.insert((keys + columns).compactMap { binding[$0] })
    }
    let sorted = found.sorted { left, right in
      for (index, key) in query.order.enumerated() where left[index] != right[index] {
        return NaiveValue.precedes([left[index]], [right[index]]) != key.descending
      }
      return NaiveValue.precedes(Array(left[keys.count...]), Array(right[keys.count...]))
    }
    var rows: [[NaiveValue]] = []
    for row in sorted.map({ Array($0[keys.count...]) }) where !rows.contains(row) {
      rows.append(row)
    }
    return Answer(columns: columns, rows: Array(rows.prefix(query.limit ?? rows.count)))
  }

  /// The rows of a predicate that the program names.
  public func rows(of predicate: String) -> Set<[NaiveValue]> { relations[predicate, default: []] }

  /// Applies a rule once; whether it gave a new row.
  private mutating func derive(_ head: Atom, from body: Formula?) throws(NaiveError) -> Bool {
    var names = NaiveNames()
    names.add(head.arguments)
    var rows: Set<[NaiveValue]> = []
    for binding in try solutions(of: body, needed: names.own.sorted()) {
      var found: [[NaiveValue]] = [[]]
      for argument in head.arguments {
        let values = try values(of: argument, in: NaiveContext(binding, visible: names.own))
        found = found.flatMap { start in values.map { start + [$0.value] } }
      }
      rows.formUnion(found.map { head.predicate.isInverse ? $0.reversed() : $0 })
    }
    let before = relations[head.name, default: []].count
    relations[head.name, default: []].formUnion(rows)
    return relations[head.name, default: []].count > before
  }

  /// The bindings that make a body hold.
  private func solutions(
    of body: Formula?, needed: [String]
  ) throws(NaiveError) -> [NaiveContext.Binding] {
    var found: [NaiveContext.Binding] = []
    for literals in body.map(NaiveAlternatives.of) ?? [[]] {
      let context = NaiveContext([:], visible: Set(needed))
      found += try solutions(of: NaiveScoping.separated(literals), in: context, needed: Set(needed))
    }
    return found
  }

  /// Makes sure that every predicate is known and used with one number of arguments.
  private func check(_ rules: [Rule]) throws(NaiveError) {
    var arities: [String: Int] = [:]
    for rule in rules {
      var needs = NaiveNeeds()
      for head in rule.heads { needs.add(.atom(head), isComplete: false) }
      if let body = rule.body { needs.add(body, isComplete: false) }
      for need in needs.found {
        guard relations[need.name] != nil else { throw .unknownPredicate(need.name) }
        if arities[need.name, default: need.arity] != need.arity {
          throw .arityMismatch(need.name)
        }
        arities[need.name] = need.arity
      }
    }
  }
}

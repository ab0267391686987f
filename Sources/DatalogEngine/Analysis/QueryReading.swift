import DatalogSyntax
import Diagnostics

/// Turns a query into a rule for a relation whose columns are the query's variables.
struct QueryReading {
  let normalizer: RuleNormalizer
  /// The values of variables that are bound from outside.
  let parameters: [String: Word]

  /// Adds the rules of a query.
  ///
  /// - Returns: What the query fills.
  func read(_ query: Query) -> QueryGoal {
    let columns = self.columns(of: query.body)
    var arguments = columns
    var order: [(column: Int, isDescending: Bool)] = []
    for key in query.order {
      let name = key.variable.name
      if let known = arguments.firstIndex(of: name) {
        order.append((known, key.descending))
      } else if VariableOccurrences.outerNames(of: query.body).contains(name) {
        arguments.append(name)
        order.append((arguments.count - 1, key.descending))
      } else {
        normalizer.collector.error(
          "unbound-variable", "`\(name)` is not a variable of this query",
          at: normalizer.place(key.variable.range), help: help(for: name, among: columns))
      }
    }
    let relation = normalizer.names.add(
      CoreRelation(
        name: "?-", arity: arguments.count, types: arguments.map { _ in .nothing },
        isAuxiliary: true, place: normalizer.place(query.range)))
    let head = RuleNormalizer.Head(
      relation: relation,
      arguments: arguments.map { Expression(.variable($0), range: firstRange(of: $0, query)) },
      range: query.range)
    normalizer.parameters = parameters
    normalizer.add([head], query.body, query.range)
    normalizer.parameters = [:]
    return QueryGoal(relation: relation, columns: columns, order: order)
  }

  private func help(for name: String, among columns: [String]) -> String? {
    if let near = NearestNames.suggestions(for: name, among: columns).first {
      return "did you mean `\(near)`?"
    }
    let list = columns.map { "`\($0)`" }.joined(separator: ", ")
    return columns.isEmpty ? nil : "it has \(list)"
  }

  /// The variables to show, in order of first appearance.
  func columns(of body: Formula) -> [String] {
    var occurrences = VariableOccurrences()
    occurrences.add(body)
    var seen: Set<String> = []
    var columns: [String] = []
    for occurrence in occurrences.found where occurrence.depth == 0 && !occurrence.isNegated {
      let name = occurrence.name
      guard !name.hasPrefix("_"), parameters[name] == nil, seen.insert(name).inserted else {
        continue
      }
      columns.append(name)
    }
    return columns
  }

  private func firstRange(of name: String, _ query: Query) -> SourceRange {
    var occurrences = VariableOccurrences()
    occurrences.add(query.body)
    return occurrences.found.first { $0.name == name }?.range ?? query.range
  }
}

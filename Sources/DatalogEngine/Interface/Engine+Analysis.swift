import DatalogSyntax
import Diagnostics
import TripleStore

/// A query with all that it reaches, as it would be evaluated.
package struct AnalysedQuery {
  /// The relations, the rules and the facts.
  package let program: CoreProgram
  /// The groups of relations that are needed, in the order of computing.
  package let strata: [Stratum]
  /// The relation of the answer.
  package let goal: QueryGoal
  /// The most rows of the answer; nil where there may be any number.
  package let limit: Int?
  /// What the words of the program stand for.
  package let values: ValueTable
  /// What is doubtful about the query.
  package let warnings: [Diagnostic]
}

extension Engine {
  /// Analyses a query for something else than this engine to evaluate.
  ///
  /// - Parameters:
  ///   - query: The query.
  ///   - source: The text it stands in.
  ///   - rules: Programs whose rules, facts and declarations hold.
  ///   - parameters: Values of variables of the query that are given from outside.
  ///   - keepsGroups: Whether what recursive rules only use is to be computed in full, so that it
  ///     does not become recursive with them.
  /// - Returns: The rules that are needed.
  /// - Throws: Everything that is wrong with the query or the rules.
  /// - Complexity: O(*n*) in the size of the rules that are reached.
  package func analysed(
    _ query: Query, in source: SourceText, rules: [Program] = [],
    parameters: [String: Term] = [:], keepsGroups: Bool = false
  ) throws(DiagnosticList) -> AnalysedQuery {
    let values = ValueTable(dictionary: store.dictionary)
    let whole = analyse(query, in: source, rules, parameters, values)
    guard whole.isSound, let goal = whole.goal else { throw DiagnosticList(whole.diagnostics) }
    let analysis = whole.restricted(to: [goal.relation], keepsGroups: keepsGroups)
    let needed = DependencyGraph(analysis.program).reachable(from: [goal.relation])
    return AnalysedQuery(
      program: analysis.program,
      strata: analysis.strata.filter { $0.relations.contains(where: needed.contains) },
      goal: goal, limit: query.limit, values: values, warnings: whole.warnings)
  }
}

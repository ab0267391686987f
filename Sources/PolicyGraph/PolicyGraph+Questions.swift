import DatalogEngine
import DatalogSyntax
import Diagnostics
import TripleStore

extension PolicyGraph {
  /// The engine on this graph, with its names and its way of printing.
  ///
  /// With all rules of `Queries/`, a question costs what it reaches of them.
  public var engine: Engine {
    let engine = Engine(
      store: store, catalog: catalog, resolver: names, printing: printedForms,
      fitting: VocabularyFit(catalog: catalog, store: store))
    // A test holds the bundled rules to be without a remark on graphs that have their vocabulary.
    return hasVocabulary ? engine.trusting(rules) : engine
  }

  /// Asks a query of this program's own, with the rules of `Queries/`.
  ///
  /// - Parameters:
  ///   - query: The query, without `?-` and the final dot.
  ///   - parameters: Variables bound from outside.
  ///   - limits: When to give up.
  ///   - rules: Other rules, such as those of `Queries/` with a user's own.
  /// - Returns: The rows by the names of the variables, the parameters among them.
  /// - Throws: What is wrong with the query, or the limit that was hit.
  package func rows(
    _ query: String, _ parameters: [String: Term] = [:], _ limits: EvaluationLimits = .none,
    rules: [Program]? = nil
  ) throws(DiagnosticList) -> [[String: AnswerValue]] {
    let source = SourceText(name: "<\(query.prefix(20))>", text: query)
    let (parsed, diagnostics) = Parser.parseQuery(source)
    guard let parsed else { throw DiagnosticList(diagnostics) }
    let answer = try engine.answer(
      parsed, in: source, rules: rules ?? self.rules, parameters: parameters, limits: limits)
    return answer.rows.map { row in
      Dictionary(zip(answer.columns, row), uniquingKeysWith: { first, _ in first })
    }
  }
}

extension AnswerValue {
  /// The node, or nil where it is a value.
  package var node: Term? {
    if case .term(let term) = self { return term }
    return nil
  }

  /// The value as text; nil for a node.
  package var text: String? {
    switch self {
    case .term: nil
    case .text(let text, _), .record(let text): text
    case .integer(let number): String(number)
    case .unsigned(let number): String(number)
    case .float(let number): String(number)
    case .decimal(let digits): digits
    case .truth(let isTrue): isTrue ? "true" : "false"
    case .date(let year, let month, let day):
      "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }
  }
}

import DatalogSyntax
import Diagnostics
import Platform
import TripleStore

/// Answers questions about a graph, with the help of rules.
///
/// ```swift
/// let engine = Engine(store: graph.store, catalog: graph.catalog, resolver: graph.names)
/// let source = SourceText(name: "<query>", text: "?- leads(@省科技厅, t).")
/// if let query = Parser.parseQuery(source).query {
///   let answer = try engine.answer(query, in: source, rules: [], limits: .none)
///   print(answer.rows.count)
/// }
/// ```
///
/// An engine is a value: it never changes the store, keeps nothing from one question to the next,
/// and may be used from several threads at once.
public struct Engine: Sendable {
  let store: TripleStore
  let catalog: any PredicateCatalog
  let resolver: any EntityResolver
  let printing: any NodePrinting
  let fitting: any FactFitting
  /// Programs of which only what a question reaches is looked at.
  private(set) var sound = SoundPrograms([])

  /// Creates an engine.
  ///
  /// - Parameters:
  ///   - store: The graph.
  ///   - catalog: What the names of predicates mean in it.
  ///   - resolver: Who `@name` is in it.
  ///   - printing: How a node is printed, which is the order in which answers list nodes.
  ///   - fitting: Which facts there cannot be in it.
  public init(
    store: TripleStore, catalog: any PredicateCatalog = EmptyCatalog(),
    resolver: any EntityResolver = EmptyResolver(),
    printing: any NodePrinting = IdentifyingPrinting(),
    fitting: any FactFitting = AnythingFits()
  ) {
    self.store = store
    self.catalog = catalog
    self.resolver = resolver
    self.printing = printing
    self.fitting = fitting
  }

  /// The same engine, which takes some programs for sound: with them all among its rules, a question
  /// costs what it reaches of them, and not what they say in all.
  ///
  /// - Parameter programs: Programs in which ``check(_:with:isWhole:)`` finds neither mistakes nor
  ///   anything doubtful on this graph. Other rules may be used with them; where these change what
  ///   the names of the programs mean, everything is looked at, so that what is wrong is told.
  /// - Returns: The engine; it answers as it did.
  /// - Complexity: O(1) for each program.
  package func trusting(_ programs: [Program]) -> Engine {
    var engine = self
    engine.sound = SoundPrograms(programs)
    return engine
  }

  /// Reports what is wrong or doubtful in a program without evaluating it.
  ///
  /// - Parameters:
  ///   - program: The program; its queries, saved queries and checks are looked at too.
  ///   - rules: Programs whose relations it may use; they are looked at as well.
  /// - Returns: Errors and warnings, in the order of the texts.
  /// - Complexity: O(*n*) in the size of the programs, but for the product of alternatives.
  public func check(_ program: Program, with rules: [Program] = []) -> [Diagnostic] {
    check([program], with: rules)
  }

  /// Reports what is wrong or doubtful in programs that belong together, without evaluating them.
  ///
  /// Parts of them that could not be read are taken to define what the rest misses.
  ///
  /// - Parameters:
  ///   - programs: The programs, included ones before those that include them.
  ///   - rules: Programs whose relations they may use; of these only errors are reported.
  ///   - isWhole: Whether nothing will be added to the programs, so that what nobody asks in them
  ///     is of no use.
  /// - Returns: Errors and warnings, those of one text in its order.
  /// - Complexity: O(*n*) in the size of the programs, but for the product of alternatives and
  ///   for rules of one relation, which are compared with each other.
  public func check(
    _ programs: [Program], with rules: [Program] = [], isWhole: Bool = false
  ) -> [Diagnostic] {
    let analyzer = Analyzer(
      rules + programs, values: ValueTable(dictionary: store.dictionary), catalog: catalog,
      resolver: resolver)
    analyzer.checkQueries()
    let others = Set(rules.map { ObjectIdentifier($0.source) })
    let diagnostics = analyzer.finish(as: isWhole ? .wholeProgram : .partOfProgram).diagnostics
    return diagnostics.filter { diagnostic in
      guard diagnostic.severity == .warning, let source = diagnostic.place?.source else {
        return true
      }
      return !others.contains(ObjectIdentifier(source))
    }
  }

  /// Answers a query.
  ///
  /// - Parameters:
  ///   - query: The query.
  ///   - source: The text it stands in.
  ///   - rules: Programs whose rules, facts and declarations hold; `.prefix` declarations of all of
  ///     them hold in the query.
  ///   - parameters: Values of variables of the query that are given from outside; they are no
  ///     columns of the answer.
  ///   - limits: How long it may take, and how much it may hold.
  /// - Returns: The distinct rows, sorted.
  /// - Throws: Everything that is wrong with the query or the rules; or `limit-exceeded`,
  ///   `cancelled`, `overflow`, `division-by-zero`, with what was being computed.
  /// - Complexity: That of the rules; relations that the query does not reach are not computed.
  public func answer(
    _ query: Query, in source: SourceText, rules: [Program] = [],
    parameters: [String: Term] = [:], limits: EvaluationLimits = .none
  ) throws(DiagnosticList) -> Answer {
    try answer(
      query, in: source, rules: rules, parameters: parameters, limits: limits, observer: nil)
  }

  /// Runs a program over files, as Soufflé does, without a graph.
  ///
  /// Columns have the declared types; whole numbers wrap where they overflow. Only what the outputs
  /// need is read and computed.
  ///
  /// - Parameters:
  ///   - programs: The program and what it includes.
  ///   - facts: Where the inputs are.
  ///   - output: Where the outputs go.
  ///   - limits: How long it may take, and how much it may hold.
  /// - Returns: What was computed; the outputs have been written.
  /// - Throws: Everything that is wrong with the program; `missing-input` and `bad-fact` for files;
  ///   `limit-exceeded`, `cancelled`, `division-by-zero`, with what was being computed.
  /// - Complexity: That of the rules; facts are read in one pass over their bytes.
  public static func run(
    _ programs: [Program], facts: any FactSource, output: any ResultSink,
    limits: EvaluationLimits = .none
  ) throws(DiagnosticList) -> RunResult {
    try BatchRun(programs: programs, facts: facts, output: output, limits: limits, seed: nil).run()
  }

  /// Everything that is known of a query and its rules before it is evaluated.
  func analyse(
    _ query: Query, in source: SourceText, _ rules: [Program], _ parameters: [String: Term],
    _ values: ValueTable
  ) -> Analysis {
    let analyzer = Analyzer(
      rules, sound: sound, values: values, catalog: catalog, resolver: resolver)
    analyzer.add(query, in: source, parameters: parameters.mapValues { values.word(of: $0) })
    return analyzer.finish()
  }

  /// Answers a query, with what only the engine's own users need.
  package func answer(
    _ query: Query, in source: SourceText, rules: [Program], parameters: [String: Term],
    limits: EvaluationLimits, observer: (any EvaluationObserver)?, seed: UInt64? = nil,
    usesDemand: Bool = true
  ) throws(DiagnosticList) -> Answer {
    let values = ValueTable(dictionary: store.dictionary)
    let analysis = analyse(query, in: source, rules, parameters, values)
    guard analysis.isSound, let goal = analysis.goal else {
      throw DiagnosticList(analysis.diagnostics)
    }
    let context = EvaluationContext(
      values: values, dialect: .graph, limits: LimitGuard(limits))
    var evaluation = Evaluation(
      usesDemand ? analysis.restricted(to: [goal.relation]) : analysis, context: context,
      store: store, random: seed.map { PlanRandomizer(seed: $0) }, observer: observer)
    let order = ValueOrder(values, printing: printing)
    evaluation.question = SourcePlace(source, query.range)
    return try evaluation.run(for: [goal.relation]) {
      (relations: [Relation]) throws(EvaluationStop) -> Answer in
      let reading = AnswerReading(
        goal: goal, limit: query.limit, values: values, order: order, limits: context.limits)
      var answer = try reading.answer(from: relations[goal.relation.index])
      answer.warnings = analysis.warnings.inside(query, of: source) + context.warnings
      answer.statistics.tuples = evaluation.tuples(in: relations)
      answer.statistics.rounds = evaluation.rounds
      return answer
    }
  }
}

extension [Diagnostic] {
  /// Those about a query; what is doubtful about rules is told when they are checked.
  fileprivate func inside(_ query: Query, of source: SourceText) -> [Diagnostic] {
    let whole = SourcePlace(source, query.range)
    return filter { diagnostic in
      guard let place = diagnostic.place else { return true }
      return place.source === whole.source && place.range.lower >= whole.range.lower
        && place.range.upper <= whole.range.upper
    }
  }
}

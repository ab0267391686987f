import DatalogSyntax
import Diagnostics
import PolicyGraph
import TripleStore

extension Session {
  /// Asserts or retracts a fact, and says what became of it.
  ///
  /// - Parameters:
  ///   - action: which of the two.
  ///   - text: the fact as it was typed.
  /// - Throws: why it is no fact, or why it cannot be kept.
  func correct(_ action: Correction.Action, _ text: String) throws(ShellFailure) {
    try seeChanges()
    let workspace = try workspace()
    guard let correction = try workspace.correction(action, text, in: context) else { return }
    let text = workspace.graph.text(of: correction.fact)
    try change(saying: "\(action.verb) \(text)") { $0.correct(by: [correction]) }
    context.remark(action.participle + Bilingual(": ", "：") + text + keeping)
  }

  /// Takes the last correction back.
  ///
  /// - Throws: that there is none, or why that cannot be kept.
  func undo() throws(ShellFailure) {
    try seeChanges()
    guard let last = try workspace().graph.corrections.last else {
      throw .usage("there is no correction to undo", help: "`:assert` and `:retract` make some")
    }
    let text = try workspace().graph.text(of: last.fact)
    try change(saying: "undo \(last.action.verb) \(text)") { (graph) throws(ShellFailure) in
      // Somebody else may have corrected the same graph meanwhile.
      guard graph.takeBack(last) else {
        throw .usage("the correction `\(text)` was taken back elsewhere already")
      }
    }
    context.remark(last.action.takenBack + Bilingual(": ", "：") + text + keeping)
  }

  /// Changes the graph: on its last commit where it is one on disk, else in memory.
  private func change(
    saying text: String, _ change: (inout PolicyGraph) throws(ShellFailure) -> Void
  ) throws(ShellFailure) {
    var graph = try workspace().graph
    guard let path = opening.changedGraph else {
      try change(&graph)
      return try replaceGraph(by: graph)
    }
    let outcome = try GraphChange.small(of: path, as: "correct", in: context)
      .make(saying: text, change)
    try openAgain()
    if outcome.base != graph.stored?.commits.first?.number { tellOfChanges(of: path) }
  }

  /// Opens the graph anew where others have changed it: what is stated already is told by its last
  /// commit.
  private func seeChanges() throws(ShellFailure) {
    guard let path = opening.changedGraph,
      let seen = try workspace().graph.stored?.commits.first?.number,
      StoreDirectory(path).lastCommit != seen
    else { return }
    try openAgain()
    tellOfChanges(of: path)
  }

  private func openAgain() throws(ShellFailure) {
    let old = try workspace().graph
    try replaceGraph(by: try opening.openedGraph(in: context, interruption).sharingRules(of: old))
  }

  private func tellOfChanges(of path: String) {
    context.remark(
      Bilingual(
        "others have changed \(path) meanwhile; that is seen now, too",
        "其间 \(path) 已被他人更改，现在也可看到这些更改"))
  }

  /// What to say behind a correction of whether it is kept.
  private var keeping: Bilingual {
    if opening.changedGraph != nil { return Bilingual(same: "") }
    guard let graph = opening.graph else {
      return .bracketed(
        Bilingual(
          "until the end of the session; `--graph PATH` keeps corrections",
          "到本次会话结束为止；`--graph PATH` 可保留更正"))
    }
    return .bracketed(
      Bilingual(
        "until the end of the session; `sanjiang import \(graph) --into NEW` makes a graph that keeps"
          + " corrections",
        "到本次会话结束为止；`sanjiang import \(graph) --into NEW` 生成可保留更正的图"))
  }
}

extension Correction.Action {
  /// What somebody types who wants it.
  var verb: String { self == .assertion ? "assert" : "retract" }

  /// `asserted`, `retracted`.
  var participle: Bilingual {
    switch self {
    case .assertion: Bilingual("asserted", "已断言")
    case .retraction: Bilingual("retracted", "已撤销")
    }
  }

  /// What is said of one that is taken back.
  var takenBack: Bilingual {
    switch self {
    case .assertion: Bilingual("no longer asserted", "不再断言")
    case .retraction: Bilingual("no longer retracted", "不再撤销")
    }
  }
}

extension Workspace {
  /// The correction that a text asks for.
  ///
  /// - Parameters:
  ///   - action: whether to assert or to retract.
  ///   - text: the fact; its dot may be left out.
  ///   - reason: why, where somebody says so.
  ///   - context: where to say that there is nothing to do.
  /// - Returns: the correction; nil where what is to be asserted is stated already.
  /// - Throws: why it is no fact, or that what is to be retracted is stated nowhere.
  func correction(
    _ action: Correction.Action, _ text: String, because reason: String? = nil,
    in context: ShellContext
  ) throws(ShellFailure) -> Correction? {
    let source = SourceText(name: "<fact>", text: text)
    let (atom, diagnostics) = Parser.parseAtom(source, prefixes: prefixes)
    guard let atom else { throw ShellFailure(.wrongQuery, diagnostics) }
    let fact: StatedFact
    do throws(DiagnosticList) {
      fact = try graph.fact(atom, in: source, prefixes: namespaces, rules: rules)
    } catch {
      throw ShellFailure(stoppedBy: error.diagnostics)
    }
    let known = graph.statement(like: fact)
    switch action {
    case .assertion:
      if known != nil {
        context.remark(Bilingual("that is stated already: ", "已有记载：") + graph.text(of: fact))
      }
      return known == nil ? Correction(.assertion, fact, because: reason) : nil
    case .retraction:
      guard let known else {
        guard graph.isRetracted(fact) else {
          throw notStated(fact, SourcePlace(source, atom.range))
        }
        context.remark(Bilingual("that is retracted already: ", "已被撤销：") + graph.text(of: fact))
        return nil
      }
      return Correction(.retraction, known, because: reason)
    }
  }

  /// Whether a question is one statement that a correction retracts.
  func isRetracted(_ question: ExplainedText) -> Bool {
    var body = question.query.body
    if case .conjunction(let parts) = body, parts.count == 1 { body = parts[0] }
    guard case .atom(let atom) = body,
      let fact = try? graph.fact(atom, in: question.source, prefixes: namespaces)
    else { return false }
    return graph.isRetracted(fact)
  }

  private func notStated(_ fact: StatedFact, _ place: SourcePlace) -> ShellFailure {
    let others = graph.values(of: fact).prefix(3).map { value in
      "`\(graph.text(of: StatedFact(fact.subject, fact.predicate, value)))`"
    }
    return ShellFailure(
      .wrongQuery,
      [
        Diagnostic(
          .error, code: "not-stated", "nothing states this", at: place,
          help: others.isEmpty
            ? "what rules derive is retracted by what it rests on"
            : "what is stated: \(others.joined(separator: ", "))")
      ])
  }
}

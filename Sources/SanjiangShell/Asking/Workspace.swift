import DatalogEngine
import DatalogSyntax
import Diagnostics
import PolicyGraph
import TripleStore

/// What tells one state of a graph or of rules from every other.
final class WorkspaceVersion: Sendable {}

/// What questions are asked of: an opened graph and the rules in force.
struct Workspace {
  /// The graph.
  private(set) var graph: PolicyGraph
  /// The rules that came with the graph and those loaded since, in order.
  private(set) var rules: [Program] { didSet { rulesVersion = WorkspaceVersion() } }
  /// Another whenever the rules in force change.
  private(set) var rulesVersion = WorkspaceVersion()
  /// Another whenever the graph does.
  private(set) var graphVersion = WorkspaceVersion()
  /// How long a question may take and how much it may hold.
  var limits: EvaluationLimits
  /// Where the sources of the graph are, where somebody said so.
  var sources: SourceFolder?
  /// What answers questions.
  private(set) var engine: Engine
  /// How nodes are called.
  private(set) var printed: PrintedForms

  /// Prepares to ask a graph.
  ///
  /// - Parameters:
  ///   - graph: the graph.
  ///   - rules: the rules that come with it.
  ///   - limits: how long a question may take and how much it may hold.
  init(graph: PolicyGraph, rules: [Program], limits: EvaluationLimits) {
    self.graph = graph
    self.limits = limits
    self.rules = rules
    engine = graph.engine
    printed = graph.printedForms
  }

  /// The limits of something that asks several questions, all of which share them.
  var limitsOfAll: EvaluationLimits {
    var limits = limits
    limits.begin()
    return limits
  }

  /// Puts another graph in the place of the present one; the rules stay in force.
  mutating func replaceGraph(by new: PolicyGraph) {
    graph = new
    graphVersion = WorkspaceVersion()
    engine = new.engine
    printed = new.printedForms
  }

  /// The prefixes of names that the rules in force declare.
  var prefixes: Set<String> {
    Set(rules.lazy.flatMap(\.prefixes).map(\.prefix.name))
  }

  /// What these prefixes stand for.
  var namespaces: [String: String] {
    Dictionary(
      rules.lazy.flatMap(\.prefixes).map { ($0.prefix.name, $0.iri) },
      uniquingKeysWith: { _, last in last })
  }

  /// Takes rules, facts and declarations into force.
  ///
  /// - Parameter program: a program without mistakes of form.
  /// - Returns: what is doubtful about it.
  /// - Throws: what is wrong with it; then nothing of it is in force.
  mutating func add(_ program: Program) throws(ShellFailure) -> [Diagnostic] {
    let diagnostics = engine.check(program, with: rules)
    guard !diagnostics.contains(where: { $0.severity == .error }) else {
      throw ShellFailure(stoppedBy: diagnostics)
    }
    rules.append(program)
    return diagnostics
  }

  /// Drops what a file said when it was loaded before; what was typed stays.
  mutating func forget(fileNamed name: String) {
    rules.removeAll { !name.hasPrefix("<") && $0.source.name == name }
  }

  /// Looks for mistakes of meaning in programs that belong together.
  ///
  /// - Parameter programs: the programs, with whatever mistakes of form.
  /// - Returns: what is wrong or doubtful.
  func check(_ programs: [Program]) -> [Diagnostic] {
    engine.check(programs, with: rules(besides: programs), isWhole: true)
  }

  /// Takes programs into force, instead of bundled ones that they are new versions of.
  ///
  /// - Parameter programs: programs without mistakes.
  mutating func replace(by programs: [Program]) {
    rules = rules(besides: programs) + programs
  }

  /// The rules in force, without the files that `programs` hold: who edits a bundled file has it
  /// checked in its own place.
  private func rules(besides programs: [Program]) -> [Program] {
    rules.filter { rule in
      !programs.contains { ("/" + $0.source.name).hasSuffix("/" + rule.source.name) }
    }
  }

  /// Asks a question.
  ///
  /// - Parameters:
  ///   - query: the question.
  ///   - source: the text it stands in.
  ///   - parameters: the variables that are bound from outside.
  /// - Returns: the answer as a table, what is doubtful about the question, what it took.
  /// - Throws: what is wrong with it, or why it was stopped.
  func ask(
    _ query: Query, in source: SourceText, parameters: [String: Term] = [:]
  ) throws(ShellFailure) -> QueryResult {
    let answer = try answer(query, in: source, parameters: parameters)
    var table = ResultTable(answer, printed: printed.text)
    table.question = source.text(of: query.range)
    table.values = answer.rows
    return QueryResult(table: table, answer: answer)
  }

  /// Asks a saved query.
  ///
  /// - Parameter call: the query and the values of its parameters.
  /// - Returns: the answer; its question is the call, since what it is about stands in the name.
  /// - Throws: why it was stopped.
  func ask(_ call: SavedQueryCall) throws(ShellFailure) -> QueryResult {
    var result = try ask(call.query.query, in: call.source, parameters: call.parameters)
    result.table.question = call.text
    result.table.remark = call.query.notes.told
    return result
  }

  /// How a question would be evaluated, or how it was and what that took.
  ///
  /// - Parameters:
  ///   - question: the question.
  ///   - isEvaluated: whether to evaluate it.
  /// - Returns: the rules that it reaches, with their orders.
  /// - Throws: what is wrong with it, or why it was stopped.
  func plan(_ question: PlannedQuestion, isEvaluated: Bool) throws(ShellFailure) -> EvaluationPlan {
    do throws(DiagnosticList) {
      let (query, source) = (question.query, question.source)
      return isEvaluated
        ? try engine.profile(
          query, in: source, rules: rules, parameters: question.parameters, limits: limits)
        : try engine.plan(
          query, in: source, rules: rules, parameters: question.parameters, limits: limits)
    } catch {
      throw ShellFailure(stoppedBy: error.diagnostics)
    }
  }

  /// The answer to a question, in values that are not printed yet.
  func answer(
    _ query: Query, in source: SourceText, parameters: [String: Term] = [:]
  ) throws(ShellFailure) -> Answer {
    do throws(DiagnosticList) {
      return try engine.answer(
        query, in: source, rules: rules, parameters: parameters, limits: limits)
    } catch {
      throw ShellFailure(stoppedBy: error.diagnostics)
    }
  }
}

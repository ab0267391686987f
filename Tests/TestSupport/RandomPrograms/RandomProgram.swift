/// A program made up by chance: valid, stratified, terminating, and small.
///
/// ```swift
/// let program = RandomProgram(seed: 17)
/// program.source                     // its text, queries included
/// let smallest = program.shrunk { disagrees($0) }
/// ```
public struct RandomProgram: Sendable {
  /// A row that the program states.
  public struct Fact: Hashable, Sendable {
    /// The predicate.
    public var predicate: String
    /// The row.
    public var row: [NaiveValue]
  }

  /// A rule, its parts as they are written.
  struct Clause: Sendable {
    var heads: [String]
    var body: [String]
  }

  /// A query, its parts as they are written.
  struct Question: Sendable {
    var literals: [String]
    /// Its order and limit.
    var ending = ""
  }

  /// `.decl` lines.
  var declarations: [String]
  /// The facts.
  public internal(set) var facts: [Fact]
  /// The rules.
  var rules: [Clause]
  /// The queries.
  var queries: [Question]

  /// Makes up a program; the same seed gives the same one.
  ///
  /// - Parameters:
  ///   - seed: Any number.
  ///   - aboutNodes: Whether most values are nodes and nothing is declared, as in a graph.
  public init(seed: UInt64, aboutNodes: Bool = false) {
    var maker = RandomProgramMaker(seed: seed, aboutNodes: aboutNodes)
    self = maker.make()
  }

  init(
    declarations: [String], facts: [Fact], rules: [Clause], queries: [Question]
  ) {
    self.declarations = declarations
    self.facts = facts
    self.rules = rules
    self.queries = queries
  }

  /// Whether it declares its predicates.
  public var isDeclared: Bool { !declarations.isEmpty }

  /// The text of the program.
  public var source: String { source(leavingOutFactsOf: []) }

  /// The text of the program without the facts of some predicates.
  ///
  /// - Parameter predicates: The predicates whose facts are stored elsewhere.
  /// - Returns: The text, a clause a line.
  public func source(leavingOutFactsOf predicates: Set<String>) -> String {
    source(leavingOutFactsOf: predicates, directives: [], hasQueries: true)
  }

  /// The text of the program as one to be run, facts of some predicates read from files.
  ///
  /// - Parameters:
  ///   - inputs: The predicates that are read.
  ///   - outputs: The predicates that are written.
  /// - Returns: The text, a clause a line.
  public func runSource(inputs: Set<String>, outputs: Set<String>) -> String {
    source(
      leavingOutFactsOf: inputs,
      directives: inputs.sorted().map { ".input \($0)" } + outputs.sorted().map { ".output \($0)" },
      hasQueries: false)
  }

  /// The predicates that rules define.
  public var derived: Set<String> {
    Set(rules.flatMap(\.heads).map { String($0.prefix { $0 != "(" }) })
  }

  private func source(
    leavingOutFactsOf predicates: Set<String>, directives: [String], hasQueries: Bool
  ) -> String {
    var lines = declarations + directives
    for fact in facts where !predicates.contains(fact.predicate) {
      let row = fact.row.map(\.description).joined(separator: ", ")
      lines.append("\(fact.predicate)(\(row)).")
    }
    for rule in rules {
      let heads = rule.heads.joined(separator: ", ")
      lines.append("\(heads) :- \(rule.body.joined(separator: ", ")).")
    }
    for query in queries where hasQueries {
      lines.append("?- \(query.literals.joined(separator: ", "))\(query.ending).")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

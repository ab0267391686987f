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

  /// `.decl` lines.
  var declarations: [String]
  /// The facts.
  public internal(set) var facts: [Fact]
  /// The rules.
  var rules: [Clause]
  /// The queries, as lists of literals.
  var queries: [[String]]

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
    declarations: [String], facts: [Fact], rules: [Clause], queries: [[String]]
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
    var lines = declarations
    for fact in facts where !predicates.contains(fact.predicate) {
      let row = fact.row.map(\.description).joined(separator: ", ")
      lines.append("\(fact.predicate)(\(row)).")
    }
    for rule in rules {
      let heads = rule.heads.joined(separator: ", ")
      lines.append("\(heads) :- \(rule.body.joined(separator: ", ")).")
    }
    for query in queries { lines.append("?- \(query.joined(separator: ", ")).") }
    return lines.joined(separator: "\n") + "\n"
  }
}

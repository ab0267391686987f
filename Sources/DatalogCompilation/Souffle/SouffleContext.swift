import DatalogEngine
import Diagnostics

/// What the rules of a Soufflé program share while they are written.
final class SouffleContext {
  /// In what Soufflé's rows may be others than here.
  enum Difference: CaseIterable {
    case subsumption, choice, sizeLimit, counter
  }

  let query: AnalysedQuery
  let program: LoweredProgram
  /// The relations that are computed together with the rule that is being written.
  var recursive: Set<Int> = []
  /// What the rows may differ in.
  var differences: Set<Difference> = []
  /// The columns whose numbers are computed.
  private(set) var floats: Set<SouffleColumn> = []
  /// Whether a column was found to have computed numbers.
  private(set) var hasWidened = false
  /// The relations that the present rule needs.
  private var parts = ""
  private var partCount = 0
  /// The types of the columns of these relations.
  private(set) var partTypes: [String: [SouffleType]] = [:]
  private var variableCount = 0
  /// The relations of parts of values of several kinds, by name.
  private var helpers: Set<String> = []

  init(_ query: AnalysedQuery, _ program: LoweredProgram, floats: Set<SouffleColumn> = []) {
    self.query = query
    self.program = program
    self.floats = floats
  }

  /// A relation of the program; nil where no row can be in it.
  func relation(_ id: RelationID) -> (name: String, types: [SouffleType])? {
    let known = program.relations[id.index]
    return known.isEmpty ? nil : (known.name, types(of: id.index))
  }

  /// The types of a relation's columns.
  func types(of relation: Int) -> [SouffleType] {
    program.relations[relation].columns.enumerated().map { column, type in
      let isFloat = floats.contains(SouffleColumn(relation: relation, column: column))
      return SouffleType(column: type, isFloat: type == .number && isFloat)
    }
  }

  /// Notes that a column has computed numbers.
  func widen(_ relation: Int, _ column: Int) {
    if floats.insert(SouffleColumn(relation: relation, column: column)).inserted {
      hasWidened = true
    }
  }

  /// A variable that no rule has by itself.
  func freshVariable() -> String {
    variableCount += 1
    return "h\(variableCount)"
  }

  /// What the rules written since the last time need.
  func takeParts() -> String {
    defer {
      parts = ""
      variableCount = 0
    }
    return parts
  }

  /// Adds a relation that one rule fills.
  ///
  /// - Returns: Its name.
  func addPart(
    _ purpose: String, _ values: [SouffleValue], from body: [String]
  ) -> String {
    partCount += 1
    let name = "a\(partCount)_\(purpose)"
    let head = SouffleText.atom(name, values.map(\.text))
    partTypes[name] = values.map(\.type)
    parts += SouffleText.declaration(name, values.map(\.type))
    parts += SouffleText.rule(head, body) + "\n"
    return name
  }

  /// Adds lines about a relation that was added.
  func add(_ lines: String) { parts += lines + "\n" }

  /// The relation of what values of several kinds are as a value of one, made where it is not there.
  ///
  /// That the value is of the kind is asked for in a rule of its own: Soufflé computes what stands
  /// in a body in an order of its own, and stops at a text that is no number.
  func helper(_ part: SoufflePart, of origin: SouffleValue.Origin) -> String {
    let name = "\(origin.relation)_\(origin.column)_\(part.rawValue)"
    guard helpers.insert(name).inserted else { return name }
    let arguments = (0..<origin.arity).map { $0 == origin.column ? "x" : "_" }
    let atom = SouffleText.atom(origin.relation, arguments)
    let types = [SouffleType(column: .any), part.type]
    parts += SouffleText.declaration(name, types)
    for (value, conditions) in part.forms {
      parts += SouffleText.rule("\(name)(x, \(value))", [atom] + conditions)
    }
    parts += "\n"
    return name
  }

  /// The error that something cannot be said in Soufflé.
  func refusal(
    of construct: String, at range: SourceRange, in rule: CoreRule,
    targets: [String] = ["spark", "sql"]
  ) -> Diagnostic {
    Refusal.diagnostic(construct, at: SourcePlace(rule.place.source, range), targets: targets)
  }
}

/// A column of a relation of the program.
struct SouffleColumn: Hashable {
  var relation: Int
  var column: Int
}

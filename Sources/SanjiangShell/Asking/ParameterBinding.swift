import DatalogEngine
import DatalogSyntax
import DocumentExtraction
import PolicyGraph
import TripleStore

/// Gives the words behind the name of a saved query to its parameters.
struct ParameterBinding {
  private let filed: FiledQuery
  private let name: String
  private let graph: PolicyGraph

  /// Prepares to call a saved query.
  ///
  /// - Parameters:
  ///   - filed: the saved query.
  ///   - name: which of its names it is called by.
  ///   - graph: where entities are looked up.
  init(_ filed: FiledQuery, calledAs name: String, graph: PolicyGraph) {
    self.filed = filed
    self.name = name
    self.graph = graph
  }

  private var parameters: [SavedQuery.Parameter] { filed.query.parameters }
  private var synopsis: String { filed.query.synopsis(as: name) }

  /// What the parameters stand for.
  ///
  /// Words are taken in order; `year=2024` is given to the parameter of that name. The last parameter
  /// takes all that is left, so that a title with blanks in it needs no quotes. A parameter that gets
  /// nothing is what its default says.
  ///
  /// - Parameter words: the words.
  /// - Returns: the terms, by the parameters' names.
  /// - Throws: a usage failure for too few or too many words, and whatever is wrong with one.
  func terms(for words: [String]) throws(ShellFailure) -> [String: Term] {
    var given = try named(in: words)
    let others = words.filter { assignment($0) == nil }
    let open = parameters.filter { given[$0.name.name] == nil }
    if open.isEmpty, !others.isEmpty { throw tooMany() }
    for (index, parameter) in open.enumerated() where index < others.count {
      let isLast = index == open.count - 1
      given[parameter.name.name] =
        isLast ? others[index...].joined(separator: " ") : others[index]
    }
    var terms: [String: Term] = [:]
    for parameter in parameters {
      if let word = given[parameter.name.name] {
        terms[parameter.name.name] = try term(word, for: parameter)
      } else {
        terms[parameter.name.name] = try standardTerm(for: parameter)
      }
    }
    return terms
  }

  /// The words that name their parameter.
  private func named(in words: [String]) throws(ShellFailure) -> [String: String] {
    var given: [String: String] = [:]
    for case (let name, let value)? in words.map(assignment) {
      if given.updateValue(value, forKey: name) != nil {
        throw .usage("`\(name)` of `:\(self.name)` is given twice")
      }
    }
    return given
  }

  /// `year=2024` taken apart; nil where no parameter has the name.
  private func assignment(_ word: String) -> (name: String, value: String)? {
    guard let mark = word.firstIndex(where: { $0 == "=" || $0 == "＝" }) else { return nil }
    let name = String(word[..<mark])
    guard parameters.contains(where: { $0.name.name == name }) else { return nil }
    return (name, String(word[word.index(after: mark)...]))
  }

  private func tooMany() -> ShellFailure {
    let count = parameters.isEmpty ? "no value" : "only \(Count.of(parameters.count, "value"))"
    return .usage("`:\(name)` takes \(count)", help: "write `\(synopsis)`")
  }

  /// What a parameter is where nothing is given.
  private func standardTerm(
    for parameter: SavedQuery.Parameter
  ) throws(ShellFailure) -> Term {
    if case .constant(let constant)? = parameter.defaultValue?.kind, let term = Term(constant) {
      return term
    }
    switch parameter.defaultValue?.kind {
    case .entity(let name): return try graph.entity(named: name)
    case .iri(.iri(let iri)): return .iri(iri)
    case .iri(.prefixed(let prefix, let local)):
      let declared = filed.program.prefixes.last { $0.prefix.name == prefix }
      return .iri((declared?.iri ?? "\(prefix):") + local)
    default:
      throw .usage(
        "`:\(name)` needs \(parameter.placeholder)",
        help: "write `\(synopsis)`; `:help \(name)` tells more")
    }
  }

  /// The term that a word stands for.
  private func term(
    _ word: String, for parameter: SavedQuery.Parameter
  ) throws(ShellFailure) -> Term {
    let type = ParameterType(named: parameter.type.name) ?? .text
    if type == .entity { return try graph.entity(named: word) }
    if let term = Term(word, as: type) { return term }
    throw ShellFailure(
      .wrongQuery, code: "type-mismatch",
      "\(parameter.name.name.uppercased()) is \(type.described), not `\(word)`",
      help: "write `\(synopsis)`\(type.example)")
  }
}

extension ParameterType {
  /// An example to end a hint with.
  fileprivate var example: String {
    switch self {
    case .date: ", the day like 2025-06-01"
    case .time: ", the time like 2025-06-01 or 2025"
    case .number: ", the number like 12 or 5.5"
    case .entity, .text: ""
    }
  }
}

extension Term {
  /// What a word means where a value of a type is asked for; nil where it means none.
  fileprivate init?(_ word: String, as type: ParameterType) {
    var digits = Self.halfWidth(word)
    switch type {
    case .text, .entity: self = TypedLiteral.text(word)
    case .number:
      self = TypedLiteral.number(digits)
      if self == TypedLiteral.text(digits) { return nil }
    case .date, .time:
      if digits.hasPrefix("d") { digits.removeFirst() }
      guard Self.isTime(digits, parts: (type == .date ? 3 : 1)...3) else { return nil }
      self = TypedLiteral.time(digits)
    }
  }

  /// Whether a text is a day, month or year of the calendar with so many parts.
  private static func isTime(_ text: String, parts: ClosedRange<Int>) -> Bool {
    if TypedLiteral.time(text) == TypedLiteral.text(text) { return false }
    let numbers = text.split(separator: "-").compactMap { Int($0) }
    guard parts.contains(numbers.count) else { return false }
    return CalendarDay(
      year: numbers[0], month: numbers.count > 1 ? numbers[1] : 1,
      day: numbers.count > 2 ? numbers[2] : 1) != nil
  }

  /// The text with ASCII in the place of full-width forms.
  private static func halfWidth(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isWide = (0xFF01...0xFF5E).contains(scalar.value)
      result.append(isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
    }
    return String(result)
  }
}

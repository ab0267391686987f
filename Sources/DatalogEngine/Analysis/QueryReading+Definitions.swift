import DatalogSyntax
import Diagnostics

// What is wrong with saved queries and checks, found without asking them.

extension QueryReading {
  /// Reports names that two saved queries or two checks of a program share.
  func checkNames(of program: Program) {
    report(duplicatesAmong: program.savedQueries.map { [$0.name] + $0.aliases }, "saved query")
    report(duplicatesAmong: program.checks.map { [$0.name] + $0.aliases }, "check")
  }

  private func report(duplicatesAmong names: [[Identifier]], _ what: String) {
    var seen: [String: SourceRange] = [:]
    for identifier in names.joined() {
      guard let first = seen.updateValue(identifier.range, forKey: identifier.name) else {
        continue
      }
      normalizer.collector.error(
        "duplicate-declaration", "`\(identifier.name)` names a \(what) already",
        at: normalizer.place(identifier.range),
        notes: [.init("it does here", at: normalizer.place(first))])
    }
  }

  /// Reports what is wrong with a saved query, its parameters taken as bound.
  func check(_ saved: SavedQuery) {
    checkParameters(of: saved)
    var parts: [Formula] = []
    for parameter in saved.parameters {
      let type = ParameterType(named: parameter.type.name).map(StaticType.init) ?? .term
      let name = "parameter \(parameter.name.name) \(type)"
      if normalizer.names.relation(named: name) == nil {
        _ = normalizer.names.define(
          name, as: CoreRelation(name: name, arity: 1, types: [type], isAuxiliary: true))
      }
      parts.append(
        .atom(normalizer.atom(name, [parameter.name.name], parameter.name.range)))
    }
    var query = saved.query
    query.body = .conjunction(parts + [query.body])
    _ = read(query)
  }

  /// Reports what is wrong with a check.
  func check(_ check: Check) {
    let known = columns(of: check.body)
    for case .variable(let name) in check.messageParts where !known.contains(name) {
      normalizer.collector.error(
        "unbound-variable", "`{\(name)}` in the message is no variable of the check",
        at: normalizer.place(check.messageRange),
        help: NearestNames.suggestions(for: name, among: known).first.map {
          "did you mean `{\($0)}`?"
        })
    }
    _ = read(Query(body: check.body, range: check.range))
  }
}

// MARK: - Parameters

extension QueryReading {
  private func checkParameters(of saved: SavedQuery) {
    let used = VariableOccurrences.names(of: saved.query.body)
    var seen: Set<String> = []
    var optional: Identifier?
    for parameter in saved.parameters {
      let name = parameter.name
      checkType(of: parameter)
      if !seen.insert(name.name).inserted {
        fail("duplicate-declaration", "`\(name.name)` is a parameter already", name.range)
      }
      if parameter.defaultValue != nil {
        optional = name
      } else if let optional {
        fail(
          "syntax", "`\(name.name)` needs a default, as `\(optional.name)` before it has one",
          name.range)
      }
      if !used.contains(name.name) {
        normalizer.collector.warning(
          "unused-variable", "the query does not use `\(name.name)`",
          at: normalizer.place(name.range))
      }
    }
  }

  private func checkType(of parameter: SavedQuery.Parameter) {
    guard let type = ParameterType(named: parameter.type.name) else {
      let known = ParameterType.allCases.map(\.rawValue)
      let near = NearestNames.suggestions(for: parameter.type.name, among: known).first
      return fail(
        "type-mismatch", "a parameter cannot be of the type `\(parameter.type.name)`",
        parameter.type.range,
        help: (near.map { "did you mean `\($0)`? " } ?? "")
          + "types of parameters are " + known.joined(separator: ", "))
    }
    guard let value = parameter.defaultValue, let own = StaticType(of: value),
      !type.accepts(own)
    else { return }
    fail(
      "type-mismatch", "`\(parameter.name.name)` is \(type.described), not \(own.described)",
      value.range)
  }

  private func fail(
    _ code: String, _ message: String, _ range: SourceRange, help: String? = nil
  ) {
    normalizer.collector.error(code, message, at: normalizer.place(range), help: help)
  }
}

extension ParameterType {
  /// Whether a value of a type may be given for such a parameter.
  fileprivate func accepts(_ type: StaticType) -> Bool {
    switch self {
    case .entity: type == .node
    case .text: type == .text
    case .number: type.isNumeric
    case .date: type == .date
    case .time: type == .date || type == .number
    }
  }
}

extension StaticType {
  /// What is known of the values of a parameter.
  fileprivate init(_ type: ParameterType) {
    switch type {
    case .entity: self = .node
    case .text: self = .text
    case .date: self = .date
    case .number, .time: self = .term
    }
  }
}

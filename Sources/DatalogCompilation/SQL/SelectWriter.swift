import DatalogEngine
import Diagnostics

/// Writes the rules of a lowered program as `SELECT`s of a dialect.
struct SelectWriter {
  let program: LoweredProgram
  let dialect: SQLDialect
  /// Whether nodes stand in tables by number.
  let usesIds: Bool
  /// What the program says that the dialect has not.
  private(set) var problems: [Diagnostic] = []
  /// Where the rule stands that is being written.
  private var place: SourcePlace?
  /// The helper functions that were used.
  private(set) var helpers: Set<String> = []

  init(_ program: LoweredProgram, dialect: SQLDialect, usesIds: Bool) {
    self.program = program
    self.dialect = dialect
    self.usesIds = usesIds
  }

  /// Notes that a helper function is used.
  mutating func use(_ name: String) { helpers.insert(name) }

  /// A rule as a `SELECT`, without duplicates only where the caller sees to it.
  ///
  /// - Parameters:
  ///   - rule: The rule.
  ///   - recent: The item that ranges over the new rows of the last round only, by its place.
  ///   - isDistinct: Whether rows are to come once.
  /// - Returns: The `SELECT`.
  mutating func select(
    _ rule: LoweredRule, recent: Int? = nil, isDistinct: Bool = false
  ) -> String {
    guard !rule.locals.isEmpty else {
      return plainSelect(rule, recent: recent, isDistinct: isDistinct)
    }
    let first = recent.map { rule.body.items[$0] }
    let locals = rule.locals.map { local in
      // What begins with the rows of the rule begins with the same of them.
      let place = local.body.items.firstIndex { $0.isSame(as: first) }
      let select = plainSelect(local, recent: place, isDistinct: true)
      return "\(program.relations[local.head].name) AS (\n  \(select.indented)\n)"
    }
    let whole = plainSelect(rule, recent: recent, isDistinct: isDistinct)
    return "(WITH \(locals.joined(separator: ", "))\n\(whole))"
  }

  private mutating func plainSelect(
    _ rule: LoweredRule, recent: Int?, isDistinct: Bool
  ) -> String {
    let columns = program.relations[rule.head].columns
    place = rule.place
    var parts: [String] = []
    for (index, value) in rule.values.enumerated() {
      let converted = Comparing.converted(value, to: columns[index]) ?? value
      parts.append("\(text(of: converted, in: rule.body)) AS c\(index)")
    }
    var ending = ""
    if let grouping = rule.grouping {
      let keys = rule.values.indices.map { "\($0 + 1)" }
      parts.append("\(text(of: grouping, in: rule.body)) AS c\(rule.values.count)")
      if !keys.isEmpty { ending = "\nGROUP BY \(keys.joined(separator: ", "))" }
      // Of no rows there is no group either.
      if keys.isEmpty { ending = "\nHAVING COUNT(*) > 0" }
    }
    if parts.isEmpty { parts = ["TRUE AS c0"] }
    return "SELECT \(hint(for: rule.body))\(isDistinct && rule.grouping == nil ? "DISTINCT " : "")"
      + parts.joined(separator: ", ") + from(rule.body, recent) + ending
  }

  /// What tells Spark to send small tables to all machines, where a rule has larger ones too.
  private func hint(for body: LoweredBody) -> String {
    guard dialect == .spark else { return "" }
    let small = body.relations.filter { _, relation in
      program.relations[relation].storedRows.map { $0 <= SelectWriter.broadcastRows } ?? false
    }
    guard !small.isEmpty, small.count < body.items.count else { return "" }
    let names = small.map { "t\(body.items[$0.place].number)" }
    return "/*+ BROADCAST(\(names.joined(separator: ", "))) */ "
  }

  /// So many rows of a table are sent to every machine.
  private static let broadcastRows = 100_000

  private mutating func text(of grouping: LoweredGrouping, in body: LoweredBody) -> String {
    guard let target = grouping.target else { return "COUNT(*)" }
    let value = text(of: target, in: body)
    switch grouping.function {
    case .count: return "COUNT(*)"
    case .sum: return sum(of: value, target.type)
    case .mean: return "\(cast(sum(of: value, target.type), to: .number)) / COUNT(\(value))"
    case .minimum, .maximum:
      let isLeast = grouping.function == .minimum
      // PostgreSQL has no least truth value.
      let name =
        dialect == .postgreSQL && target.type == .truth
        ? (isLeast ? "BOOL_AND" : "BOOL_OR") : (isLeast ? "MIN" : "MAX")
      return "\(name)(\(collated(value, target.type)))"
    }
  }

  /// The sum of whole numbers, or of decimals to as many places as they have.
  private mutating func sum(of value: String, _ type: ColumnType) -> String {
    guard type == .number else { return cast("SUM(\(value))", to: .integer) }
    use("sj_exact_sum")
    use("sj_tens")
    return "sj_exact_sum(SUM(\(value)), MAX(sj_tens(\(value))), SUM(ABS(\(value))))"
  }

  // MARK: - FROM and WHERE

  /// What stands behind the columns of a `SELECT`.
  mutating func from(_ body: LoweredBody, _ recent: Int? = nil) -> String {
    var text = ""
    for (number, place) in body.order(startingAt: recent).enumerated() {
      let item = body.items[place]
      let isFirst = number == 0
      switch item.source {
      case .relation(let relation):
        let name = program.relations[relation].name + (place == recent ? "_recent" : "")
        text += (isFirst ? "\nFROM " : "\nCROSS JOIN ") + "\(name) AS t\(item.number)"
      case .optional(let relation, let values):
        if isFirst { text += "\nFROM (SELECT 1 AS one) AS one" }
        let name = program.relations[relation].name
        let on = values.enumerated().map {
          "t\(item.number).c\($0) = \(self.text(of: $1))"
        }
        text +=
          "\nLEFT JOIN \(name) AS t\(item.number) ON "
          + (on.isEmpty ? "TRUE" : on.joined(separator: " AND "))
      case .generator(let kind, let arguments, _):
        if isFirst { text += "\nFROM (SELECT 1 AS one) AS one" }
        let values = arguments.map { self.text(of: $0) }
        text += "\nCROSS JOIN LATERAL \(dialect.sequence(kind, values)) AS t\(item.number)(c0)"
      }
    }
    let conditions = conditions(body.conditions)
    if text.isEmpty, !conditions.isEmpty { text = "\nFROM (SELECT 1 AS one) AS one" }
    if !conditions.isEmpty { text += "\nWHERE " + conditions.joined(separator: "\n  AND ") }
    return text
  }

  /// A value that is computed of the rows of a body.
  ///
  /// Spark computes what comes to be a constant before it looks at any condition: what may stop the
  /// program is asked for only under those of the body.
  private mutating func text(of value: Scalar, in body: LoweredBody) -> String {
    let text = self.text(of: value)
    guard dialect == .spark, value.canFail else { return text }
    var guards: [String] = []
    for condition in body.conditions where !condition.canFail && !condition.isAbsence {
      guards.append(self.text(of: condition))
    }
    return guards.isEmpty ? text : "CASE WHEN \(guards.joined(separator: " AND ")) THEN \(text) END"
  }

  /// Conditions; those that may stop the program are looked at only where all others hold.
  private mutating func conditions(_ conditions: [LoweredCondition]) -> [String] {
    var safe: [String] = []
    var guarding: [String] = []
    for condition in conditions where !condition.canFail {
      let text = text(of: condition)
      safe.append(text)
      if !condition.isAbsence { guarding.append(text) }
    }
    for condition in conditions where condition.canFail {
      let text = text(of: condition)
      let tests = guarding.isEmpty ? "TRUE" : guarding.joined(separator: " AND ")
      safe.append("CASE WHEN \(tests) THEN \(text) ELSE FALSE END")
      guarding.append(text)
    }
    return safe
  }

  private mutating func text(of condition: LoweredCondition) -> String {
    switch condition {
    case .comparison(let comparator, let left, let right):
      let isOrder = comparator != .equal && comparator != .notEqual
      let (a, b) = (text(of: left), text(of: right))
      return isOrder
        ? "\(collated(a, left.type)) \(comparator.sql) \(collated(b, right.type))"
        : "\(a) \(comparator.sql) \(b)"
    case .holds(let value, let wanted): return (wanted ? "" : "NOT ") + text(of: value)
    case .matches(let value, let pattern, let wanted, let place):
      let whole = text(of: value)
      guard let test = PortablePattern(pattern)?.condition(on: whole, in: dialect) else {
        let others = SQLDialect.allCases.filter {
          PortablePattern(pattern)?.condition(on: whole, in: $0) != nil
        }
        problems.append(
          Refusal.diagnostic("the pattern `\(pattern)`", at: place, targets: others.map(\.option)))
        return "FALSE"
      }
      return (wanted ? "" : "NOT ") + test
    case .hasValue(let value): return "\(text(of: value)) IS NOT NULL"
    case .absent(let body):
      return "NOT EXISTS (SELECT 1" + from(body).indented + ")"
    case .never: return "FALSE"
    }
  }

  // MARK: - Values

  /// A value.
  mutating func text(of scalar: Scalar) -> String {
    switch scalar {
    case .column(let item, let column, _): return "t\(item).c\(column)"
    case .constant(let constant): return text(of: constant)
    case .call(let name, let arguments, _):
      use(name)
      let call = "\(name)(\(arguments.map { text(of: $0) }.joined(separator: ", ")))"
      return name == "sj_node" && usesIds ? cast(call, to: .node) : call
    case .template(let template, let arguments, _, _):
      return fill(template, arguments.map { text(of: $0) })
    }
  }

  /// A constant of the program.
  func text(of constant: Scalar.Constant) -> String {
    switch constant {
    case .node(let node):
      usesIds ? "(SELECT id FROM sj_nodes WHERE node = \(quoted(node)))" : quoted(node)
    case .text(let text), .date(let text), .any(let text): quoted(text)
    case .integer(let number):
      number == Int64.min ? "(-9223372036854775807 - 1)" : cast("\(number)", to: .integer)
    case .number(let number): cast("'\(number)'", to: .number)
    case .truth(let truth): truth ? "TRUE" : "FALSE"
    }
  }

  /// A text as the dialect writes it.
  func quoted(_ text: String) -> String { dialect.quoted(text) }

  private func cast(_ text: String, to type: ColumnType) -> String {
    "CAST(\(text) AS \(dialect.type(type, usesIds: usesIds)))"
  }

  /// A value to be ordered by its bytes.
  func collated(_ text: String, _ type: ColumnType) -> String {
    switch type {
    case .text, .date, .any: dialect == .postgreSQL ? "(\(text)) COLLATE \"C\"" : text
    case .node, .integer, .number, .truth: text
    }
  }

  /// Puts values into a template.
  private func fill(_ template: String, _ arguments: [String]) -> String {
    var result = ""
    var rest = template.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "$", let mark = rest.popFirst() else {
        result.unicodeScalars.append(scalar)
        continue
      }
      switch mark {
      case "T": result += dialect.type(.text, usesIds: usesIds)
      case "D": result += dialect.type(.number, usesIds: usesIds)
      default: result += arguments[Int(mark.value) - 0x30]
      }
    }
    return result
  }
}

extension LoweredItem {
  /// Whether it is an item of the same rule over the same relation.
  fileprivate func isSame(as other: LoweredItem?) -> Bool {
    guard let other, case .relation(let own) = source, case .relation(let relation) = other.source
    else { return false }
    return number == other.number && own == relation
  }
}

extension LoweredCondition {
  fileprivate var isAbsence: Bool { if case .absent = self { true } else { false } }
}

extension CoreComparator {
  /// As SQL writes it.
  fileprivate var sql: String { self == .notEqual ? "<>" : symbol }
}

extension String {
  /// The text with its lines moved to the right.
  var indented: String {
    var result = ""
    for scalar in unicodeScalars {
      result.unicodeScalars.append(scalar)
      if scalar == "\n" { result += "  " }
    }
    return result
  }
}

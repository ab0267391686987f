import DatalogEngine

/// Reads a condition of a rule as a clause: `2018-11 is before 2020`, `there are 3 cases in which …`.
///
/// What cannot be read so stays as it is written.
struct ConditionReading {
  private let wording: ProofWording
  private let clauses: ClauseReading
  private var tokens: ConditionTokens

  /// The clause; nil for a computation, whose result stands in other conditions, and is no reason.
  static func text(of phrase: Phrase, _ wording: ProofWording) -> String? {
    var reading = ConditionReading(phrase, wording)
    guard let text = reading.condition(), reading.tokens.isAtEnd else {
      return wording.text(of: phrase)
    }
    return text.isEmpty ? nil : text
  }

  /// The clause that what a phrase says is not so.
  static func text(ofAbsent phrase: Phrase, _ wording: ProofWording) -> String {
    var reading = ConditionReading(phrase, wording)
    guard let text = reading.conditions(), reading.tokens.isAtEnd else {
      let text = wording.text(of: phrase)
      return wording.choose("nothing makes \(text) true", "没有使\(text)成立者")
    }
    return wording.choose("it is not so that \(text)", "并非\(text)")
  }

  private init(_ phrase: Phrase, _ wording: ProofWording) {
    self.wording = wording
    clauses = ClauseReading(wording: wording)
    tokens = ConditionTokens(phrase)
  }

  // MARK: - Conditions

  /// Conditions between commas; computations are left out.
  private mutating func conditions() -> String? {
    var found: [String] = []
    repeat {
      guard let text = condition() else { return nil }
      if !text.isEmpty { found.append(text) }
    } while tokens.take(",")
    return found.joined(separator: wording.choose(" and ", "且"))
  }

  /// A condition; empty for a computation, nil where it cannot be read.
  private mutating func condition() -> String? {
    if tokens.take("!") { return negation() }
    if case .predicate(let name)? = tokens.next { return clause(of: name) }
    if case .word(let name)? = tokens.next, name == "contains" { return containing() }
    guard let left = operand(), let comparator = tokens.takeComparator() else { return nil }
    if comparator == "=", let function = tokens.takeAggregate() {
      return aggregate(function, left.text)
    }
    guard let right = operand() else { return nil }
    if comparator == "=", left.isComputed || right.isComputed { return "" }
    return "\(left.text)\(word(for: comparator, isTime: left.isTime || right.isTime))\(right.text)"
  }

  private mutating func negation() -> String? {
    let isGroup = tokens.take("(")
    guard let inner = isGroup ? conditions() : condition(), !isGroup || tokens.take(")") else {
      return nil
    }
    return wording.choose("it is not so that \(inner)", "并非\(inner)")
  }

  private mutating func clause(of predicate: String) -> String? {
    tokens.skip()
    guard tokens.take("("), let arguments = arguments(), tokens.take(")") else { return nil }
    var fact = ProofTree.Fact(predicate: predicate, arguments: arguments)
    if tokens.take("as") {
      guard tokens.take("of"), let time = argument() else { return nil }
      fact.time = time
    }
    return clauses.text(of: fact)
  }

  private mutating func arguments() -> [AnswerValue]? {
    var found: [AnswerValue] = []
    repeat {
      guard let argument = argument() else { return nil }
      found.append(argument)
    } while tokens.take(",")
    return found
  }

  private mutating func argument() -> AnswerValue? {
    defer { tokens.skip() }
    switch tokens.next {
    case .value(let value): return value
    case .variable(let name): return .text(name, language: nil)
    case .word("_"): return .text(wording.choose("something", "某物"), language: nil)
    default: return nil
    }
  }

  private mutating func containing() -> String? {
    tokens.skip()
    guard tokens.take("("), let part = operand(), tokens.take(","), let whole = operand(),
      tokens.take(")")
    else { return nil }
    return "\(whole.text)\(wording.choose(" contains ", "包含"))\(part.text)"
  }

  private mutating func aggregate(_ function: String, _ result: String) -> String? {
    let target = tokens.take(":") ? "" : operand()?.text
    guard let target, target.isEmpty || tokens.take(":"), tokens.take("{"),
      let body = conditions(), tokens.take("}")
    else { return nil }
    if function == "count" {
      let isOne = result == "1"
      return wording.choose(
        "there \(isOne ? "is 1 case" : "are \(result) cases") in which \(body)",
        "\(body)者有\(result)个")
    }
    let names = ["sum": ("sum", "总和"), "min": ("least", "最小值"), "max": ("greatest", "最大值")]
    let name = names[function] ?? ("mean", "平均值")
    return wording.choose(
      "the \(name.0) \(target) where \(body) is \(result)", "\(body)时\(target)的\(name.1)为\(result)")
  }

  // MARK: - Operands

  /// One side of a comparison.
  private struct Operand {
    var text: String
    /// Whether it is reckoned in days or years.
    var isTime = false
    /// Whether it is a day.
    var isDay = false
    /// Whether it is the result of a computation that is not read.
    var isComputed = false
  }

  /// Functions of one value that are read as what a value has.
  private static let features = [
    "first_day": ("the first day of", "首日"), "last_day": ("the last day of", "末日"),
    "year": ("the year of", "年份"), "month": ("the month of", "月份"),
    "strlen": ("the length of", "字数"),
  ]

  private mutating func operand() -> Operand? {
    guard var left = simpleOperand() else { return nil }
    while let symbol = tokens.takeOperator() {
      guard let right = simpleOperand() else { return nil }
      left = Operand(
        text: "\(left.text) \(symbol) \(right.text)", isTime: left.isTime || right.isTime,
        isComputed: true)
    }
    return left
  }

  private mutating func simpleOperand() -> Operand? {
    switch tokens.next {
    case .value(let value):
      tokens.skip()
      let isDay = if case .date = value { true } else { false }
      return Operand(text: clauses.quoted(value), isTime: isDay, isDay: isDay)
    case .variable(let name):
      tokens.skip()
      return Operand(text: name)
    case .word("_"):
      tokens.skip()
      return Operand(text: wording.choose("something", "某物"), isComputed: true)
    case .word(let name): return call(of: name)
    case .symbol("("):
      tokens.skip()
      guard let inner = operand(), tokens.take(")") else { return nil }
      return Operand(text: "(\(inner.text))", isTime: inner.isTime, isComputed: inner.isComputed)
    default: return nil
    }
  }

  private mutating func call(of name: String) -> Operand? {
    tokens.skip()
    guard tokens.take("(") else { return nil }
    var inner: [Operand] = []
    repeat {
      guard let operand = operand() else { return nil }
      inner.append(operand)
    } while tokens.take(",")
    guard tokens.take(")") else { return nil }
    guard let feature = Self.features[name], inner.count == 1 else {
      let arguments = inner.map(\.text).joined(separator: ", ")
      return Operand(text: "\(name)(\(arguments))", isComputed: true)
    }
    // A day is its own first and last.
    if inner[0].isDay, name.hasSuffix("_day") { return inner[0] }
    return Operand(
      text: wording.choose("\(feature.0) \(inner[0].text)", "\(inner[0].text)的\(feature.1)"),
      isTime: name != "strlen", isComputed: name == "strlen")
  }

  private func word(for comparator: String, isTime: Bool) -> String {
    switch comparator {
    case "=": wording.choose(" is ", "为")
    case "!=": wording.choose(" is not ", "不同于")
    case "<": isTime ? wording.choose(" is before ", "早于") : wording.choose(" is less than ", "小于")
    case "<=":
      isTime ? wording.choose(" is not after ", "不晚于") : wording.choose(" is at most ", "不大于")
    case ">": isTime ? wording.choose(" is after ", "晚于") : wording.choose(" is more than ", "大于")
    case ">=":
      isTime ? wording.choose(" is not before ", "不早于") : wording.choose(" is at least ", "不小于")
    default: " \(comparator) "
    }
  }
}

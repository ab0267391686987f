import TripleStore

@testable import DatalogCompilation
@testable import DatalogEngine

/// A function with arguments for it, and what the engine gives for them.
struct FunctionComparison {
  let function: HelperFunction
  /// The arguments as texts, by row; nil for what has no value.
  var arguments: [[String?]] = []
  /// The results as texts.
  var results: [String?] = []
  /// How far doubles may be apart, in parts of them.
  var tolerance = 0.0

  /// Adds rows in which one argument has no value, of which nothing comes.
  mutating func addAbsent() {
    for row in arguments.prefix(30) {
      for place in row.indices {
        var row = row
        row[place] = nil
        arguments.append(row)
        results.append(nil)
      }
    }
  }

  /// A query for the results.
  func query(in dialect: SQLDialect) -> String {
    let rows = arguments.enumerated().map { number, row in
      "(\(([String(number)] + row.map { $0.map(dialect.quoted) ?? "NULL" }).joined(separator: ", ")))"
    }
    let names = function.parameters.indices.map { "p\($0)" }
    let casts = zip(names, function.parameters).map { dialect.cast($0, to: $1.type) }
    let call = "\(function.name)(\(casts.joined(separator: ", ")))"
    return
      "SELECT n, \(dialect.cast(call, to: .text)) FROM (VALUES \(rows.joined(separator: ", "))) "
      + "AS t(\((["n"] + names).joined(separator: ", ")))"
  }

  /// Whether a result is that of the engine.
  func agrees(_ result: String?, _ expected: String?) -> Bool {
    guard function.result == .number, let result, let expected, let a = Double(result),
      let b = Double(expected)
    else { return result == expected }
    return a == b || a.isNaN && b.isNaN || abs(a - b) <= tolerance * abs(b)
  }
}

/// All functions with arguments for them.
struct FunctionComparisons {
  private var arguments: FunctionArguments
  private let values: ValueTable
  private let arithmetic: Arithmetic
  private let functions: TextFunctions
  private let known: [String: HelperFunction]
  private(set) var all: [FunctionComparison] = []

  init(seed: UInt64, dialect: SQLDialect) {
    arguments = FunctionArguments(seed: seed)
    values = arguments.values
    arithmetic = Arithmetic(values: values, dialect: .graph)
    functions = TextFunctions(values: values, dialect: .graph, mode: .dynamic)
    let functions = HelperFunctions.all(in: dialect)
    known = Dictionary(uniqueKeysWithValues: functions.map { ($0.name, $0) })
    addKinds(arguments.words())
    addDates(arguments.words(), wholeNumbers())
    addNumbers(words(arguments.doubles()))
    addArithmetic(words(arguments.decimals()), words(arguments.doubles()))
    addWholeNumbers(wholeNumbers())
    addTexts(words(arguments.texts()))
    addNumerals(
      words(arguments.numerals() + arguments.texts()),
      words(arguments.ordinals() + arguments.texts()))
  }

  private mutating func wholeNumbers() -> [Word] { arguments.integers().map { values.word($0) } }

  private func words(_ numbers: [Double]) -> [Word] { numbers.map { values.word($0) } }

  private func words(_ texts: [String]) -> [Word] { texts.map { values.word($0) } }

  private mutating func add(
    _ name: String, _ rows: [[Word]], tolerance: Double = 0, _ expected: ([Word]) throws -> Word?
  ) {
    guard let function = known["sj_" + name] else { return }
    var comparison = FunctionComparison(function: function, tolerance: tolerance)
    for row in rows {
      // What stops the engine is looked at elsewhere.
      guard case .success(let result) = Result(catching: { try expected(row) }) else { continue }
      comparison.arguments.append(
        zip(row, function.parameters).map { text(of: $0, as: $1.type) })
      comparison.results.append(result.map { text(of: $0, as: function.result) })
    }
    comparison.addAbsent()
    all.append(comparison)
  }

  private func text(of word: Word, as type: ColumnType) -> String {
    switch type {
    case .any: return tagged(word)
    case .number: return values.number(of: word)?.double.description ?? ""
    case .integer: return values.number(of: word)?.text ?? ""
    case .text: return values.text(of: word) ?? ""
    case .date: return values.date(of: word)?.text ?? ""
    case .truth: return values.truth(of: word)?.description ?? ""
    case .node: return values.term(of: word)?.identifyingText ?? ""
    }
  }

  private func tagged(_ word: Word) -> String {
    if case .literal(let literal)? = values.term(of: word), values.kind(of: word) == .other {
      return "L\(literal.datatype) \(literal.lexicalForm)"
    }
    switch values.kind(of: word) {
    case .truth: return "B" + text(of: word, as: .truth)
    case .number: return "N" + text(of: word, as: .integer)
    case .date: return "D" + text(of: word, as: .date)
    case .text: return "T" + text(of: word, as: .text)
    default: return "E" + text(of: word, as: .node)
    }
  }
}

// MARK: - What the engine says

extension FunctionComparisons {
  private mutating func addKinds(_ words: [Word]) {
    let (rows, values, functions) = (words.map { [$0] }, values, functions)
    add("truth", rows) { values.truth(of: $0[0]) == nil ? nil : $0[0] }
    add("number", rows) { values.number(of: $0[0]) == nil ? nil : $0[0] }
    add("integer", rows) { if case .integer = values.number(of: $0[0]) { $0[0] } else { nil } }
    add("date", rows) { values.date(of: $0[0]) == nil ? nil : $0[0] }
    add("text", rows) { values.text(of: $0[0]) == nil ? nil : $0[0] }
    add("node", rows) { values.kind(of: $0[0]) == .node ? $0[0] : nil }
    add("printed", rows) { functions.apply(.toText, $0) }
    add("rank", rows) { values.word(Int64(values.kind(of: $0[0]).rawValue)) }
    let pairs = words.flatMap { word in words.map { [word, $0] } }
    let some = arguments.some(3000, of: pairs)
    add("less", some) { row in
      // The NaN is neither less nor greater than anything.
      if row.contains(where: { values.number(of: $0)?.double.isNaN == true }) { return nil }
      return values.isLess(row[0], row[1]).map { values.word($0) }
    }
  }

  private mutating func addDates(_ words: [Word], _ years: [Word]) {
    let (values, functions) = (values, functions)
    func after(_ function: BuiltinFunction, _ row: [Word]) -> Word? {
      functions.apply(function, row).flatMap { day in
        // There are no years before 0 elsewhere.
        values.date(of: day).map { $0.year < 0 } == true ? nil : day
      }
    }
    let rows = (words + years).map { [$0] }
    add("year", rows) { functions.apply(.year, $0) }
    add("month", rows) { functions.apply(.month, $0) }
    add("day", rows) { functions.apply(.day, $0) }
    add("first_day", rows) { after(.firstDay, $0) }
    add("last_day", rows) { after(.lastDay, $0) }
    add("first_day_of_year", years.map { [$0] }) { after(.firstDay, $0) }
    add("last_day_of_year", years.map { [$0] }) { after(.lastDay, $0) }
  }

  private mutating func addNumbers(_ doubles: [Word]) {
    let (rows, values, functions) = (doubles.map { [$0] }, values, functions)
    add("number_text", rows) { functions.apply(.toText, $0) }
    add("whole", rows) { if case .integer = values.number(of: $0[0]) { $0[0] } else { nil } }
    add("truncated", rows) { functions.apply(.floatToInteger, $0) }
  }

  private mutating func addArithmetic(_ decimals: [Word], _ doubles: [Word]) {
    let arithmetic = arithmetic
    func pairs(_ left: [Word], _ right: [Word]) -> [[Word]] {
      left.flatMap { word in right.map { [word, $0] } }
    }
    let exact: [(String, BuiltinFunction)] = [
      ("add", .add), ("subtract", .subtract), ("multiply", .multiply),
    ]
    for (name, function) in exact {
      add(name, pairs(decimals, decimals)) {
        try arithmetic.apply(function, .dynamic, $0[0], $0[1])
      }
    }
    let some = arguments.some(1000, of: pairs(doubles, decimals))
    let values = values
    add("divide", some) { row in
      let result = try arithmetic.apply(.divide, .dynamic, row[0], row[1])
      // PostgreSQL stops where a double overflows or vanishes.
      guard let result, let double = values.number(of: result)?.double, abs(double) < .infinity,
        abs(double) > 0
      else { throw Arithmetic.Failure.overflow }
      return result
    }
    add("modulo", some) { try arithmetic.apply(.modulo, .dynamic, $0[0], $0[1]) }
    let exponents = [0, 1, 2, 3, -1, -2, 0.5, 1.5, -0.5].map { values.word(Double($0)) }
    add("power", pairs(decimals, exponents), tolerance: 1e-12) {
      try arithmetic.apply(.power, .dynamic, $0[0], $0[1])
    }
  }

  private mutating func addWholeNumbers(_ integers: [Word]) {
    let (values, arithmetic) = (values, arithmetic)
    let rows = integers.flatMap { word in integers.map { [word, $0] } }
    let operations: [(String, BuiltinFunction)] = [
      ("integer_divide", .divide), ("integer_modulo", .modulo), ("integer_power", .power),
      ("band", .bitAnd), ("bor", .bitOr), ("bxor", .bitXor), ("bshl", .shiftLeft),
      ("bshr", .shiftRight), ("bshru", .shiftRightUnsigned),
    ]
    for (name, function) in operations {
      let some = arguments.some(800, of: rows)
      add(name, some) {
        try arithmetic.apply(function, .number, $0[0], $0[1])
      }
    }
    add("bnot", integers.map { [$0] }) {
      if case .integer(let value) = values.number(of: $0[0]) { values.word(~value) } else { nil }
    }
  }

  private mutating func addTexts(_ texts: [Word]) {
    let (values, functions) = (values, functions)
    let tests = TextTests(values: values)
    let single = texts.map { [$0] }
    let pairs = arguments.some(1500, of: texts.flatMap { whole in texts.map { [whole, $0] } })
    add("lower", single) { functions.apply(.lowercase, $0) }
    add("length", single) { functions.apply(.length, $0) }
    add("folded", single) { row in
      values.withText(of: row[0]) { TextTests.folded($0) }
        .map { values.word(String(decoding: $0, as: UTF8.self)) }
    }
    let triples = pairs.flatMap { pair in texts.prefix(12).map { pair + [$0] } }
    let some = arguments.some(1000, of: triples)
    add("replace", some) { functions.apply(.replace, $0) }
    let places = [-1, 0, 1, 2, 5, 100, .max].map { values.word(Int64($0)) }
    let parts = texts.flatMap { text in places.flatMap { a in places.map { [text, a, $0] } } }
    let cuts = arguments.some(1000, of: parts)
    add("substr", cuts) { functions.apply(.substring, $0) }
    for (name, test) in [
      ("contains", BuiltinPredicate.contains), ("starts_with", .startsWith),
      ("ends_with", .endsWith),
    ] {
      add(name, pairs) { tests.holds(test, $0[1], $0[0]).map { values.word($0) } }
    }
  }

  private mutating func addNumerals(_ numerals: [Word], _ ordinals: [Word]) {
    let (values, functions) = (values, functions)
    add("to_number", numerals.map { [$0] }) { functions.apply(.toNumber, $0) }
    add("to_float", numerals.map { [$0] }) { functions.apply(.toFloat, $0) }
    add("ordinal", ordinals.map { [$0] }) { row in
      (values.withText(of: row[0]) { Ordinal.number(of: $0) } ?? nil)
        .map { values.word(Int64($0)) }
    }
  }
}

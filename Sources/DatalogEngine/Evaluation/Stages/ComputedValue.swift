import Diagnostics

/// An expression ready to be computed for batches of rows.
///
/// A tree as deep as the expression was written; each node computes a whole column at a time.
/// ``Word/none`` stands for no value, which makes the literal fail for that row.
class ComputedValue {
  /// Computes the column for the rows of a batch.
  ///
  /// - Returns: The column, valid until the next call.
  func compute(_ stage: Stage) throws(EvaluationStop) -> WordColumn {
    preconditionFailure("every kind of node computes")
  }
}

/// A variable or a constant.
final class GivenValue: ComputedValue {
  private let source: KeySource

  init(_ source: KeySource) {
    self.source = source
  }

  override func compute(_ stage: Stage) throws(EvaluationStop) -> WordColumn {
    source.column(of: stage)
  }
}

/// A function of one or more columns.
final class FunctionValue: ComputedValue {
  private let function: BuiltinFunction
  private let mode: ArithmeticMode
  private let arguments: [ComputedValue]
  private let context: EvaluationContext
  private let place: SourcePlace
  private let result: UnsafeMutablePointer<UInt32>
  private let arithmetic: Arithmetic
  private let texts: TextFunctions

  init(
    _ function: BuiltinFunction, mode: ArithmeticMode, _ arguments: [ComputedValue],
    context: EvaluationContext, place: SourcePlace, capacity: Int
  ) {
    self.function = function
    self.mode = mode
    self.arguments = arguments
    self.context = context
    self.place = place
    result = .allocate(capacity: capacity)
    arithmetic = Arithmetic(values: context.values, dialect: context.dialect)
    texts = TextFunctions(values: context.values, dialect: context.dialect, mode: mode)
  }

  deinit { result.deallocate() }

  override func compute(_ stage: Stage) throws(EvaluationStop) -> WordColumn {
    var columns: [WordColumn] = []
    for argument in arguments { columns.append(try argument.compute(stage)) }
    switch function {
    case .counter:
      for row in 0..<stage.count { result[row] = context.values.word(context.nextCount()).rawValue }
    case .negate, .bitNot, .logicalNot: try computeUnary(columns[0], stage.count)
    case .minimum, .maximum: computeSelection(columns, stage.count)
    default:
      if function.isOperator {
        try computeBinary(columns[0], columns[1], stage.count)
      } else {
        try computeText(columns, stage.count)
      }
    }
    return WordColumn(base: UnsafePointer(result), stride: 1)
  }

  /// Sums, differences and products of small whole numbers in the loop itself.
  private func computeBinary(
    _ left: WordColumn, _ right: WordColumn, _ count: Int
  ) throws(EvaluationStop) {
    let isFast = mode != .unsigned && mode != .float
    for row in 0..<count {
      let (a, b) = (Word(rawValue: left[row]), Word(rawValue: right[row]))
      if isFast, a.isInlineInteger, b.isInlineInteger,
        let small = fast(a.inlineInteger, b.inlineInteger)
      {
        result[row] = small.rawValue
      } else {
        result[row] = try general(function, a, b).rawValue
      }
    }
  }

  @inline(__always)
  private func fast(_ a: Int64, _ b: Int64) -> Word? {
    switch function {
    case .add: Word(inlineInteger: a + b)
    case .subtract: Word(inlineInteger: a - b)
    case .multiply: Word(inlineInteger: a * b)
    default: nil
    }
  }

  private func general(
    _ function: BuiltinFunction, _ a: Word, _ b: Word
  ) throws(EvaluationStop) -> Word {
    if a.rawValue == Word.none || b.rawValue == Word.none { return Word(rawValue: Word.none) }
    do {
      if let value = try arithmetic.apply(function, mode, a, b) { return value }
    } catch {
      throw .failure(diagnostic(error, function, a, b))
    }
    if function == .add, context.values.kind(of: a) == .text, context.values.kind(of: b) == .text,
      let joined = texts.apply(.concatenate, [a, b])
    {
      return joined
    }
    return missing([a, b])
  }

  private func diagnostic(
    _ failure: Arithmetic.Failure, _ function: BuiltinFunction, _ a: Word, _ b: Word
  ) -> Diagnostic {
    let (left, right) = (text(a), text(b))
    switch failure {
    case .overflow:
      return Diagnostic(
        .error, code: "overflow", "`\(left) \(function.rawValue) \(right)` does not fit 64 bits",
        at: place)
    case .divisionByZero:
      return Diagnostic(
        .error, code: "division-by-zero", "`\(left)` is divided by zero", at: place,
        help: "add a condition such as `x != 0`")
    }
  }

  private func text(_ word: Word) -> String { context.values.number(of: word)?.text ?? "?" }

  /// Notes that the function has no value for such arguments.
  private func missing(_ arguments: [Word]) -> Word {
    if !arguments.contains(where: { $0.rawValue == Word.none }) {
      let kinds = arguments.map { context.values.kind(of: $0).described }
      let name = function == .negate ? "-" : function.rawValue
      context.warn(
        "type-mismatch",
        "`\(name)` has no value for \(kinds.joined(separator: " and ")); such rows are left out",
        at: place)
    }
    return Word(rawValue: Word.none)
  }

  private func computeUnary(_ column: WordColumn, _ count: Int) throws(EvaluationStop) {
    for row in 0..<count {
      let word = Word(rawValue: column[row])
      switch function {
      case .negate: result[row] = try negated(word).rawValue
      case .bitNot: result[row] = inverted(word).rawValue
      default: result[row] = logicallyInverted(word).rawValue
      }
    }
  }

  private func negated(_ word: Word) throws(EvaluationStop) -> Word {
    switch context.values.number(of: word) {
    case .double(let value): context.values.word(-value)
    case .digits(let decimal): context.values.word(Number(decimal.negated))
    case .integer, .unsigned: try general(.subtract, Word(rawValue: Word.zero), word)
    case nil: missing([word])
    }
  }

  private func logicallyInverted(_ word: Word) -> Word {
    guard let number = context.values.number(of: word) else { return missing([word]) }
    return context.values.word(Int64(number == .integer(0) ? 1 : 0))
  }

  private func inverted(_ word: Word) -> Word {
    switch context.values.number(of: word) {
    case .integer(let value) where mode == .unsigned:
      context.values.word(~UInt64(bitPattern: value))
    case .integer(let value): context.values.word(~value)
    case .unsigned(let value): context.values.word(~value)
    default: missing([word])
    }
  }

  /// The least or the greatest of several columns.
  private func computeSelection(_ columns: [WordColumn], _ count: Int) {
    for row in 0..<count {
      var chosen = Word(rawValue: columns[0][row])
      for column in columns.dropFirst() where chosen.rawValue != Word.none {
        let other = Word(rawValue: column[row])
        guard other.rawValue != Word.none, let isLess = context.values.isLess(other, chosen)
        else {
          chosen = missing([chosen, other])
          break
        }
        if isLess == (function == .minimum), other != chosen { chosen = other }
      }
      result[row] = chosen.rawValue
    }
  }

  private func computeText(_ columns: [WordColumn], _ count: Int) throws(EvaluationStop) {
    var words = Array(repeating: Word(rawValue: Word.none), count: columns.count)
    for row in 0..<count {
      for (index, column) in columns.enumerated() { words[index] = Word(rawValue: column[row]) }
      if words.contains(where: { $0.rawValue == Word.none }) {
        result[row] = Word.none
      } else {
        let before = context.values.bytes.count
        result[row] = (texts.apply(function, words) ?? missing(words)).rawValue
        if let shortage = context.values.shortage { throw shortage.stop }
        // Long texts take longer than other tuples.
        try context.limits.tick((context.values.bytes.count - before) >> 6)
      }
    }
  }
}

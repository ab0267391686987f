import Diagnostics

/// Keeps the rows for which two values compare as asked.
final class Condition: RowOperation {
  private let comparator: CoreComparator
  private let left: ComputedValue
  private let right: ComputedValue
  private let context: EvaluationContext
  private let place: SourcePlace
  private let isKept: UnsafeMutablePointer<Bool>

  init(
    _ comparator: CoreComparator, _ left: ComputedValue, _ right: ComputedValue,
    context: EvaluationContext, place: SourcePlace, capacity: Int
  ) {
    self.comparator = comparator
    self.left = left
    self.right = right
    self.context = context
    self.place = place
    isKept = .allocate(capacity: capacity)
  }

  deinit { isKept.deallocate() }

  override var isSharable: Bool { left is GivenValue && right is GivenValue }

  override func apply(to stage: Stage) throws(EvaluationStop) {
    let (a, b) = (try left.compute(stage), try right.compute(stage))
    switch comparator {
    case .equal:
      for row in 0..<stage.count { isKept[row] = a[row] == b[row] && a[row] != Word.none }
    case .notEqual:
      for row in 0..<stage.count {
        isKept[row] = a[row] != b[row] && a[row] != Word.none && b[row] != Word.none
      }
    case .less: order(stage.count, a, b, wanted: true)
    case .greaterOrEqual: order(stage.count, a, b, wanted: false)
    case .greater: order(stage.count, b, a, wanted: true)
    case .lessOrEqual: order(stage.count, b, a, wanted: false)
    }
    stage.keep(isKept)
  }

  /// Marks the rows where `a < b` is as wanted.
  private func order(_ count: Int, _ a: WordColumn, _ b: WordColumn, wanted: Bool) {
    for row in 0..<count {
      let (x, y) = (Word(rawValue: a[row]), Word(rawValue: b[row]))
      if x.isInlineInteger, y.isInlineInteger {
        isKept[row] = (x.rawValue < y.rawValue) == wanted
      } else {
        isKept[row] = isOrdered(x, y, wanted)
      }
    }
  }

  private func isOrdered(_ x: Word, _ y: Word, _ wanted: Bool) -> Bool {
    guard x.rawValue != Word.none, y.rawValue != Word.none else { return false }
    if let isLess = context.values.isLess(x, y) {
      return wanted == isLess && !isUnordered(x, y)
    }
    let kinds = [x, y].map { context.values.kind(of: $0).described }
    context.warn(
      "type-mismatch", "\(kinds[0]) and \(kinds[1]) have no order; such rows are left out",
      at: place)
    return false
  }

  /// Whether one side is the NaN, which is neither less nor greater than anything.
  private func isUnordered(_ x: Word, _ y: Word) -> Bool {
    guard x.isEntry || y.isEntry else { return false }
    return context.values.number(of: x)?.double.isNaN == true
      || context.values.number(of: y)?.double.isNaN == true
  }
}

/// Keeps the rows whose texts pass a test.
final class TextCondition: RowOperation {
  private let test: BuiltinPredicate
  private let isNegated: Bool
  private let part: ComputedValue
  private let whole: ComputedValue
  private let context: EvaluationContext
  private let place: SourcePlace
  private let isKept: UnsafeMutablePointer<Bool>

  init(
    _ test: BuiltinPredicate, isNegated: Bool, _ part: ComputedValue, _ whole: ComputedValue,
    context: EvaluationContext, place: SourcePlace, capacity: Int
  ) {
    self.test = test
    self.isNegated = isNegated
    self.part = part
    self.whole = whole
    self.context = context
    self.place = place
    isKept = .allocate(capacity: capacity)
  }

  deinit { isKept.deallocate() }

  override func apply(to stage: Stage) throws(EvaluationStop) {
    let (parts, wholes) = (try part.compute(stage), try whole.compute(stage))
    let tests = TextTests(values: context.values)
    for row in 0..<stage.count {
      let (part, whole) = (Word(rawValue: parts[row]), Word(rawValue: wholes[row]))
      if part.rawValue == Word.none || whole.rawValue == Word.none {
        isKept[row] = false
      } else if let holds = tests.holds(test, part, whole) {
        isKept[row] = holds != isNegated
      } else {
        isKept[row] = false
        context.warn(
          "type-mismatch", "`\(test.rawValue)` tests texts; rows with other values are left out",
          at: place)
      }
    }
    stage.keep(isKept)
  }
}

/// Computes a new column, and drops the rows for which there is no value.
final class Computation: RowOperation {
  private let value: ComputedValue
  private let slot: Int
  private let isKept: UnsafeMutablePointer<Bool>

  init(_ value: ComputedValue, into slot: Int, capacity: Int) {
    self.value = value
    self.slot = slot
    isKept = .allocate(capacity: capacity)
  }

  deinit { isKept.deallocate() }

  override func apply(to stage: Stage) throws(EvaluationStop) {
    let source = try value.compute(stage)
    let target = stage.columns[slot]
    var isComplete = true
    for row in 0..<stage.count {
      target[row] = source[row]
      isKept[row] = source[row] != Word.none
      isComplete = isComplete && isKept[row]
    }
    if !isComplete { stage.keep(isKept) }
  }
}

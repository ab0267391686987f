import Diagnostics

/// Combines every row of the stage before with several values computed from it.
final class GeneratorStage: Stage {
  private let input: Stage
  private let kind: CoreGenerator.Kind
  private let arguments: [ComputedValue]
  private let context: EvaluationContext
  private let place: SourcePlace
  private let carried: [(from: Int, to: Int)]
  private var argumentColumns: [WordColumn] = []
  private var inputRow = 0
  private var sequence: GeneratedSequence?

  init(
    _ input: Stage, _ kind: CoreGenerator.Kind, _ arguments: [ComputedValue],
    context: EvaluationContext, place: SourcePlace, carrying variables: [Int], capacity: Int
  ) {
    self.input = input
    self.kind = kind
    self.arguments = arguments
    self.context = context
    self.place = place
    carried = variables.enumerated().map { ($0.element, $0.offset) }
    super.init(capacity: capacity)
    for _ in 0...variables.count { _ = addColumn() }
  }

  override func begin() throws(EvaluationStop) {
    inputRow = 0
    sequence = nil
    argumentColumns = []
    for argument in arguments { argumentColumns.append(try argument.compute(input)) }
  }

  override func fill() throws(EvaluationStop) -> Bool {
    count = 0
    while count < capacity, inputRow < input.count {
      if sequence == nil { sequence = makeSequence() }
      if let word = sequence?.next(context.values) {
        for (from, to) in carried { columns[to][count] = input.columns[from][inputRow] }
        columns[carried.count][count] = word.rawValue
        count += 1
      } else {
        sequence = nil
        inputRow += 1
      }
    }
    return count > 0
  }

  private func makeSequence() -> GeneratedSequence? {
    let words = argumentColumns.map { Word(rawValue: $0[inputRow]) }
    if words.contains(where: { $0.rawValue == Word.none }) { return nil }
    if let made = GeneratedSequence(kind, words, context.values) { return made }
    context.warn(
      "type-mismatch",
      kind == .range
        ? "`range` needs numbers, and a step that leads to the end"
        : "`split` needs a text and a separator",
      at: place)
    return nil
  }
}

/// The values that one row gives.
enum GeneratedSequence {
  /// Whole numbers from `next` towards `end`, which is not reached.
  case integers(next: Int64, end: Int64, step: Int64)
  /// Numbers with fractions.
  case doubles(start: Double, end: Double, step: Double, index: Int)
  /// Parts of a text, the next one last.
  case parts([[UInt8]])

  /// The sequence of `range(start, end[, step])` or `split(text, separator)`; nil where there is
  /// none for such arguments.
  init?(_ kind: CoreGenerator.Kind, _ words: [Word], _ values: ValueTable) {
    switch kind {
    case .split:
      guard let text = values.text(of: words[0]), let separator = values.text(of: words[1]),
        !separator.isEmpty
      else { return nil }
      self = .parts(GeneratedSequence.split(Array(text.utf8), Array(separator.utf8)).reversed())
    case .range:
      var numbers: [Number] = []
      for word in words {
        guard let number = values.number(of: word) else { return nil }
        numbers.append(number)
      }
      self.init(range: numbers)
    }
  }

  /// As in Soufflé, the step is 1 or −1 where it is left out, whichever leads to the end.
  private init?(range numbers: [Number]) {
    if case .integer(let start) = numbers[0], case .integer(let end) = numbers[1] {
      var step: Int64 = start <= end ? 1 : -1
      if numbers.count == 3 {
        guard case .integer(let given) = numbers[2] else { return nil }
        step = given
      }
      // A step of zero gives the beginning alone.
      if step == 0, start != end {
        let next = start.addingReportingOverflow(1)
        // At the largest number there is no next one, but there is one before it.
        self = .integers(
          next: start, end: next.overflow ? start - 1 : next.partialValue,
          step: next.overflow ? -1 : 1)
      } else if step == 0 {
        self = .integers(next: start, end: start, step: 1)
      } else {
        self = .integers(next: start, end: end, step: step)
      }
      return
    }
    let (start, end) = (numbers[0].double, numbers[1].double)
    let step = numbers.count == 3 ? numbers[2].double : (start <= end ? 1 : -1)
    guard step != 0, step.isFinite, start.isFinite, end.isFinite else { return nil }
    self = .doubles(start: start, end: end, step: step, index: 0)
  }

  private static func split(_ text: [UInt8], _ separator: [UInt8]) -> [[UInt8]] {
    var parts: [[UInt8]] = [[]]
    var index = 0
    while index < text.count {
      if text[index...].starts(with: separator) {
        parts.append([])
        index += separator.count
      } else {
        parts[parts.count - 1].append(text[index])
        index += 1
      }
    }
    return parts
  }

  /// The next value; nil after the last.
  mutating func next(_ values: ValueTable) -> Word? {
    switch self {
    case .integers(let next, let end, let step):
      guard step > 0 ? next < end : next > end else { return nil }
      let (following, overflows) = next.addingReportingOverflow(step)
      self = .integers(next: overflows ? end : following, end: end, step: step)
      return values.word(next)
    case .doubles(let start, let end, let step, let index):
      let value = start + Double(index) * step
      guard step > 0 ? value < end : value > end else { return nil }
      self = .doubles(start: start, end: end, step: step, index: index + 1)
      return values.word(value)
    case .parts(var parts):
      guard let part = parts.popLast() else { return nil }
      self = .parts(parts)
      return part.withUnsafeBufferPointer { values.word(text: $0) }
    }
  }
}

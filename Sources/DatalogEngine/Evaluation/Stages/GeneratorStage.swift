import Diagnostics

/// Combines every row of the stage before with several values computed from it.
final class GeneratorStage: Stage {
  private let input: Stage
  private let kind: CoreGenerator.Kind
  private let arguments: [ComputedValue]
  private let context: EvaluationContext
  private let arithmetic: Arithmetic
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
    arithmetic = Arithmetic(values: context.values, dialect: context.dialect)
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
      if let word = sequence?.next(arithmetic) {
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
    if let made = GeneratedSequence(kind, words, arithmetic) { return made }
    context.warn(
      "type-mismatch",
      kind == .range
        ? "`range` needs numbers, and a step that leads to the end"
        : "`split` needs a text and a separator",
      at: place)
    return nil
  }
}

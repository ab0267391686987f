/// The values that a generator gives for one row.
enum GeneratedSequence {
  /// Whole numbers from `next` towards `end`, which is not reached.
  case integers(next: Int128, end: Int128, step: Int128)
  /// Numbers with fractions, the next one in `next`; nil where it was the last.
  case numbers(next: Word?, end: Number, step: Word, isAscending: Bool)
  /// Parts of a text, the next one from `next` on; nil where there are no more.
  case parts(text: [UInt8], separator: [UInt8], next: Int?)

  /// The sequence of `range(start, end[, step])` or `split(text, separator)`; nil where there is
  /// none for such arguments.
  init?(_ kind: CoreGenerator.Kind, _ words: [Word], _ arithmetic: Arithmetic) {
    let values = arithmetic.values
    switch kind {
    case .split:
      guard let text = values.text(of: words[0]), let separator = values.text(of: words[1]),
        !separator.isEmpty
      else { return nil }
      self = .parts(text: Array(text.utf8), separator: Array(separator.utf8), next: 0)
    case .range:
      var numbers: [Number] = []
      for word in words {
        guard let number = values.number(of: word) else { return nil }
        numbers.append(number)
      }
      self.init(range: numbers, values)
    }
  }

  /// As in Soufflé, the step is 1 or −1 where it is left out, whichever leads to the end, and a step
  /// of zero gives the beginning alone.
  private init?(range numbers: [Number], _ values: ValueTable) {
    let wholes = numbers.compactMap(\.whole)
    if wholes.count == numbers.count {
      let (start, end) = (wholes[0], wholes[1])
      var step = wholes.count == 3 ? wholes[2] : (start <= end ? 1 : -1)
      // What gives one number is a step to the end or beyond it.
      if step == 0 { step = end - start == 0 ? 1 : end - start }
      self = .integers(next: start, end: end, step: step)
      return
    }
    guard numbers.allSatisfy(\.double.isFinite) else { return nil }
    let (start, end) = (numbers[0].double, numbers[1].double)
    let step = numbers.count == 3 ? numbers[2] : .integer(start <= end ? 1 : -1)
    let isAscending = step.double == 0 ? start < end : step.double > 0
    self = .numbers(
      next: values.word(numbers[0]), end: numbers[1], step: values.word(step),
      isAscending: isAscending)
  }

  /// The next value; nil after the last.
  mutating func next(_ arithmetic: Arithmetic) -> Word? {
    let values = arithmetic.values
    switch self {
    case .integers(let next, let end, let step):
      guard step > 0 ? next < end : next > end else { return nil }
      self = .integers(next: next + step, end: end, step: step)
      return Int64(exactly: next).map { values.word($0) }
        ?? UInt64(exactly: next).map { values.word($0) }
    case .numbers(let next, let end, let step, let isAscending):
      guard let next, let number = values.number(of: next),
        isAscending ? number < end : end < number
      else { return nil }
      self = .numbers(
        next: following(next, step, arithmetic), end: end, step: step, isAscending: isAscending)
      return next
    case .parts(let text, let separator, let start):
      guard let start else { return nil }
      let end = GeneratedSequence.place(of: separator, in: text, from: start)
      self = .parts(text: text, separator: separator, next: end.map { $0 + separator.count })
      return text.withUnsafeBufferPointer {
        values.word(text: UnsafeBufferPointer(rebasing: $0[start..<(end ?? text.count)]))
      }
    }
  }

  /// The first place from `start` on where a text has another one in it.
  private static func place(of part: [UInt8], in text: [UInt8], from start: Int) -> Int? {
    guard text.count - start >= part.count else { return nil }
    for place in start...(text.count - part.count) where text[place] == part[0] {
      var matched = 1
      while matched < part.count, text[place + matched] == part[matched] { matched += 1 }
      if matched == part.count { return place }
    }
    return nil
  }

  /// The number one step further; nil where the step leads nowhere.
  private func following(_ word: Word, _ step: Word, _ arithmetic: Arithmetic) -> Word? {
    let mode: ArithmeticMode = arithmetic.dialect == .batch ? .float : .dynamic
    let sum = try? arithmetic.apply(.add, mode, word, step)
    return sum == word ? nil : sum
  }
}

extension Number {
  /// The number where it is whole and has a word of 64 bits.
  fileprivate var whole: Int128? {
    switch self {
    case .integer(let value): Int128(value)
    case .unsigned(let value): Int128(value)
    case .double, .digits: nil
    }
  }
}

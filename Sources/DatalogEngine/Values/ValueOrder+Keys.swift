/// A value's place in the order of answers, as far as a number tells it.
private struct OrderKey {
  /// What comes first.
  let number: UInt64
  /// Which value it is.
  let index: UInt32
}

extension ValueOrder {
  /// The words of a list in order, by their indices.
  ///
  /// Values are divided by their kinds, texts and nodes are sorted by bytes that are written once
  /// each, the rest by numbers.
  ///
  /// - Complexity: O(*n* log *n*); for texts and nodes that of ``ByteStrings/order(limits:)``.
  func sorted(_ words: [Word], limits: LimitGuard) throws(EvaluationStop) -> [UInt32] {
    // An ordinal is a kind of its own, before the other texts.
    var groups = [[UInt32]](repeating: [], count: 2 * (ValueKind.record.rawValue + 1))
    for (index, word) in words.enumerated() {
      let kind = values.kind(of: word)
      let isLater = kind == .text && ordinal(ofText: word) == nil
      groups[2 * kind.rawValue + (isLater ? 1 : 0)].append(UInt32(truncatingIfNeeded: index))
      try limits.tick(1)
    }
    var order: [UInt32] = []
    order.reserveCapacity(words.count)
    for (place, group) in groups.enumerated() where !group.isEmpty {
      if group.count == 1 {
        order += group
      } else if place == 2 * ValueKind.text.rawValue + 1 {
        order += try sortedByBytes(group, words, limits) { word, bytes in
          values.withText(of: word) { bytes.append(contentsOf: $0) }
        }
      } else if place / 2 == ValueKind.node.rawValue || place / 2 == ValueKind.other.rawValue {
        order += try sortedByBytes(group, words, limits, writing: appendPrintedForm)
      } else {
        order += try sortedByKeys(group, words, limits)
      }
    }
    return order
  }

  private func ordinal(ofText word: Word) -> Int? {
    values.withText(of: word) { Ordinal.number(of: $0) } ?? nil
  }

  /// Values by bytes that are written once each; those with the same bytes by what they are.
  private func sortedByBytes(
    _ group: [UInt32], _ words: [Word], _ limits: LimitGuard,
    writing write: (Word, inout [UInt8]) -> Void
  ) throws(EvaluationStop) -> [UInt32] {
    var strings = ByteStrings()
    defer { strings.release(limits) }
    for index in group {
      try strings.append(limits: limits) { write(words[Int(index)], &$0) }
    }
    var (order, equals) = try strings.order(limits: limits)
    for range in equals {
      order[range].sort { precedes(words[Int(group[Int($0)])], words[Int(group[Int($1)])]) }
    }
    return order.map { group[Int($0)] }
  }

  /// Values whose order a number tells, or nearly.
  private func sortedByKeys(
    _ group: [UInt32], _ words: [Word], _ limits: LimitGuard
  ) throws(EvaluationStop) -> [UInt32] {
    var keys = group.map { OrderKey(number: key(of: words[Int($0)]), index: $0) }
    do {
      try keys.sort { left, right throws(EvaluationStop) in
        try limits.tick(1)
        if left.number != right.number { return left.number < right.number }
        return precedes(words[Int(left.index)], words[Int(right.index)])
      }
    } catch let stop as EvaluationStop {
      throw stop
    } catch {
      preconditionFailure("sorting throws what the comparison throws")
    }
    return keys.map(\.index)
  }

  private func key(of word: Word) -> UInt64 {
    switch values.kind(of: word) {
    case .number: Self.bits(of: values.number(of: word)?.double ?? 0)
    case .date: values.date(of: word)?.packed ?? 0
    case .text: UInt64(ordinal(ofText: word) ?? 0)
    default: 0
    }
  }

  /// Bits in the order of doubles; what is no number comes first.
  private static func bits(of number: Double) -> UInt64 {
    if number.isNaN { return 0 }
    let bits = number == 0 ? 0 : number.bitPattern
    return bits >> 63 == 0 ? bits | 1 << 63 : ~bits
  }
}

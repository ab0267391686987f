/// A value's place in the order of answers, as far as two numbers tell it.
struct OrderKey {
  /// The kind, and whether a text is an ordinal.
  let major: UInt8
  /// What comes first within that.
  let minor: UInt64
  /// Which value it is.
  let index: UInt32
}

extension ValueOrder {
  /// The words of a list in order, by their indices.
  ///
  /// Each value's key is made once, so that nearly all comparisons are those of numbers.
  ///
  /// - Complexity: O(*n* log *n*).
  func sorted(_ words: [Word], limits: LimitGuard) throws(EvaluationStop) -> [UInt32] {
    var keys: [OrderKey] = []
    keys.reserveCapacity(words.count)
    for (index, word) in words.enumerated() {
      keys.append(key(of: word, UInt32(truncatingIfNeeded: index)))
      try limits.tick(1)
    }
    do {
      try keys.sort { left, right throws(EvaluationStop) in
        try limits.tick(1)
        if left.major != right.major { return left.major < right.major }
        if left.minor != right.minor { return left.minor < right.minor }
        return precedes(words[Int(left.index)], words[Int(right.index)], left)
      }
    } catch let stop as EvaluationStop {
      throw stop
    } catch {
      preconditionFailure("sorting throws what the comparison throws")
    }
    return keys.map(\.index)
  }

  /// Whether one value comes before another that has the same key.
  private func precedes(_ left: Word, _ right: Word, _ key: OrderKey) -> Bool {
    key.major / 2 == ValueKind.text.rawValue
      ? values.isTextLess(left, right) : precedes(left, right)
  }

  private func key(of word: Word, _ index: UInt32) -> OrderKey {
    let kind = values.kind(of: word)
    let major = UInt8(truncatingIfNeeded: 2 * kind.rawValue)
    switch kind {
    case .number:
      let number = values.number(of: word)?.double ?? 0
      return OrderKey(major: major, minor: OrderKey.bits(of: number), index: index)
    case .date:
      return OrderKey(major: major, minor: values.date(of: word)?.packed ?? 0, index: index)
    case .text:
      let (ordinal, bits) =
        values.withText(of: word) { (Ordinal.number(of: $0), OrderKey.bits(of: $0)) } ?? (nil, 0)
      return ordinal.map { OrderKey(major: major, minor: UInt64($0), index: index) }
        ?? OrderKey(major: major + 1, minor: bits, index: index)
    default: return OrderKey(major: major, minor: 0, index: index)
    }
  }
}

extension OrderKey {
  /// Bits in the order of doubles; what is no number comes first.
  fileprivate static func bits(of number: Double) -> UInt64 {
    if number.isNaN { return 0 }
    let bits = number == 0 ? 0 : number.bitPattern
    return bits >> 63 == 0 ? bits | 1 << 63 : ~bits
  }

  /// The first bytes of a text.
  fileprivate static func bits(of text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var bits: UInt64 = 0
    for index in 0..<8 {
      bits = bits << 8 | (index < text.count ? UInt64(text[index]) : 0)
    }
    return bits
  }
}

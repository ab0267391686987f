import TestSupport
import Testing

@testable import DatalogEngine

@Suite("The order of values") struct ValueOrderTests {
  /// Values of every kind, many of them close to each other.
  private static func words(_ values: ValueTable, seed: UInt64) -> [Word] {
    var random = SeededGenerator(seed: seed)
    var words: [Word] = []
    for _ in 0..<400 {
      let number = Int64.random(in: -4...4, using: &random)
      switch Int.random(in: 0..<8, using: &random) {
      case 0: words.append(values.word(Double(number) + 0.5))
      case 1: words.append(values.word(number << 59))
      case 2: words.append(values.word(Double(number) * 1e300))
      case 3: words.append(values.word(random.isOneIn(2)))
      case 4: words.append(values.word("（\(abs(number))）"))
      case 5: words.append(values.word("a long beginning\(number)"))
      case 6: words.append(values.word(String(repeating: "a", count: Int(abs(number)))))
      default: words.append(values.word(number))
      }
    }
    return words + [.nan, .infinity, -.infinity, -0.0].map { values.word($0) }
  }

  @Test("by keys is that of comparing", arguments: SeededGenerator.seeds(10))
  func keys(seed: UInt64) throws {
    let values = ValueTable()
    let words = Self.words(values, seed: seed)
    let order = ValueOrder(values) { $0.identifyingText }
    let sorted = try order.sorted(words, limits: LimitGuard(.none)).map { words[Int($0)] }
    #expect(sorted.count == words.count)
    for (left, right) in zip(sorted, sorted.dropFirst()) {
      #expect(!order.precedes(right, left))
    }
  }
}

import TestSupport
import Testing
import TripleStore

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
    let order = ValueOrder(values)
    let sorted = try order.sorted(words, limits: LimitGuard(.none)).map { words[Int($0)] }
    #expect(sorted.count == words.count)
    for (left, right) in zip(sorted, sorted.dropFirst()) {
      #expect(!order.precedes(right, left))
    }
  }

  /// Nodes and texts that share long beginnings, end early, hold zeros, or are equal.
  @Test("by bytes is that of comparing", arguments: SeededGenerator.seeds(10))
  func bytes(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var strings = ByteStrings()
    var known: [[UInt8]] = []
    let limits = LimitGuard(.none)
    for _ in 0..<Int.random(in: 0...300, using: &random) {
      let length = Int.random(in: 0...20, using: &random)
      let shared = [UInt8](repeating: 7, count: random.isOneIn(3) ? 0 : 9)
      let bytes =
        random.isOneIn(4)
        ? known.randomElement(using: &random) ?? []
        : shared + (0..<length).map { _ in UInt8.random(in: 0...1, using: &random) }
      known.append(bytes)
      try strings.append(limits: limits) { $0 += bytes }
    }
    let order = try strings.order(limits: limits)
    let expected = known.indices.sorted {
      known[$0] == known[$1] ? $0 < $1 : known[$0].lexicographicallyPrecedes(known[$1])
    }
    #expect(order.places.map(Int.init) == expected)
    let sorted = expected.map { known[$0] }
    let equals = Set(order.equals.flatMap { range in range.dropFirst().map { $0 } })
    #expect(equals == Set(sorted.indices.dropFirst().filter { sorted[$0] == sorted[$0 - 1] }))
    strings.release(limits)
    #expect(limits.meter.bytes == 0)
  }

  @Test("lists nodes by their printed forms, and those that are printed alike by what they are")
  func nodes() throws {
    let values = ValueTable()
    let words = (0..<200).reversed().map { values.word(node: .iri("urn:n:\($0)")) }
    let order = ValueOrder(values, printing: FirstLetters())
    let sorted = try order.sorted(words, limits: LimitGuard(.none)).map { words[Int($0)] }
    let expected = (0..<200).map { "urn:n:\($0)" }.sorted {
      ($0.prefix(7), $0) < ($1.prefix(7), $1)
    }
    #expect(sorted.compactMap { values.term(of: $0)?.identifyingText } == expected)
  }
}

/// Prints nodes by the first seven letters of their IRIs.
private struct FirstLetters: NodePrinting {
  func text(of term: Term) -> String { String(term.identifyingText.prefix(7)) }
}

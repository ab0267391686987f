import TestSupport
import Testing

@testable import DatalogEngine

@Suite("Looking for bytes") struct ByteSearchTests {
  private func position(of part: [UInt8], in whole: [UInt8]) -> Int? {
    part.withUnsafeBufferPointer { part in
      whole.withUnsafeBufferPointer { ByteSearch.position(of: part, in: $0) }
    }
  }

  @Test("finds the first place", arguments: SeededGenerator.seeds(50))
  func first(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    func bytes(_ count: ClosedRange<Int>) -> [UInt8] {
      (0..<Int.random(in: count, using: &random)).map { _ in random.isOneIn(9) ? 1 : 0 }
    }
    let whole = bytes(0...300)
    for part in [bytes(0...4), bytes(30...40), Array(whole.suffix(40)), Array(whole.prefix(50))] {
      let expected = (0...whole.count).first { whole[$0...].starts(with: part) }
      #expect(position(of: part, in: whole) == expected)
    }
  }

  @Test("takes time in the length of the text, not in its square", .timeLimit(.minutes(1)))
  func time() {
    let whole = [UInt8](repeating: 0, count: 2_000_000)
    let part = [UInt8](repeating: 0, count: 1_000_000) + [1]
    #expect(position(of: part, in: whole) == nil)
  }
}

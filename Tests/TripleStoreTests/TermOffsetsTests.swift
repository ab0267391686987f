import TestSupport
import Testing

@testable import TripleStore

@Suite("Places of terms")
struct TermOffsetsTests {
  @Test("beyond what their bits hold are found nevertheless", arguments: SeededGenerator.seeds(10))
  func sameAsArray(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var offsets = TermOffsets(bits: 5)
    var places = [0, 0]
    for _ in 0..<500 {
      if generator.isOneIn(9) {
        let fewer = Int.random(in: 0...min(20, places.count - 2), using: &generator)
        offsets.removeLast(fewer)
        places.removeLast(fewer)
      }
      // Lengths of nothing, of much less and of several times what the bits hold.
      let length = [0, 3, 40, 130].randomElement(using: &generator) ?? 0
      places.append((places.last ?? 0) + Int.random(in: 0...length, using: &generator))
      offsets.append(places[places.count - 1])
      #expect(offsets.count == places.count)
      #expect(offsets.last == places.last)
    }
    #expect(places.indices.allSatisfy { offsets[$0] == places[$0] })
    #expect(offsets[places.count + 7] == places.last)
  }

  @Test("of one list go on behind those of another", arguments: SeededGenerator.seeds(10))
  func followed(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var (first, second, whole) = (
      TermOffsets(bits: 5), TermOffsets(bits: 5), TermOffsets(bits: 5)
    )
    for index in 0..<60 {
      let length = Int.random(in: 0...70, using: &generator)
      whole.append(whole.last + length)
      if index < 25 {
        first.append(first.last + length)
      } else {
        second.append(second.last + length)
      }
    }
    var joined = first.followed(by: second)
    #expect(joined.count == whole.count && joined.last == whole.last)
    #expect((0..<whole.count).allSatisfy { joined[$0] == whole[$0] })
    joined.append(joined.last + 100)
    #expect(joined[joined.count - 1] == whole.last + 100)
    #expect(TermOffsets(bits: 5).followed(by: first).wraps == first.wraps)
  }
}

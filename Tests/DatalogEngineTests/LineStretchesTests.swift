import Diagnostics
import Platform
import TestSupport
import Testing

@testable import DatalogEngine

/// Files are read a stretch at a time, whatever pieces the system gives.
@Suite("Stretches of lines") struct LineStretchesTests {
  /// Gives a text in pieces of odd sizes.
  private final class Pieces: FactStream {
    private var rest: ArraySlice<UInt8>
    private var random: SeededGenerator

    init(_ bytes: [UInt8], seed: UInt64) {
      rest = bytes[...]
      random = SeededGenerator(seed: seed)
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
      let most = min(buffer.count, Int.random(in: 1...300_000, using: &random))
      let taken = rest.prefix(most)
      buffer.copyBytes(from: taken)
      rest = rest.dropFirst(taken.count)
      return taken.count
    }
  }

  private func stretches(_ bytes: [UInt8], seed: UInt64, meter: MemoryMeter) throws -> [[UInt8]] {
    let lines = LineStretches(Pieces(bytes, seed: seed), meter: meter) {
      Diagnostic(.error, code: "missing-input", $0.description)
    }
    var found: [[UInt8]] = []
    while let stretch = try lines.next() {
      #expect(lines.offset == found.reduce(0) { $0 + $1.count })
      found.append(Array(stretch))
    }
    return found
  }

  @Test("are whole lines, and together the file", arguments: SeededGenerator.seeds(6))
  func whole(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var bytes: [UInt8] = []
    for _ in 0..<300 {
      let length = Int.random(in: 0...20_000, using: &random)
      bytes += [UInt8](repeating: UInt8(ascii: "x"), count: length)
      bytes.append(UInt8(ascii: "\n"))
    }
    if random.isOneIn(2) { bytes += Array("without an end".utf8) }
    let found = try stretches(bytes, seed: seed, meter: MemoryMeter())
    #expect(found.reduce(into: []) { $0 += $1 } == bytes)
    #expect(found.dropLast().allSatisfy { $0.last == UInt8(ascii: "\n") })
  }

  @Test("grow for a long line, as far as memory allows")
  func longLine() throws {
    let line = [UInt8](repeating: UInt8(ascii: "x"), count: 5_000_000)
    #expect(try stretches(line, seed: 1, meter: MemoryMeter()) == [line])
    #expect(throws: EvaluationStop.self) {
      _ = try stretches(line, seed: 1, meter: MemoryMeter(limit: 2_000_000))
    }
  }
}

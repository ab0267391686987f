/// A hash of bytes and numbers for tables that live as long as one evaluation.
///
/// Multiplication and rotation over eight bytes at a time, in the manner of FxHash; the result's
/// upper half, which every input bit reaches.
struct ByteHash32 {
  private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15
  private var state: UInt64

  init(seed: UInt32) {
    state = UInt64(seed) &+ 1
  }

  @inline(__always)
  mutating func combine(_ value: UInt64) {
    state = (state ^ value) &* ByteHash32.multiplier
    state ^= state >> 29
  }

  @inline(__always)
  mutating func combine(_ bytes: UnsafeBufferPointer<UInt8>) {
    let raw = UnsafeRawBufferPointer(bytes)
    var offset = 0
    while offset + 8 <= raw.count {
      combine(raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    var tail: UInt64 = 0
    while offset < raw.count {
      tail = tail << 8 | UInt64(raw[offset])
      offset += 1
    }
    combine(tail ^ UInt64(truncatingIfNeeded: raw.count) << 56)
  }

  var value: UInt32 {
    let mixed = state &* ByteHash32.multiplier
    return UInt32(truncatingIfNeeded: mixed >> 32)
  }
}

/// A hash of bytes, eight at a time.
///
/// Each step folds the two halves of a 128-bit product, as wyhash does (Wang Yi, 2019). The seed
/// differs from process to process, so that nobody can prepare a file whose terms all collide.
package struct ByteHash {
  private var state: UInt64

  /// Begins a hash.
  init(seed: UInt64) {
    state = seed
  }

  /// Adds bytes and their number.
  mutating func combine(_ bytes: UnsafeRawBufferPointer) {
    let count = bytes.count
    combine(UInt64(truncatingIfNeeded: count))
    var offset = 0
    while offset + 8 <= count {
      combine(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    guard offset < count else { return }
    if count >= 8 {
      combine(bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self))
    } else {
      combine(bytes.reduce(0) { $0 << 8 | UInt64($1) })
    }
  }

  /// Adds one word.
  mutating func combine(_ word: UInt64) {
    let product = (state ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    state = product.high ^ product.low ^ 0xA076_1D64_78BD_642F
  }

  /// The hash of what was added.
  var value: UInt32 { UInt32(truncatingIfNeeded: state ^ state >> 32) }

  /// The hash of some bytes.
  package static func value(of bytes: UnsafeRawBufferPointer, seed: UInt64) -> UInt64 {
    var hash = ByteHash(seed: seed)
    hash.combine(bytes)
    return hash.state
  }
}

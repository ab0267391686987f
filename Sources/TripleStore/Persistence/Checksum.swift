/// A checksum of 64 bits, fast enough to be taken of everything that is read.
///
/// Four lanes each fold a pair of words into the two halves of a 128-bit product, as wyhash does
/// (Wang Yi, 2019), so that a processor has several products under way. It tells damage, however
/// small; it does not tell forgery.
package enum Checksum {
  /// The checksum of some bytes.
  ///
  /// - Parameters:
  ///   - bytes: The bytes; their address is aligned as words are.
  ///   - salt: What tells apart equal bytes at different places, such as the number of a block.
  /// - Returns: The checksum, the same on every machine.
  /// - Complexity: O(*n*), at several gigabytes a second.
  package static func value(of bytes: UnsafeRawBufferPointer, salt: UInt64) -> UInt64 {
    var lanes = (salt ^ key.0, salt ^ key.1, salt ^ key.2, salt ^ key.3)
    var offset = 0
    let whole = bytes.count & ~(stride - 1)
    if let start = bytes.baseAddress {
      while offset < whole {
        let at = start + offset
        lanes.0 = step(lanes.0, at, key.0)
        lanes.1 = step(lanes.1, at + 16, key.1)
        lanes.2 = step(lanes.2, at + 32, key.2)
        lanes.3 = step(lanes.3, at + 48, key.3)
        offset &+= stride
      }
    }
    var rest = fold(lanes.0 ^ key.1, lanes.1 ^ key.2) ^ fold(lanes.2 ^ key.3, lanes.3 ^ key.0)
    while offset < bytes.count {
      rest = fold(rest ^ UInt64(bytes[offset]), key.2)
      offset &+= 1
    }
    return fold(rest ^ UInt64(bytes.count), key.3 ^ salt)
  }

  /// How many bytes the lanes take at once.
  private static let stride = 64

  /// Odd numbers without a pattern: parts of the square roots of 2, 3, 5 and 7.
  private static var key: (UInt64, UInt64, UInt64, UInt64) {
    (
      0x6A09_E667_F3BC_C909, 0xBB67_AE85_84CA_A73B, 0x3C6E_F372_FE94_F82B, 0xA54F_F53A_5F1D_36F1
    )
  }

  /// Adds two words to a lane.
  @inline(__always)
  private static func step(_ lane: UInt64, _ words: UnsafeRawPointer, _ key: UInt64) -> UInt64 {
    let first = UInt64(littleEndian: words.loadUnaligned(as: UInt64.self))
    let second = UInt64(littleEndian: words.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    return fold(first ^ key, second ^ lane) ^ (first &+ second)
  }

  /// Both halves of a product, one on the other.
  @inline(__always)
  private static func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }
}

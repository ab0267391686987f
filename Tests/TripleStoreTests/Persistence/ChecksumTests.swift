import TestSupport
import Testing

@testable import TripleStore

@Suite("Checksums")
struct ChecksumTests {
  @Test("differ for every changed bit, length and salt", arguments: [0, 1, 7, 63, 64, 65, 200])
  func differ(length: Int) {
    var bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 37) }
    func sum(_ salt: UInt64 = 5) -> UInt64 {
      bytes.withUnsafeBytes { Checksum.value(of: $0, salt: salt) }
    }
    var seen: Set<UInt64> = [sum()]
    #expect(seen.insert(sum(6)).inserted)
    for bit in 0..<(8 * length) {
      bytes[bit / 8] ^= 1 << UInt8(bit % 8)
      #expect(seen.insert(sum()).inserted, "bit \(bit)")
      bytes[bit / 8] ^= 1 << UInt8(bit % 8)
    }
    for _ in 0..<70 {
      bytes.append(0)
      #expect(seen.insert(sum()).inserted)
    }
  }

  @Test("stay what they are, because files hold them")
  func stable() {
    let bytes = (0..<300).map { UInt8(truncatingIfNeeded: $0) }
    let sum = bytes.withUnsafeBytes { Checksum.value(of: $0, salt: 1) }
    #expect(String(sum, radix: 16) == "b24d21d145a690d4")
  }
}

/// Bits for each character of the basic plane: to which of several sets it belongs, in one look.
struct ScalarTable: Sendable {
  /// The bits of the characters, by their numbers.
  private var bits = [UInt32](repeating: 0, count: 0x1_0000)
  /// The bits of every character beyond the basic plane.
  private let beyond: UInt32

  /// Creates a table without characters.
  ///
  /// - Parameter beyond: The bits of all characters outside the basic plane.
  init(beyond: UInt32 = 0) {
    self.beyond = beyond
  }

  /// Enters a character; one outside the basic plane is left out.
  mutating func insert(_ scalar: Unicode.Scalar, _ mask: UInt32) {
    guard scalar.value < 0x1_0000 else { return }
    bits[Int(scalar.value)] |= mask
  }

  /// Enters characters.
  mutating func insert(_ scalars: some Sequence<Unicode.Scalar>, _ mask: UInt32) {
    for scalar in scalars { insert(scalar, mask) }
  }

  /// The bits of a character.
  ///
  /// - Complexity: O(1).
  @inline(__always)
  subscript(scalar: Unicode.Scalar) -> UInt32 {
    scalar.value < 0x1_0000 ? bits[Int(scalar.value)] : beyond
  }

  /// Calls `body` with all bits by the numbers of the characters.
  func withBits<Result>(_ body: (UnsafeBufferPointer<UInt32>) -> Result) -> Result {
    bits.withUnsafeBufferPointer(body)
  }
}

extension String {
  /// The text of a stretch of scalars.
  ///
  /// The bytes are written straight into the text's storage: appending scalar by scalar to a
  /// `UnicodeScalarView` takes ten times as long.
  ///
  /// - Complexity: O(*n*) in the number of scalars.
  init(_ scalars: ArraySlice<Unicode.Scalar>) {
    var count = 0
    for scalar in scalars { count += scalar.utf8Count }
    self.init(unsafeUninitializedCapacity: count) { bytes in
      var offset = 0
      for scalar in scalars { offset = scalar.write(into: bytes, at: offset) }
      return offset
    }
  }
}

extension Unicode.Scalar {
  /// The number of bytes that it takes in UTF-8.
  @inline(__always)
  fileprivate var utf8Count: Int {
    value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4
  }

  /// Writes its bytes in UTF-8 at `offset`.
  ///
  /// - Returns: The offset behind them.
  @inline(__always)
  fileprivate func write(into bytes: UnsafeMutableBufferPointer<UInt8>, at offset: Int) -> Int {
    let count = utf8Count
    if count == 1 {
      bytes[offset] = UInt8(truncatingIfNeeded: value)
      return offset + 1
    }
    var rest = value
    for index in stride(from: count - 1, to: 0, by: -1) {
      bytes[offset + index] = 0x80 | UInt8(truncatingIfNeeded: rest & 0x3F)
      rest >>= 6
    }
    let lead: UInt8 = count == 2 ? 0xC0 : count == 3 ? 0xE0 : 0xF0
    bytes[offset] = lead | UInt8(truncatingIfNeeded: rest)
    return offset + count
  }
}

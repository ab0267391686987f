extension String {
  /// The text of a stretch of scalars.
  ///
  /// The bytes are written straight into the text's storage: appending scalar by scalar to a
  /// `UnicodeScalarView` takes ten times as long.
  ///
  /// - Complexity: O(*n*) in the number of scalars.
  init(_ scalars: ArraySlice<Unicode.Scalar>) {
    self = scalars.withUnsafeBufferPointer { scalars in
      var count = 0
      for scalar in scalars { count += scalar.utf8Count }
      return String(unsafeUninitializedCapacity: count) { bytes in
        var offset = 0
        for scalar in scalars { offset = scalar.write(into: bytes, at: offset) }
        return offset
      }
    }
  }
}

extension Array where Element == Unicode.Scalar {
  /// The characters of a text.
  ///
  /// Its bytes are read as they lie there: walking a `UnicodeScalarView` takes several times as long.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  init(scalarsOf text: String) {
    var text = text
    self = text.withUTF8 { bytes in
      let count = bytes.count { $0 & 0xC0 != 0x80 }
      return Array(unsafeUninitializedCapacity: count) { scalars, initialized in
        var offset = 0
        while offset < bytes.count, initialized < count {
          scalars.initializeElement(at: initialized, to: Unicode.Scalar(of: bytes, at: &offset))
          initialized += 1
        }
      }
    }
  }
}

extension Unicode.Scalar {
  /// Reads the character at `offset` in the bytes of a text, which are valid UTF-8.
  @inline(__always)
  fileprivate init(of bytes: UnsafeBufferPointer<UInt8>, at offset: inout Int) {
    let lead = bytes[offset]
    if lead >= 0xE0, lead < 0xF0, offset + 2 < bytes.count {
      // Nearly every Chinese character.
      let value =
        UInt32(lead & 0x0F) << 12 | UInt32(bytes[offset + 1] & 0x3F) << 6
        | UInt32(bytes[offset + 2] & 0x3F)
      offset += 3
      self = Unicode.Scalar(value) ?? "\u{FFFD}"
      return
    }
    let count = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard count > 1, offset + count <= bytes.count else {
      offset += 1
      self.init(lead)
      return
    }
    var value = UInt32(lead) & (0x7F >> UInt32(count))
    for index in offset + 1..<offset + count {
      value = value << 6 | UInt32(bytes[index] & 0x3F)
    }
    offset += count
    self = Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// The number of bytes that it takes in UTF-8.
  @inline(__always)
  fileprivate var utf8Count: Int {
    value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4
  }

  /// Writes its bytes in UTF-8 at `offset`, where there is room for them.
  ///
  /// - Returns: The offset behind them.
  @inline(__always)
  fileprivate func write(into bytes: UnsafeMutableBufferPointer<UInt8>, at offset: Int) -> Int {
    if value >= 0x800, value < 0x10000 {
      // Nearly every Chinese character.
      bytes[offset] = 0xE0 | UInt8(truncatingIfNeeded: value >> 12)
      bytes[offset + 1] = 0x80 | UInt8(truncatingIfNeeded: value >> 6 & 0x3F)
      bytes[offset + 2] = 0x80 | UInt8(truncatingIfNeeded: value & 0x3F)
      return offset + 3
    }
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
    bytes[offset] = (count == 2 ? 0xC0 : 0xF0) | UInt8(truncatingIfNeeded: rest)
    return offset + count
  }
}

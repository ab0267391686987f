#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Converts text with the system's tables.
enum CharacterConverter {
  /// `bytes`, written in `encoding`, as UTF-8.
  ///
  /// Nil where they are not valid in it, or where the system lacks its table.
  static func utf8(_ bytes: [UInt8], from encoding: String) -> [UInt8]? {
    let converter = iconv_open("UTF-8", encoding)
    guard converter != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    var input = bytes
    var complete = false
    // Two bytes of GB18030 become three of UTF-8, four become four: twice the size is enough.
    let output = [UInt8](unsafeUninitializedCapacity: bytes.count * 2 + 16) { room, count in
      input.withUnsafeMutableBytes { source in
        var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
        var fromLeft = source.count
        var to = UnsafeMutableRawPointer(room.baseAddress)?.assumingMemoryBound(to: CChar.self)
        var toLeft = room.count
        let result = iconv(converter, &from, &fromLeft, &to, &toLeft)
        complete = result != -1 && fromLeft == 0
        count = room.count - toLeft
      }
    }
    return complete ? output : nil
  }
}

/// The tests of texts, for single values.
struct TextTests {
  let values: ValueTable

  /// Whether a test other than `match` holds; nil where it is not asked of texts.
  func holds(_ test: BuiltinPredicate, _ part: Word, _ whole: Word) -> Bool? {
    values.withText(of: part) { part in
      values.withText(of: whole) { whole in
        switch test {
        case .contains: TextTests.contains(whole, part)
        case .startsWith: whole.starts(with: part)
        case .endsWith:
          whole.count >= part.count && whole.suffix(part.count).elementsEqual(part)
        case .resembles: resembles(whole, part)
        // It has a condition of its own, with patterns prepared.
        case .match: false
        }
      }
    } ?? nil
  }

  /// Whether a text contains another, by its bytes.
  private static func contains(
    _ whole: UnsafeBufferPointer<UInt8>, _ part: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    ByteSearch.position(of: part, in: whole) != nil
  }

  /// Whether one text contains the other, spaces left out and full width read as half.
  private func resembles(
    _ whole: UnsafeBufferPointer<UInt8>, _ part: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let folded = TextTests.folded(whole)
    let wanted = TextTests.folded(part)
    return folded.withUnsafeBufferPointer { folded in
      wanted.withUnsafeBufferPointer { TextTests.contains(folded, $0) }
    }
  }

  /// The bytes of a text without white space, in half width and small letters.
  static func folded(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars
    where !scalar.properties.isWhitespace {
      var value = scalar.value
      if (0xFF01...0xFF5E).contains(value) { value -= 0xFEE0 }
      if (0x41...0x5A).contains(value) { value += 0x20 }
      if let kept = UnicodeScalar(value) { result += Array(String(kept).utf8) }
    }
    return result
  }
}

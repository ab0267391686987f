/// A text that is looked for in many others.
///
/// Capital letters are told apart only where it has some.
struct SoughtText {
  private let pattern: [UInt8]
  private let folds: Bool

  /// Prepares to look for a text.
  init(_ text: String) {
    let folds = !text.utf8.contains(where: Self.isCapital)
    self.folds = folds
    pattern = Array(text.utf8)
  }

  /// Where it begins in a text for the first time, in bytes; nil where it does not stand in it.
  ///
  /// - Complexity: O(*n* · *m*) in the bytes of both at worst, O(*n*) as texts are.
  func place(in text: String) -> Int? {
    var text = text
    return text.withUTF8 { bytes in
      guard let first = pattern.first, bytes.count >= pattern.count else { return nil }
      for start in 0...bytes.count - pattern.count
      where matches(bytes[start], first) && isPrefix(of: bytes, from: start) {
        return start
      }
      return nil
    }
  }

  /// Whether it stands in a text.
  func isPart(of text: String) -> Bool { place(in: text) != nil }

  private func isPrefix(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    for offset in 1..<max(1, pattern.count)
    where !matches(bytes[start + offset], pattern[offset]) {
      return false
    }
    return true
  }

  private func matches(_ byte: UInt8, _ wanted: UInt8) -> Bool {
    byte == wanted || folds && Self.isCapital(byte) && byte | 0x20 == wanted
  }

  private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
}

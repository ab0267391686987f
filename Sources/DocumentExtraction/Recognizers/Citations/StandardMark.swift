/// Reads the designation of a standard, GB 3838—2002, DB33/T 2246-2020, which stands where documents
/// have their number.
enum StandardMark {
  /// The designation at `offset`, or nil.
  ///
  /// - Parameters:
  ///   - text: The paragraph in half width.
  ///   - offset: Where the letters of the body that issues standards begin.
  /// - Returns: Where the designation stands.
  static func range(in text: [Unicode.Scalar], at offset: Int) -> Range<Int>? {
    var end = offset
    while end < text.count, isCapital(text[end]) || end > offset && isMark(text[end]) { end += 1 }
    guard end - offset >= 2, isCapital(text[offset]) else { return nil }
    guard let dash = text[offset..<end].lastIndex(where: dashes.contains) else { return nil }
    let year = text[(dash + 1)..<end]
    guard year.count == 4 || year.count == 2, year.allSatisfy(\.isDigit),
      text[offset..<dash].contains(where: \.isDigit)
    else { return nil }
    return offset..<end
  }

  private static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
    ("A"..."Z").contains(scalar)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isDigit || scalar == " " || scalar == "/" || scalar == "." || dashes.contains(scalar)
  }

  private static let dashes: ScalarSet = "-—–"
}

/// Looks for some bytes among others.
enum ByteSearch {
  /// The longest piece that is compared at each place; a longer one is worth preparing.
  private static let shortest = 32

  /// Where a piece stands first; nil where it does not.
  ///
  /// - Complexity: O(*n* + *m*), as no piece is compared with more than the beginning of each place.
  static func position(
    of part: UnsafeBufferPointer<UInt8>, in whole: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    guard let first = part.first else { return 0 }
    guard whole.count >= part.count else { return nil }
    if part.count > shortest { return preparedPosition(of: part, in: whole) }
    for start in 0...(whole.count - part.count) where whole[start] == first {
      var matched = 1
      while matched < part.count, whole[start + matched] == part[matched] { matched += 1 }
      if matched == part.count { return start }
    }
    return nil
  }

  /// Never goes back in the text (Knuth, Morris, Pratt: *Fast pattern matching in strings*, 1977).
  private static func preparedPosition(
    of part: UnsafeBufferPointer<UInt8>, in whole: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    let borders = borders(of: part)
    return borders.withUnsafeBufferPointer { borders in
      var matched = 0
      for index in whole.indices {
        while matched > 0, whole[index] != part[matched] { matched = Int(borders[matched - 1]) }
        if whole[index] == part[matched] { matched += 1 }
        if matched == part.count { return index + 1 - matched }
      }
      return nil
    }
  }

  /// For each beginning of a piece, how much of it is its end too.
  private static func borders(of part: UnsafeBufferPointer<UInt8>) -> [UInt32] {
    var borders = [UInt32](repeating: 0, count: part.count)
    var matched = 0
    for index in 1..<part.count {
      while matched > 0, part[index] != part[matched] { matched = Int(borders[matched - 1]) }
      if part[index] == part[matched] { matched += 1 }
      borders[index] = UInt32(truncatingIfNeeded: matched)
    }
    return borders
  }
}

/// Reads lines of whole numbers, the commonest facts, in one pass over the bytes.
///
/// Only what needs no decision is read: numbers of at most eight digits, which have words of their
/// own, one delimiter of one byte between them. Whatever else a line holds is left to ``FactReader``.
struct NumberLines {
  /// More digits might not fit a word.
  private static let mostDigits = 8

  let columns: Int
  let delimiter: UInt8

  /// Reads lines until one is different, the bytes end or the room does.
  ///
  /// - Parameters:
  ///   - all: The bytes.
  ///   - start: Where a line begins.
  ///   - rows: Where the words go, a column after the other, `room` apart.
  ///   - room: How many rows fit into a column.
  ///   - count: How many are there; raised for each line.
  /// - Returns: Where the first line begins that was not read.
  /// - Complexity: O(*n*) in the bytes of the lines.
  func read(
    _ all: UnsafeBufferPointer<UInt8>, from start: Int, into rows: UnsafeMutablePointer<UInt32>,
    room: Int, count: inout Int
  ) -> Int {
    guard let bytes = all.baseAddress else { return start }
    var position = start
    while count < room, position < all.count {
      var next = position
      for column in 0..<columns {
        let isLast = column == columns - 1
        guard
          let word = number(
            bytes, &next, all.count, before: isLast ? UInt8(ascii: "\n") : delimiter)
        else { return position }
        rows[column &* room &+ count] = word
      }
      count += 1
      position = next
    }
    return position
  }

  /// The word of the number at `position`, which moves behind the byte that ends it; nil where
  /// something else stands there.
  @inline(__always)
  private func number(
    _ bytes: UnsafePointer<UInt8>, _ position: inout Int, _ end: Int, before stop: UInt8
  ) -> UInt32? {
    let isNegative = position < end && bytes[position] == UInt8(ascii: "-")
    let first = isNegative ? position &+ 1 : position
    var value: UInt32 = 0
    var index = first
    while index < end {
      let digit = bytes[index] &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      value = value &* 10 &+ UInt32(digit)
      index &+= 1
    }
    guard index > first, index &- first <= NumberLines.mostDigits else { return nil }
    if stop == UInt8(ascii: "\n") {
      if index < end, bytes[index] == UInt8(ascii: "\r") { index &+= 1 }
      guard index == end || bytes[index] == stop else { return nil }
      position = min(index &+ 1, end)
    } else {
      guard index < end, bytes[index] == stop else { return nil }
      position = index &+ 1
    }
    return Word.zero &+ (isNegative ? 0 &- value : value)
  }
}

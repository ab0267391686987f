/// Where the lines of a text begin.
///
/// A line ends with `\n` or `\r\n`; a lone `\r` is a character like any other. After a final line
/// end there is one more line, which is empty: that is where an unexpected end of the text is.
final class LineIndex: Sendable {
  /// The offset of the first byte of every line, ascending, the first being 0.
  let starts: [Int]

  /// Finds the lines.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  init(_ bytes: [UInt8]) {
    var starts = [0]
    bytes.withUnsafeBufferPointer { buffer in
      for offset in buffer.indices where buffer[offset] == UInt8(ascii: "\n") {
        starts.append(offset + 1)
      }
    }
    self.starts = starts
  }

  /// The line (from 0) that the byte at `offset` is on; its line end belongs to it.
  ///
  /// - Complexity: O(log *l*) in the number of lines.
  func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}

/// Writes small numbers as Parquet does: runs of one number as such, others packed bit by bit.
///
/// This is the hybrid of run lengths and bit packing that the format calls RLE.
enum BitPacking {
  /// How many bits numbers up to `largest` take; at least one.
  static func width(for largest: UInt32) -> Int { max(1, 32 - largest.leadingZeroBitCount) }

  /// Adds numbers.
  ///
  /// - Parameters:
  ///   - numbers: The numbers.
  ///   - width: How many bits each takes.
  ///   - bytes: What they are added to.
  /// - Complexity: O(*n*) in their number.
  static func append(_ numbers: ArraySlice<UInt32>, width: Int, to bytes: inout [UInt8]) {
    var index = numbers.startIndex
    // The first of the numbers that are not written yet, whole groups of eight.
    var pending = index
    while index < numbers.endIndex {
      let end = endOfRun(in: numbers, from: index)
      if end - index >= 8 {
        appendPacked(numbers[pending..<index], width, to: &bytes)
        appendRun(of: numbers[index], end - index, width, to: &bytes)
        (index, pending) = (end, end)
      } else {
        index = min(index + 8, numbers.endIndex)
      }
    }
    appendPacked(numbers[pending...], width, to: &bytes)
  }

  private static func endOfRun(in numbers: ArraySlice<UInt32>, from start: Int) -> Int {
    var end = start + 1
    while end < numbers.endIndex, numbers[end] == numbers[start] { end += 1 }
    return end
  }

  private static func appendRun(
    of number: UInt32, _ count: Int, _ width: Int, to bytes: inout [UInt8]
  ) {
    bytes.append(varint: UInt64(count) << 1)
    for byte in 0..<(width + 7) / 8 {
      bytes.append(UInt8(truncatingIfNeeded: number >> UInt32(8 * byte)))
    }
  }

  /// Adds numbers one after the other; zeros fill the last group of eight.
  private static func appendPacked(
    _ numbers: ArraySlice<UInt32>, _ width: Int, to bytes: inout [UInt8]
  ) {
    guard !numbers.isEmpty else { return }
    let groups = (numbers.count + 7) / 8
    bytes.append(varint: UInt64(groups) << 1 | 1)
    let end = bytes.count + groups * width
    var (bits, held): (UInt64, Int) = (0, 0)
    for number in numbers {
      bits |= UInt64(number) << UInt64(held)
      held += width
      while held >= 8 {
        bytes.append(UInt8(truncatingIfNeeded: bits))
        bits >>= 8
        held -= 8
      }
    }
    if held > 0 { bytes.append(UInt8(truncatingIfNeeded: bits)) }
    bytes.append(contentsOf: repeatElement(0, count: end - bytes.count))
  }

  /// Adds truth values, eight a byte, the first in the lowest bit.
  static func append(truths: some Sequence<Bool>, to bytes: inout [UInt8]) {
    var (byte, held): (UInt8, Int) = (0, 0)
    for truth in truths {
      if truth { byte |= 1 << UInt8(held) }
      held += 1
      if held == 8 {
        bytes.append(byte)
        (byte, held) = (0, 0)
      }
    }
    if held > 0 { bytes.append(byte) }
  }
}

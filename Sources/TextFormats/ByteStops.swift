/// Up to four bytes at which a run of ordinary bytes stops.
///
/// Four comparisons in registers beat a table in memory for the short runs of fields and strings.
struct ByteStops: Sendable {
  private let first: UInt8
  private let second: UInt8
  private let third: UInt8
  private let fourth: UInt8

  /// Creates the set of the given bytes, one to four of them.
  init(_ stops: [UInt8]) {
    precondition((1...4).contains(stops.count), "one to four bytes can stop a run")
    first = stops[0]
    second = stops.count > 1 ? stops[1] : first
    third = stops.count > 2 ? stops[2] : first
    fourth = stops.count > 3 ? stops[3] : first
  }

  /// Where the run that begins at `start` ends: at the next stop or behind the last byte.
  ///
  /// - Complexity: O(*n*) in the length of the run.
  func endOfRun(in bytes: [UInt8], from start: Int) -> Int {
    bytes.withUnsafeBufferPointer { buffer in
      var index = start
      while index < buffer.count {
        let byte = buffer[index]
        if byte == first || byte == second || byte == third || byte == fourth { break }
        index += 1
      }
      return index
    }
  }
}

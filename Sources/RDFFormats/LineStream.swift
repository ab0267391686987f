import Platform

/// The lines of what can be read only once, from its beginning: a pipe.
struct LineStream {
  private let stream: FileStream
  /// What was read and not given yet.
  private var pending: [UInt8] = []
  /// Where it begins in the text.
  private var offset = 0
  private var isAtEnd = false
  /// How much is read at once.
  private let length: Int

  /// Begins.
  init(of stream: FileStream, length: Int = 1 << 20) {
    self.stream = stream
    self.length = length
  }

  /// The next lines; nil at the end.
  ///
  /// - Throws: Why nothing more can be read.
  /// - Complexity: O(*n*) in their length.
  mutating func block() throws(ReadingError) -> LineBlocks.Block? {
    do throws(FileError) { return try next() } catch { throw .file(error) }
  }

  /// All that is left.
  ///
  /// - Throws: Why it cannot be read.
  /// - Complexity: O(*n*) in its length.
  mutating func whole() throws(ReadingError) -> [UInt8] {
    var bytes: [UInt8] = []
    while let block = try block() { bytes += block.bytes }
    return bytes
  }

  private mutating func next() throws(FileError) -> LineBlocks.Block? {
    var searched = 0
    while !isAtEnd {
      try fill()
      guard let end = pending[searched...].lastIndex(of: 0x0A) else {
        searched = pending.count
        continue
      }
      let block = LineBlocks.Block(bytes: Array(pending[...end]), offset: offset)
      pending.removeFirst(end + 1)
      offset += end + 1
      return block
    }
    guard !pending.isEmpty else { return nil }
    defer { pending = [] }
    return LineBlocks.Block(bytes: pending, offset: offset)
  }

  private mutating func fill() throws(FileError) {
    let start = pending.count
    pending += [UInt8](repeating: 0, count: length)
    var used = 0
    // A pipe gives little at once; few large blocks are read faster than many small ones.
    while used < length, !isAtEnd {
      var failure: FileError?
      let count = pending.withUnsafeMutableBytes { bytes in
        do throws(FileError) {
          return try stream.read(
            into: UnsafeMutableRawBufferPointer(rebasing: bytes[(start + used)...]))
        } catch {
          failure = error
          return 0
        }
      }
      if let failure { throw failure }
      isAtEnd = count == 0
      used += count
    }
    pending.removeLast(length - used)
  }
}

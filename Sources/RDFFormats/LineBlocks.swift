import Diagnostics
import Platform

/// A text of lines in blocks, which several threads may read at the same time.
///
/// A block holds the lines that begin in its stretch of the text, all of the same length, so that
/// each block is found without looking at those before it.
struct LineBlocks: Sendable {
  /// Some whole lines.
  struct Block {
    /// Their bytes.
    let bytes: [UInt8]
    /// Where in the text they begin.
    let offset: Int
  }

  private enum Origin {
    case text(SourceText)
    case file(OpenFile)
  }

  private let origin: Origin
  /// The number of bytes of the text.
  private let size: Int
  private let length: Int

  /// So large that little is done twice, and so small that a block and its terms fit a processor's
  /// own cache.
  private static let usualLength = 1 << 20

  /// The blocks of a text in memory.
  init(of text: SourceText, length: Int = usualLength) {
    origin = .text(text)
    size = text.bytes.count
    self.length = length
  }

  /// The blocks of a file, which are read when they are asked for.
  init(of file: OpenFile, length: Int = usualLength) {
    origin = .file(file)
    size = file.size
    self.length = length
  }

  /// The number of blocks.
  var count: Int { (size + length - 1) / length }

  /// One of the blocks; its lines may be none.
  ///
  /// - Complexity: O(*n*) in its length.
  func block(_ index: Int) throws(FileError) -> Block {
    // A line begins behind a line end, so that the byte before the stretch belongs to the search.
    let lower = max(index * length - 1, 0)
    let last = (index + 1) * length - 1 - lower
    var bytes = try self.bytes(at: lower, count: last + Self.usualLine)
    var end = bytes.lineEnd(from: last)
    while end == nil, lower + bytes.count < size {
      let more = try self.bytes(at: lower + bytes.count, count: bytes.count)
      guard !more.isEmpty else { break }
      bytes += more
      end = bytes.lineEnd(from: last)
    }
    bytes.removeLast(bytes.count - (end ?? bytes.count))
    let start = index == 0 ? 0 : bytes.lineEnd(from: 0) ?? bytes.count
    // What stands before the first line may begin in the middle of a character.
    bytes.removeFirst(start)
    return Block(bytes: bytes, offset: lower + start)
  }

  /// The lines around a place, as a text whose lines have the numbers that they have in the whole.
  ///
  /// - Parameters:
  ///   - offset: The place in the text.
  ///   - name: What to call the text.
  /// - Returns: Some whole lines, and where they begin.
  /// - Throws: Why the text cannot be read.
  /// - Complexity: O(*n*) in the offset, since the lines before are counted.
  func excerpt(
    at offset: Int, named name: String
  ) throws(FileError) -> (text: SourceText, offset: Int) {
    var index = min(offset / length, count - 1)
    var block = try block(index)
    while index > 0, block.bytes.isEmpty || block.offset > offset {
      index -= 1
      block = try self.block(index)
    }
    var lines = 0
    for start in stride(from: 0, to: block.offset, by: Self.usualLength) {
      let part = try bytes(at: start, count: min(Self.usualLength, block.offset - start))
      for byte in part where byte == 0x0A { lines += 1 }
    }
    return (SourceText(name: name, bytes: block.bytes, firstLine: lines + 1), block.offset)
  }

  /// How much to read for the line in which a block ends.
  private static let usualLine = 1 << 12

  private func bytes(at offset: Int, count: Int) throws(FileError) -> [UInt8] {
    switch origin {
    case .text(let text): Array(text.bytes[min(offset, size)..<min(offset + count, size)])
    case .file(let file): try file.bytes(at: offset, count: min(count, size - offset))
    }
  }
}

extension [UInt8] {
  /// The index behind the first line feed from `start` on.
  fileprivate func lineEnd(from start: Int) -> Int? {
    withUnsafeBufferPointer { bytes in
      let end = ByteWords.first(0x0A, in: bytes, from: Swift.min(start, bytes.count))
      return end < bytes.count ? end + 1 : nil
    }
  }
}

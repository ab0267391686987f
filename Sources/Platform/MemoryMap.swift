#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The bytes of a file as memory, read from the disk when they are touched.
///
/// A file that another process cuts short ends this one with a message when what is missing is
/// touched: nothing that can be read there is true. Whoever wants bytes to be checked before they
/// are used asks with ``checkBlocks(in:ofSize:_:)``.
///
/// Reading through it copies nothing, counts no reference and takes no lock.
package final class MemoryMap: Sendable {
  /// The path, for messages.
  package let path: String
  /// The number of bytes.
  package let count: Int
  /// Where they are read.
  private nonisolated(unsafe) let view: UnsafeMutableRawPointer
  /// Where they are checked before they can be read; the same as `view` where nobody checks.
  private nonisolated(unsafe) let source: UnsafeMutableRawPointer
  /// Who is asked when the processor cannot go on.
  private let watch: FaultWatch
  /// Whether there was room for the watch.
  private let isWatched: Bool

  /// Maps a file.
  ///
  /// - Parameter path: A regular file; a symbolic link is refused.
  /// - Throws: ``FileError`` where it cannot be opened or mapped.
  /// - Complexity: O(1).
  package init(_ path: String) throws(FileError) {
    let file = try FileDescriptor(opening: path, plainFile, for: "read")
    let status = try file.status(for: "read")
    guard FileListing.isRegular(status) else {
      throw FileError(path: path, operation: "read", code: EINVAL)
    }
    self.path = path
    count = Int(status.st_size)
    view = try Self.map(file, count)
    do {
      source = try Self.map(file, count)
    } catch {
      munmap(view, max(count, 1))
      throw error
    }
    watch = FaultWatch(path: path, view: view, source: source, count: count)
    isWatched = FaultWatch.register(watch)
  }

  deinit {
    FaultWatch.remove(watch)
    munmap(view, max(count, 1))
    munmap(source, max(count, 1))
  }

  /// Maps a file to a place of the system's choice.
  private static func map(
    _ file: borrowing FileDescriptor, _ count: Int
  ) throws(FileError) -> UnsafeMutableRawPointer {
    // A mapping of nothing does not exist; a page behind the end of a file is never touched.
    let place = mmap(nil, max(count, 1), PROT_READ, MAP_PRIVATE, file.number, 0)
    guard let place, place != MAP_FAILED else { throw .last("map", file.path) }
    return place
  }

  /// The bytes, for as long as the map is held.
  package var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: view, count: count) }

  /// Has blocks checked when something in them is read for the first time.
  ///
  /// Until then a block is closed to reading, so that the processor itself stops who reads it;
  /// the block is then checked through another mapping, and opened if it is right. What is wrong
  /// ends the process with a message: whoever was reading has no way to go on without the bytes.
  ///
  /// - Parameters:
  ///   - range: The bytes, beginning where a block does; to be asked for once.
  ///   - size: How long a block is.
  ///   - isRight: Whether the block with a number, counted from the range's beginning, is right.
  ///     It may be asked on several threads at once.
  /// - Returns: Whether that is done: blocks must be made of whole pages of this machine, and no more
  ///   than a thousand maps be held at a time.
  /// - Complexity: O(1).
  package func checkBlocks(
    in range: Range<Int>, ofSize size: Int,
    _ isRight: @escaping @Sendable (_ block: Int, _ bytes: UnsafeRawBufferPointer) -> Bool
  ) -> Bool {
    precondition(range.lowerBound >= 0 && range.upperBound <= count && size > 0, "inside the file")
    let page = Int(getpagesize())
    guard isWatched, range.lowerBound % page == 0, size % page == 0 else { return false }
    watch.begin(in: range, ofSize: size, isRight)
    return mprotect(view + range.lowerBound, range.count, PROT_NONE) == 0
  }
}

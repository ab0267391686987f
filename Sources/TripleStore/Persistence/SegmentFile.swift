import Platform

/// A segment of a store in its directory: a file that never changes.
enum SegmentFile {
  /// What the names of segments end in.
  private static let ending = ".segment"

  /// The name of the segment with a number.
  static func name(_ number: Int) -> String { "\(number)\(ending)" }

  /// The number of the segment that has a name; nil where it is no segment's.
  static func number(of name: String) -> Int? {
    guard name.utf8.suffix(ending.utf8.count).elementsEqual(ending.utf8),
      let number = Int(name.dropLast(ending.count)), number > 0, Self.name(number) == name
    else { return nil }
    return number
  }

  /// Opens a segment.
  ///
  /// - Parameters:
  ///   - segment: What the manifest says of it.
  ///   - directory: Where it is.
  ///   - isCheckedNow: Whether all of it is checked at once; otherwise each block is when something
  ///     in it is read for the first time.
  /// - Returns: What reads it.
  /// - Throws: ``StoreError``.
  /// - Complexity: O(1), or O(*n*) in its size where it is checked at once.
  static func open(
    _ segment: Manifest.Segment, in directory: String, isCheckedNow: Bool
  ) throws(StoreError) -> SnapshotReader {
    let path = "\(directory)/\(name(segment.number))"
    let map = try StoreError.ofReading { () throws(FileError) in try MemoryMap(path) }
    guard map.count == segment.size else {
      let isShorter = map.count < segment.size
      throw .damaged(
        path: path, what: isShorter ? "it was cut short" : "something was added to it")
    }
    let reader = try SnapshotReader(map.bytes, of: map, path: path)
    guard reader.header.checksum == segment.checksum else {
      throw .damaged(path: path, what: "it is not the file that belongs there")
    }
    let size = 1 << reader.header.blockShift
    if isCheckedNow || !map.checkBlocks(in: reader.blocks, ofSize: size, reader.check) {
      try reader.checkBlocks(workers: Processors.count)
    }
    return reader
  }

  /// Writes a segment, on the disk when this returns; nothing is left of one that failed.
  ///
  /// - Parameters:
  ///   - number: Its number, which no segment had before.
  ///   - parts: What is in it.
  ///   - directory: Where it goes.
  ///   - files: What writes it.
  /// - Returns: What the manifest is to say of it.
  /// - Throws: Why it cannot be written.
  /// - Complexity: O(*n*) in its size.
  static func write(
    _ number: Int, _ parts: SnapshotParts, in directory: String, _ files: any FileSystem
  ) throws(FileError) -> Manifest.Segment {
    let path = "\(directory)/\(name(number))"
    let file = try files.create(path)
    do throws(FileError) {
      let header = try SnapshotWriter.write(parts) { (bytes, offset) throws(FileError) in
        try file.write(bytes, at: offset)
      }
      try file.synchronize()
      return Manifest.Segment(number: number, size: header.fileSize, checksum: header.checksum)
    } catch {
      try? files.remove(path)
      throw error
    }
  }
}

extension StoreError {
  /// What `body` gives, which reads a file that has to be a plain one.
  static func ofReading<Result>(
    _ body: () throws(FileError) -> Result
  ) throws(StoreError) -> Result {
    do throws(FileError) {
      return try body()
    } catch  where error.isSymbolicLink {
      throw .damaged(path: error.path, what: "it is a symbolic link, which may lead anywhere")
    } catch  where error.isNoPlainFile {
      throw .damaged(path: error.path, what: "it is no plain file")
    } catch {
      throw .file(error)
    }
  }
}

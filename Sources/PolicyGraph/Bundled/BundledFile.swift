import BundledData

/// A file of `Graph/`, `Queries/` or the page that results are shown on, as it was when the program
/// was built.
///
/// The program carries them itself (C23 `#embed` in the target `BundledData`), so that it runs alone
/// in an empty folder. A test compares them with the folders and prints the lines that
/// `BundledData.c` lacks.
package struct BundledFile: Sendable {
  /// The path from the top of the repository: `Graph/units.ttl`.
  package let name: String
  /// Where the contents stand in the program.
  private let index: Int

  /// All of them, in the order of their paths' bytes.
  package static let all: [BundledFile] = (0..<sanjiang_bundled_file_count()).map { index in
    BundledFile(name: String(cString: sanjiang_bundled_file_at(index).name), index: index)
  }

  /// Those in a folder, such as `Graph/documents`, without what is not part of the graph itself: its
  /// snapshot, and how characters are read.
  package static func files(in folder: String) -> [BundledFile] {
    all.filter {
      $0.name.utf8.starts(with: (folder + "/").utf8) && $0.name != BundledSnapshot.name
        && $0.name != PinyinTable.fileName
    }
  }

  /// The contents where they stand, in memory that is as old as the program.
  package var memory: UnsafeRawBufferPointer {
    let file = sanjiang_bundled_file_at(index)
    return UnsafeRawBufferPointer(start: file.bytes, count: file.size)
  }

  /// The contents.
  ///
  /// - Complexity: O(*n*): they are copied.
  package var bytes: [UInt8] {
    let file = sanjiang_bundled_file_at(index)
    return Array(UnsafeBufferPointer(start: file.bytes, count: file.size))
  }
}

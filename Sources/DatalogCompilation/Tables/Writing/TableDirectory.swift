import Diagnostics
import Platform

/// A directory that tables are written into.
struct TableDirectory {
  private let path: String

  /// Makes room for tables: what an earlier export wrote is removed, its list first.
  ///
  /// Until the new list is there nobody takes what is in the directory for an export.
  ///
  /// - Parameter path: The directory, which is created where it does not exist.
  /// - Throws: Why that cannot be; a file called as the list is that is none stays there.
  init(_ path: String) throws(FileError) {
    self.path = path.hasSuffix("/") ? path : path + "/"
    try FileListing.createDirectory(path)
    let list = self.path + GraphTables.manifestName
    guard FileListing.isThere(list) else { return }
    let source = SourceText(name: list, bytes: try FileReading.bytes(of: list))
    guard let old = try? GraphTables(manifest: source), let format = old.format else {
      throw .exists(at: list)
    }
    try FileListing.removeFile(list)
    for name in old.properties.map(\.file) + [GraphTables.nodesName] {
      let file = "\(self.path)\(name).\(format.rawValue)"
      if FileListing.isThere(file) { try FileListing.removeFile(file) }
    }
  }

  /// Begins a table.
  ///
  /// - Parameters:
  ///   - name: The name of its file, without the ending.
  ///   - columns: Its columns.
  ///   - format: How it is written.
  /// - Returns: The file.
  /// - Throws: Why it cannot be begun.
  func begin(
    _ name: String, _ columns: [ParquetColumn], _ format: TableFormat
  ) throws(FileError) -> TableFile {
    try TableFile("\(path)\(name).\(format.rawValue)", columns, format)
  }

  /// Writes the list, after all tables.
  ///
  /// - Parameters:
  ///   - tables: The tables.
  ///   - format: How they are written.
  /// - Throws: Why it cannot be written.
  func finish(_ tables: GraphTables, _ format: TableFormat) throws(FileError) {
    try FileWriting.replace(path + GraphTables.manifestName, with: tables.manifest(format))
  }
}

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
  init(_ path: String) throws(TableWritingError) {
    self.path = path.hasSuffix("/") ? path : path + "/"
    do throws(FileError) {
      try FileListing.createDirectory(path)
    } catch {
      throw .file(error)
    }
    guard FileListing.isThere(list) else { return }
    let old = try earlierTables()
    do throws(FileError) {
      try remove(old)
    } catch {
      throw .file(error)
    }
  }

  /// Where the list is.
  private var list: String { path + GraphTables.manifestName }

  /// What an earlier export says of its tables.
  private func earlierTables() throws(TableWritingError) -> GraphTables {
    let bytes: [UInt8]
    do throws(FileError) { bytes = try FileReading.bytes(of: list) } catch { throw .file(error) }
    do throws(Diagnostic) {
      return try GraphTables(manifest: SourceText(name: list, bytes: bytes))
    } catch {
      throw .content(error)
    }
  }

  /// Removes an earlier export.
  private func remove(_ old: GraphTables) throws(FileError) {
    try FileListing.removeFile(list)
    guard let format = old.format else { return }
    for name in old.properties.map(\.file) + [GraphTables.nodesName] {
      let file = "\(path)\(name).\(format.rawValue)"
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
    try FileWriting.replace(list, with: tables.manifest(format))
  }
}

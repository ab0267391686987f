import Platform

/// A file of a table that is being written; one that is not finished leaves nothing behind.
final class TableFile {
  /// Some rows, ready to be written.
  enum Part: Sendable {
    /// Lines of CSV.
    case lines([UInt8])
    /// A group of Parquet.
    case group(ParquetGroup)
  }

  private let file: FileReplacement
  /// What the end of a Parquet file says; nil for CSV.
  private var footer: ParquetFooter?
  /// How many bytes have been written.
  private(set) var size = 0

  /// Begins a file.
  ///
  /// - Parameters:
  ///   - path: Where; a symbolic link is refused.
  ///   - columns: Its columns.
  ///   - format: How it is written.
  /// - Throws: Why it cannot be.
  init(_ path: String, _ columns: [ParquetColumn], _ format: TableFormat) throws(FileError) {
    guard !FileListing.isSymbolicLink(path) else { throw .link(at: path, for: "write") }
    file = try FileReplacement(of: path)
    switch format {
    case .csv: try write(CSVRows.header(columns.map(\.name)))
    case .parquet:
      footer = ParquetFooter(columns)
      try write(ParquetFooter.mark)
    }
  }

  /// Adds rows.
  ///
  /// - Parameter part: The rows, in the format of the file.
  /// - Throws: Why they cannot be written.
  func add(_ part: Part) throws(FileError) {
    switch part {
    case .lines(let bytes): try write(bytes)
    case .group(let group):
      guard group.rows > 0 else { return }
      footer?.add(group, at: size)
      try write(group.bytes)
    }
  }

  /// Gives the file its name.
  ///
  /// - Throws: Why it cannot be.
  func finish() throws(FileError) {
    if let footer { try write(footer.bytes) }
    try file.finish()
  }

  private func write(_ bytes: [UInt8]) throws(FileError) {
    try file.write(bytes)
    size += bytes.count
  }
}

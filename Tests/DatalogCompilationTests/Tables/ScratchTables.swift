import DatalogEngine
import Diagnostics
import Platform
import TextFormats
import TripleStore

@testable import DatalogCompilation

/// A directory of its own for the tables of one test, removed with it.
final class ScratchTables {
  let path: String

  init() throws {
    let base = ExecutableEnvironment.variable("TMPDIR") ?? "/tmp"
    path = "\(base)/sanjiang-tables-\(UInt64.random(in: 0 ... .max))"
    try FileListing.createDirectory(path)
  }

  deinit { try? FileListing.remove(path) }

  /// Writes the tables of a store.
  @discardableResult
  func write(
    _ store: TripleStore, _ format: TableFormat, usesIds: Bool = false, workers: Int = 2,
    only iris: [String]? = nil
  ) throws -> GraphTables {
    let tables = GraphTables(store, usesIds: usesIds, workers: workers)
    return try TableWriter(
      store, tables, printing: IdentifyingPrinting(), format: format, workers: workers
    ).write(to: path, only: iris)
  }

  /// The list of the tables.
  func manifest() throws -> GraphTables {
    try GraphTables(manifest: SourceText(name: "tables.csv", bytes: bytes("tables.csv")))
  }

  func bytes(_ name: String) throws -> [UInt8] { try FileReading.bytes(of: "\(path)/\(name)") }

  /// The fields of a file of CSV, or the columns of one of Parquet, row by row.
  func rows(_ name: String, _ format: TableFormat) throws -> (names: [String], rows: [[String]]) {
    let bytes = try bytes("\(name).\(format.rawValue)")
    guard format == .csv else { return try ParquetFile(bytes).rows() }
    let records = try SeparatedValuesReader.records(in: bytes, .csv)
    return (records[0], Array(records.dropFirst()))
  }

  /// The names of all files, sorted.
  func files() throws -> [String] {
    try FileListing.files(in: path, recursive: true).map { FileListing.name(of: $0) }
  }
}

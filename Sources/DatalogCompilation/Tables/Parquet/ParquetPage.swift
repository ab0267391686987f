/// What pages of a Parquet file are called, by the numbers of the format.
enum ParquetPage {
  /// What a page holds.
  enum Kind: Int {
    case data = 0
    case dictionary = 2
  }

  /// How values are written.
  enum Encoding: Int {
    case plain = 0
    case runs = 3
    case dictionary = 8
  }

  /// The beginning of a page's header; what is said of its kind follows, and the end.
  ///
  /// - Parameters:
  ///   - kind: What it holds.
  ///   - bytes: How long it is, not compressed.
  /// - Returns: The beginning.
  static func header(_ kind: Kind, bytes: Int) -> ThriftWriter {
    var header = ThriftWriter()
    header.integer(1, kind.rawValue, .i32)
    header.integer(2, bytes, .i32)
    header.integer(3, bytes, .i32)
    return header
  }
}

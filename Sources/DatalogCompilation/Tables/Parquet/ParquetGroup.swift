/// Some rows of a Parquet file, column by column: what the format calls a row group.
struct ParquetGroup: Sendable {
  /// The values of one column.
  struct Chunk: Sendable {
    /// Where it begins in the bytes of the group.
    let start: Int
    /// Where its pages of data begin, behind the dictionary if it has one.
    var dataStart = 0
    /// Where it ends.
    var end = 0
    /// The smallest and the largest of whole numbers.
    var bounds: ClosedRange<Int64>?

    /// Whether values are the numbers of entries in a dictionary.
    var hasDictionary: Bool { dataStart > start }
  }

  /// How many rows there are.
  let rows: Int
  /// The columns, one behind the other.
  private(set) var bytes: [UInt8] = []
  /// Where the columns are.
  private(set) var chunks: [Chunk] = []

  /// Begins a group.
  init(rows: Int) { self.rows = rows }

  /// A page of plain values ends when it has so many bytes.
  private static let pageBytes = 1 << 20
  /// A page of numbers of entries has so many.
  private static let pageRows = 1 << 17
  /// The most bytes of a dictionary.
  private static let dictionaryBytes = 1 << 29

  /// Adds a column.
  ///
  /// - Parameters:
  ///   - keys: A key for each row.
  ///   - values: What keys stand for.
  ///   - isDistinct: Whether it is known that no value is there twice.
  /// - Complexity: O(*n*) in the number of bytes.
  mutating func add(_ keys: [UInt32], _ values: ParquetValues, isDistinct: Bool = false) {
    var chunk = Chunk(start: bytes.count)
    chunk.dataStart = bytes.count
    if case .truths(let truth) = values {
      addTruths(keys, truth)
    } else {
      let distinct = isDistinct ? nil : DistinctKeys(of: keys)
      if let distinct, Self.pays(distinct, values), addDictionary(distinct.keys, values) {
        chunk.dataStart = bytes.count
        addIndices(distinct)
      } else {
        addPlain(keys, values)
      }
      chunk.bounds = Self.bounds(distinct?.keys ?? keys, values)
    }
    chunk.end = bytes.count
    chunks.append(chunk)
  }

  /// Whether a dictionary makes a column smaller; an entry of it is not for nothing.
  private static func pays(_ distinct: DistinctKeys, _ values: ParquetValues) -> Bool {
    let (entries, rows) = (distinct.keys.count, distinct.indices.count)
    if case .texts = values { return entries <= rows / 4 * 3 }
    return entries <= rows / 2
  }

  private static func bounds(_ keys: [UInt32], _ values: ParquetValues) -> ClosedRange<Int64>? {
    guard case .integers(let integer) = values, let first = keys.first else { return nil }
    var (least, most) = (integer(first), integer(first))
    for key in keys {
      let value = integer(key)
      least = min(least, value)
      most = max(most, value)
    }
    return least...most
  }

  // MARK: - Pages

  /// Adds a dictionary, unless it gets too large for a page.
  private mutating func addDictionary(_ keys: [UInt32], _ values: ParquetValues) -> Bool {
    var page: [UInt8] = []
    for key in keys {
      values.append(key, to: &page)
      if page.count > Self.dictionaryBytes { return false }
    }
    var header = ParquetPage.header(.dictionary, bytes: page.count)
    header.beginStruct(7)
    header.integer(1, keys.count, .i32)
    header.integer(2, ParquetPage.Encoding.plain.rawValue, .i32)
    header.endStruct()
    header.endStruct()
    bytes += header.bytes
    bytes += page
    return true
  }

  private mutating func addIndices(_ distinct: DistinctKeys) {
    let width = BitPacking.width(for: UInt32(distinct.keys.count - 1))
    var start = 0
    while start < distinct.indices.count {
      let end = min(start + Self.pageRows, distinct.indices.count)
      var page = [UInt8(width)]
      BitPacking.append(distinct.indices[start..<end], width: width, to: &page)
      addData(page, count: end - start, .dictionary)
      start = end
    }
  }

  private mutating func addPlain(_ keys: [UInt32], _ values: ParquetValues) {
    var (page, count): ([UInt8], Int) = ([], 0)
    for key in keys {
      values.append(key, to: &page)
      count += 1
      guard page.count >= Self.pageBytes else { continue }
      addData(page, count: count, .plain)
      page.removeAll(keepingCapacity: true)
      count = 0
    }
    if count > 0 { addData(page, count: count, .plain) }
  }

  private mutating func addTruths(_ keys: [UInt32], _ truth: (UInt32) -> Bool) {
    var page: [UInt8] = []
    BitPacking.append(truths: keys.lazy.map(truth), to: &page)
    addData(page, count: keys.count, .plain)
  }

  private mutating func addData(
    _ page: [UInt8], count: Int, _ encoding: ParquetPage.Encoding
  ) {
    var header = ParquetPage.header(.data, bytes: page.count)
    header.beginStruct(5)
    header.integer(1, count, .i32)
    header.integer(2, encoding.rawValue, .i32)
    // Every row has one value, so that there are no levels; the format wants their encoding named.
    header.integer(3, ParquetPage.Encoding.runs.rawValue, .i32)
    header.integer(4, ParquetPage.Encoding.runs.rawValue, .i32)
    header.endStruct()
    header.endStruct()
    bytes += header.bytes
    bytes += page
  }
}

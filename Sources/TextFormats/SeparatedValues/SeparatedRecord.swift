/// One record of separated values, its protection taken off.
///
/// A reader fills the same record again and again, so that a million lines cost no allocation.
public struct SeparatedRecord: Sendable {
  /// The bytes of all fields, one after the other.
  private(set) var bytes: [UInt8] = []
  /// Where in ``bytes`` each field ends.
  private var ends: [Int] = []
  /// Where in the text each field stands, with its quotes.
  private var ranges: [Range<Int>] = []
  /// The line the record begins on, from 1.
  public private(set) var line = 0

  /// Creates an empty record.
  public init() {}

  /// The number of fields.
  public var count: Int { ends.count }

  /// The bytes of a field.
  ///
  /// - Parameter index: The position of the field, from 0, less than ``count``.
  /// - Complexity: O(1); the slice shares the record's storage.
  public subscript(index: Int) -> ArraySlice<UInt8> {
    bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  /// Where in the text that was read a field stands, with its quotes.
  ///
  /// - Parameter index: The position of the field, from 0, less than ``count``.
  /// - Returns: Offsets of bytes.
  /// - Complexity: O(1).
  public func range(at index: Int) -> Range<Int> { ranges[index] }

  /// The text of a field, nil where it is not UTF-8.
  ///
  /// - Parameter index: The position of the field, from 0, less than ``count``.
  /// - Returns: The text.
  /// - Complexity: O(*n*) in its length.
  public func text(at index: Int) -> String? {
    String(validating: self[index], as: UTF8.self)
  }

  /// Empties the record, to be filled with the one that begins on `line`.
  mutating func begin(line: Int) {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    ranges.removeAll(keepingCapacity: true)
    self.line = line
  }

  /// Adds bytes to the field being read.
  mutating func append(_ run: Range<Int>, of source: [UInt8]) {
    // A slice would be retained and released for every field.
    source.withUnsafeBufferPointer { bytes.append(contentsOf: $0[run]) }
  }

  /// Adds a byte to the field being read.
  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  /// Ends the field being read, which stands at `range` of the text.
  mutating func endField(_ range: Range<Int>) {
    ends.append(bytes.count)
    ranges.append(range)
  }
}

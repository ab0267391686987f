/// What is wrong in a JSON, CSV or TSV text, and where.
///
/// The module knows no file names; its callers add theirs, or make a diagnostic with the offset.
public struct TextFormatError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, in lower case.
  public let message: String
  /// The offset of the byte at which it is wrong; the length of the text where it ends too soon.
  public let offset: Int
  /// The line of that byte, from 1.
  public let line: Int
  /// Its column in characters (Unicode scalars), from 1.
  public let column: Int

  /// Creates an error.
  ///
  /// - Parameters:
  ///   - message: What is wrong, in lower case.
  ///   - offset: An offset into `bytes`, or their number.
  ///   - bytes: The whole text.
  /// - Complexity: O(*n*) in the offset.
  init(_ message: String, at offset: Int, in bytes: [UInt8]) {
    self.message = message
    self.offset = offset
    let before = bytes[..<offset]
    line = before.reduce(1) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    column = String(decoding: before[start...], as: UTF8.self).unicodeScalars.count + 1
  }

  /// For example `line 3, column 7: expected a value`.
  public var description: String { "line \(line), column \(column): \(message)" }
}

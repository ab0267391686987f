import Synchronization

/// A text that diagnostics can point into: a file, a line typed at the prompt, a command argument.
///
/// Offsets are UTF-8 byte offsets, so that lexers can walk bytes; lines and columns for people are
/// counted from 1, columns in characters.
public final class SourceText: Sendable {
  /// What to call the text in a message: a file name, `<query>`, `<prompt>`.
  public let name: String
  /// The text itself, as UTF-8.
  public let bytes: [UInt8]
  /// The number of its first line; more than 1 for a part of a text that is not in memory as a whole.
  public let firstLine: Int
  /// Where its parts were written, for a text that was put together from others.
  public let origins: SourceOrigins?
  /// Most texts have no mistakes, so the lines are looked for when they are first needed.
  private let knownLines = AtomicLazyReference<LineIndex>()

  /// Where the lines begin.
  var lines: LineIndex { knownLines.load() ?? knownLines.storeIfNil(LineIndex(bytes)) }

  /// Creates a source text from bytes that are (or are to be read as) UTF-8.
  ///
  /// - Parameters:
  ///   - name: What to call it in a message.
  ///   - bytes: The text.
  ///   - origins: Where its parts were written, if it was put together from others.
  ///   - firstLine: The number of its first line.
  public init(
    name: String, bytes: [UInt8], origins: SourceOrigins? = nil, firstLine: Int = 1
  ) {
    self.name = name
    self.bytes = bytes
    self.origins = origins
    self.firstLine = firstLine
  }

  /// Creates a source text from a string.
  ///
  /// - Parameters:
  ///   - name: What to call it in a message.
  ///   - text: The text.
  public convenience init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The text of `range`; bytes that are not UTF-8 come out as U+FFFD.
  ///
  /// - Parameter range: Any range; what lies outside the text is left out.
  /// - Returns: The text.
  public func text(of range: SourceRange) -> String {
    let lower = min(max(range.lower, 0), bytes.count)
    let upper = min(max(range.upper, lower), bytes.count)
    return String(decoding: bytes[lower..<upper], as: UTF8.self)
  }
}

/// A file that holds no text.
public struct UnreadableFile: Error, Sendable, CustomStringConvertible {
  /// The file's name.
  public let fileName: String
  /// Why it cannot be read.
  public let reason: String

  /// Creates an error.
  public init(fileName: String, reason: String) {
    self.fileName = fileName
    self.reason = reason
  }

  /// Name and reason in one line.
  public var description: String { "`\(fileName)`: \(reason)" }
}

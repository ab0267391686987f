/// Something a reader guessed or could not understand, with its line.
public struct ReadingWarning: Sendable, Hashable {
  /// A stable identifier: `repaired-break`, `unknown-unit`, …; note 13 of the module lists them all.
  public var code: String
  /// What was guessed or not understood, in lower case, the text in backquotes.
  public var message: String
  /// Where.
  public var passage: Passage

  /// Creates a warning.
  public init(code: String, message: String, passage: Passage) {
    self.code = code
    self.message = message
    self.passage = passage
  }
}

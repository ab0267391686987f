/// Something in a document that was not understood, for whoever can put it right.
public struct ReportRemark: Sendable, Hashable {
  /// A stable identifier: `unknown-unit`, `unknown-place`, `no-role`, `missing-ordinal`, ….
  public var code: String
  /// What was not understood, in lower case, the document's own words in backquotes.
  public var message: String
  /// Where, in the order of the text; the first says most.
  public var passages: [Passage]
  /// What may be meant, or what to do about it.
  public var help: String?

  /// Creates a remark.
  ///
  /// - Parameters:
  ///   - code: A stable identifier.
  ///   - message: What was not understood.
  ///   - passages: Where.
  ///   - help: What may be meant, or what to do.
  public init(code: String, message: String, passages: [Passage], help: String? = nil) {
    self.code = code
    self.message = message
    self.passages = passages
    self.help = help
  }
}

/// A short name declared with 以下简称.
public struct Abbreviation: Sendable, Hashable {
  /// The short name.
  public var short: String
  /// What it stands for.
  public var full: String
  /// Where it is declared.
  public var passages: [Passage]

  /// Creates an abbreviation.
  public init(short: String, full: String, passages: [Passage]) {
    self.short = short
    self.full = full
    self.passages = passages
  }
}

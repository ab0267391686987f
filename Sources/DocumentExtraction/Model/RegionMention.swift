/// A region that a document speaks of.
public struct RegionMention: Sendable, Hashable {
  /// The official full name in force at the document's date.
  public var name: String
  /// The GB/T 2260 code.
  public var code: String
  /// The ids of tasks, indicators or events that speak of it; empty for the document alone.
  public var items: [String]
  /// Where it is first mentioned.
  public var passages: [Passage]

  /// Creates a mention.
  public init(name: String, code: String, items: [String] = [], passages: [Passage]) {
    self.name = name
    self.code = code
    self.items = items
    self.passages = passages
  }
}

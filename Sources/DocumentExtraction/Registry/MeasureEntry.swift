/// A measure that indicators of several documents have in common.
public struct MeasureEntry: Sendable, Hashable {
  /// The key of its IRI, the normalised name.
  public let key: String
  /// Further names.
  public internal(set) var aliases: [String] = []
}

/// The number by which one store knows one of its graphs.
///
/// A named graph holds what one source says, for example one file; see
/// ``TripleStore/graph(named:)``.
public struct GraphID: RawRepresentable, Hashable, Comparable, Sendable {
  /// The number, in order of first appearance.
  public let rawValue: UInt32

  /// Creates an id from its number.
  public init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// The graph without a name, which every store has.
  public static let unnamed = GraphID(rawValue: 0)

  /// The order of the numbers, which is that of first appearance.
  public static func < (left: GraphID, right: GraphID) -> Bool { left.rawValue < right.rawValue }
}

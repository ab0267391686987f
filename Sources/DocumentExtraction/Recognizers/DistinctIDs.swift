/// Gives ids that are taken a number of their own: `二/3`, `二/3~2`.
struct DistinctIDs {
  private var counts: [ExactText: Int] = [:]

  /// Whether an id was asked for before.
  func isTaken(_ id: String) -> Bool { counts[ExactText(id)] != nil }

  /// The id, with a number where it was asked for before.
  mutating func distinct(_ id: String) -> String {
    let count = Self.increased(&counts[ExactText(id), default: 0])
    return count == 1 ? id : id + "~\(count)"
  }

  private static func increased(_ count: inout Int) -> Int {
    count += 1
    return count
  }
}

/// Finds the names a user may have meant: for hints such as ``did you mean `leads`?``.
///
/// ```swift
/// NearestNames.suggestions(for: "lead", among: ["leads", "title", "牵头"])      // ["leads"]
/// NearestNames.suggestions(for: "科技厅", among: ["省科学技术厅", "省科技厅"])      // ["省科技厅", …]
/// ```
///
/// A name is near when few typing errors separate the two, when one is part of the other, or when
/// one abbreviates the other as Chinese names are abbreviated (发改委 for 发展和改革委员会); names much
/// farther than the nearest are left out.
/// Upper and lower case, full and half width count as the same.
public enum NearestNames {
  /// The nearest names, the nearest first.
  ///
  /// - Parameters:
  ///   - name: What the user wrote.
  ///   - candidates: The names that exist; doubles and the name itself are left out.
  ///   - limit: How many names to return at most.
  /// - Returns: Names out of `candidates`; names equally near are in the order of their code
  ///   points, so that the same input always gives the same hint.
  /// - Complexity: O(*c* · *n*) in the number of candidates and the length of the name: longer
  ///   names than 64 characters are compared by inclusion only.
  public static func suggestions(
    for name: String, among candidates: some Sequence<String>, limit: Int = 3
  ) -> [String] {
    guard limit > 0, let wanted = NameComparison(to: name) else { return [] }
    var nearest: [(cost: Int, name: String)] = []
    for candidate in candidates where !candidate.utf8.elementsEqual(name.utf8) {
      guard let cost = wanted.cost(of: candidate) else { continue }
      if nearest.count == limit, let last = nearest.last, cost > last.cost { continue }
      insert((cost, candidate), into: &nearest, limit: limit)
    }
    // Beside a name that is nearly right, one that only has a part in common is no guess.
    let farthest = (nearest.first?.cost ?? 0) + 3
    return nearest.filter { $0.cost <= farthest }.map(\.name)
  }

  private static func insert(
    _ entry: (cost: Int, name: String), into nearest: inout [(cost: Int, name: String)], limit: Int
  ) {
    guard !nearest.contains(where: { $0.name.utf8.elementsEqual(entry.name.utf8) }) else { return }
    let place = nearest.firstIndex { precedes(entry, $0) } ?? nearest.count
    nearest.insert(entry, at: place)
    if nearest.count > limit { nearest.removeLast() }
  }

  private static func precedes(_ a: (cost: Int, name: String), _ b: (cost: Int, name: String))
    -> Bool
  {
    a.cost != b.cost ? a.cost < b.cost : a.name.utf8.lexicographicallyPrecedes(b.name.utf8)
  }
}

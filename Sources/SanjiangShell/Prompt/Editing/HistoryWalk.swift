/// A walk through the history from an entry that is being typed.
struct HistoryWalk {
  /// What was typed before the walk.
  let typed: String
  /// Only entries that begin so are met.
  private let prefix: String
  /// Which entry is shown, nil for what was typed.
  private var place: Int?

  /// Begins a walk.
  ///
  /// - Parameters:
  ///   - typed: What was typed.
  ///   - prefix: What stands before the cursor.
  init(from typed: String, prefix: String) {
    self.typed = typed
    self.prefix = prefix
  }

  /// Goes to an earlier entry.
  ///
  /// - Returns: The entry, or nil where there is none that begins as it should.
  mutating func earlier(in entries: [String]) -> String? {
    let end = min(place ?? entries.count, entries.count)
    let shown = place.map { entries[$0] } ?? typed
    guard let found = entries[..<end].lastIndex(where: { fits($0) && $0 != shown }) else {
      return nil
    }
    place = found
    return entries[found]
  }

  /// Goes to a later entry, at the end to what was typed.
  ///
  /// - Returns: The entry, or nil where it is what was typed already.
  mutating func later(in entries: [String]) -> String? {
    guard let present = place else { return nil }
    if let found = entries[(present + 1)...].firstIndex(where: fits) {
      place = found
      return entries[found]
    }
    place = nil
    return typed
  }

  private func fits(_ entry: String) -> Bool { entry.utf8.starts(with: prefix.utf8) }
}

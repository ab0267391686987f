import Platform

/// What was entered before, in this session and in earlier ones.
final class History {
  /// The entries, each once, the latest last; read when they are first needed.
  private(set) lazy var entries = Self.folded(file?.entries() ?? [])
  private let file: HistoryFile?

  /// So many entries are kept.
  static let most = 10_000

  /// Creates a history.
  ///
  /// - Parameter file: Where it is kept between sessions, nil for nowhere.
  init(file: HistoryFile? = nil) {
    self.file = file
  }

  /// Adds an entry; one that was there already comes to be the latest.
  func add(_ entry: String) {
    guard !entry.allSatisfy(\.isWhitespace) else { return }
    let isRepeated = entries.last == entry
    if !isRepeated {
      entries.removeAll { $0 == entry }
      entries.append(entry)
      if entries.count > Self.most { entries.removeFirst() }
      file?.append(entry)
    }
  }

  /// The entries, each where it stands for the last time, at most so many.
  static func folded(_ entries: [String]) -> [String] {
    var seen: Set<String> = []
    var kept: [String] = []
    for entry in entries.reversed() where seen.insert(entry).inserted {
      kept.append(entry)
      if kept.count == most { break }
    }
    return kept.reversed()
  }
}

/// A store as it was when its directory was opened.
public struct OpenedStore: Sendable {
  /// The store; what others commit later does not change it.
  public let store: TripleStore
  /// The last commits, the newest first.
  public let commits: [Commit]
  /// What the store is made of on disk.
  public let segments: [StoreSegment]
  /// What was noticed.
  public let notes: [StoreNote]
}

/// A file of a store on disk.
public struct StoreSegment: Equatable, Sendable {
  /// Its name in the directory.
  public let name: String
  /// Its size.
  public let bytes: Int

  init(_ segment: Manifest.Segment) {
    name = SegmentFile.name(segment.number)
    bytes = segment.size
  }
}

/// What was noticed when a store was opened, and does no harm.
public enum StoreNote: Equatable, Sendable, CustomStringConvertible {
  /// A writer did not end as it should have: the store is as of the last commit, and these files,
  /// which the next writer removes, are left over.
  case unfinished(files: [String])

  /// The note for the user.
  public var description: String {
    switch self {
    case .unfinished(let files):
      "a writer was interrupted; the graph is as of the last commit"
        + " (left over: \(files.joined(separator: ", ")))"
    }
  }
}

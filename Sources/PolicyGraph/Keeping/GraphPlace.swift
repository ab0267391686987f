import Platform
import TripleStore

/// What a directory holds, as far as its names tell.
public enum GraphPlace: Sendable {
  /// No graph, or nothing at all.
  case nothing
  /// A graph that can be asked and changed.
  case store
  /// Turtle files in the layout of `Graph/`, which can be asked and imported.
  case turtle
  /// The snapshot that earlier versions made of what was imported.
  case oldSnapshot

  /// Looks at a directory.
  public init(_ directory: String) {
    let files = (try? FileListing.files(in: directory, recursive: false)) ?? []
    let names = files.map { FileListing.name(of: $0) }
    func isAny(_ ending: String) -> Bool {
      names.contains { $0.utf8.suffix(ending.utf8.count).elementsEqual(ending.utf8) }
    }
    // Segments without a manifest are a damaged store, of which opening it tells more.
    if StoreDirectory(directory).exists || isAny(".segment") {
      self = .store
    } else if names.contains("graph.snapshot") {
      self = .oldSnapshot
    } else if isAny(".ttl") || FileListing.isDirectory("\(directory)/documents") {
      self = .turtle
    } else {
      self = .nothing
    }
  }
}

/// What is known of a graph on disk besides what it says.
public struct StoredGraph: Sendable {
  /// The directory.
  public let directory: String
  /// The last commits, the newest first; the first one is what was opened.
  public let commits: [Commit]
  /// The files that hold it.
  public let segments: [StoreSegment]
  /// What was noticed when it was opened.
  public let notes: [StoreNote]

  /// How many bytes it takes on disk.
  public var bytes: Int { segments.reduce(0) { $0 + $1.bytes } }
}

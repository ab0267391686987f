/// Folders outside of which somebody may neither read nor write.
///
/// ```swift
/// let folders = FolderConfinement(["project"])
/// folders.contains("project/rules.dl")      // true
/// folders.contains("project/../secret.dl")  // false
/// ```
///
/// What counts is where a path leads: `..` is walked and symbolic links are followed, also those of
/// the folders themselves. It guards against what a text says, not against another process that
/// changes links at the same moment.
public struct FolderConfinement: Sendable {
  /// The folders, links followed, each with a slash at its end.
  private let folders: [String]

  /// Creates a confinement.
  ///
  /// - Parameter folders: Paths of folders; one that does not exist confines to where it would be.
  public init(_ folders: [String]) {
    self.folders = folders.compactMap(Self.target).map { $0.hasSuffix("/") ? $0 : $0 + "/" }
  }

  /// Whether a path leads to one of the folders or to something in them.
  ///
  /// - Parameter path: A path; what it names need not exist.
  /// - Returns: False also where nobody can tell, as for a link that leads nowhere.
  public func contains(_ path: String) -> Bool {
    guard let target = Self.target(of: path) else { return false }
    // Byte for byte, as file systems tell names apart.
    return folders.contains { (target + "/").utf8.starts(with: $0.utf8) }
  }

  /// Where a path leads; nil where nobody can tell.
  private static func target(of path: String) -> String? {
    if FileListing.exists(path) { return FileListing.resolved(path) }
    let name = FileListing.name(of: path)
    guard !path.isEmpty, name != "..", name != ".", !FileListing.isSymbolicLink(path) else {
      return nil
    }
    let folder = FileListing.directory(of: path)
    guard folder != path, let parent = target(of: folder) else { return nil }
    return parent.hasSuffix("/") ? parent + name : "\(parent)/\(name)"
  }
}

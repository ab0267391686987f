import Platform

/// The names of files that a path could go on with.
enum FileNames {
  /// The candidates for the path that ends at the cursor.
  ///
  /// - Parameters:
  ///   - text: All that was typed.
  ///   - start: Where the path begins in it.
  ///   - cursor: Where the cursor stands.
  /// - Returns: The last parts of paths, directories with a slash.
  static func found(
    _ text: String, from start: String.Index, at cursor: String.Index
  ) -> FoundCandidates {
    let path = text[start..<cursor]
    let slash = path.lastIndex(of: "/")
    let lower = slash.map { text.index(after: $0) } ?? start
    let directory = slash == nil ? "." : String(path[...(slash ?? start)])
    let typed = text[lower..<cursor]
    var found = FoundCandidates(range: lower..<cursor)
    for entry in (try? FileListing.entries(of: directory)) ?? [] where entry.name.hasPrefix(typed) {
      // Hidden files are listed to whoever asks for them.
      if entry.name.hasPrefix("."), !typed.hasPrefix(".") { continue }
      found.add(
        entry.name + (entry.isDirectory ? "/" : ""), note: entry.isDirectory ? "folder" : "")
    }
    return found
  }
}

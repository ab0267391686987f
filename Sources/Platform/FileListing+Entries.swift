#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension FileListing {
  /// What is directly in a directory, sorted by the bytes of the names.
  ///
  /// - Parameter directory: The directory.
  /// - Returns: The names, and whether they are directories or lead to one.
  /// - Throws: ``FileError`` where it cannot be read.
  public static func entries(
    of directory: String
  ) throws(FileError) -> [(name: String, isDirectory: Bool)] {
    let names = try names(in: directory).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return names.map { name in
      (name, isDirectory(directory.hasSuffix("/") ? directory + name : "\(directory)/\(name)"))
    }
  }
}

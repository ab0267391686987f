#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What is in directories, and making and removing things there.
public enum FileListing {
  /// The files in a directory, sorted by the bytes of their paths.
  ///
  /// Symbolic links to files are listed; links to directories are not entered, so that a link to
  /// a parent cannot lead in circles.
  ///
  /// - Parameters:
  ///   - directory: The directory.
  ///   - recursive: Whether the files of its sub-directories are listed too.
  /// - Returns: Paths that begin with `directory`.
  /// - Throws: ``FileError`` where a directory cannot be read.
  public static func files(
    in directory: String, recursive: Bool
  ) throws(FileError) -> [String] {
    var files: [String] = []
    var pending = [directory]
    while let next = pending.popLast() {
      for name in try names(in: next) {
        let path = next.hasSuffix("/") ? next + name : "\(next)/\(name)"
        guard let status = status(of: path) else { continue }
        if isRegular(status) {
          files.append(path)
        } else if recursive, isDirectory(status), !isSymbolicLink(path) {
          pending.append(path)
        }
      }
    }
    return files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Whether there is a file or directory at `path`.
  public static func exists(_ path: String) -> Bool { status(of: path) != nil }

  /// Whether there is anything at `path`, were it a link that leads nowhere.
  package static func isThere(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Whether there is a directory at `path`.
  public static func isDirectory(_ path: String) -> Bool {
    status(of: path).map(isDirectory) ?? false
  }

  /// Creates a directory and those above it, where they do not exist yet.
  ///
  /// - Parameter path: The directory.
  /// - Throws: ``FileError`` where it cannot be created.
  public static func createDirectory(_ path: String) throws(FileError) {
    if path.isEmpty || isDirectory(path) { return }
    let parent = directory(of: path)
    if parent != path { try createDirectory(parent) }
    guard mkdir(path, 0o777) == 0 || errno == EEXIST && isDirectory(path) else {
      throw .last("create directory", path)
    }
  }

  /// Removes a file, or a directory with all that is in it.
  ///
  /// - Parameter path: What to remove; a symbolic link is removed, not what it points to.
  /// - Throws: ``FileError`` where something cannot be removed.
  public static func remove(_ path: String) throws(FileError) {
    if isDirectory(path) && !isSymbolicLink(path) {
      for name in try names(in: path) { try remove("\(path)/\(name)") }
      guard rmdir(path) == 0 else { throw .last("remove", path) }
    } else {
      guard unlink(path) == 0 else { throw .last("remove", path) }
    }
  }

  /// Removes a file or a symbolic link, and no directory.
  ///
  /// - Parameter path: The file.
  /// - Throws: ``FileError`` where it cannot be removed.
  package static func removeFile(_ path: String) throws(FileError) {
    guard unlink(path) == 0 else { throw .last("remove", path) }
  }

  /// Creates a directory in one that is there.
  ///
  /// - Parameter path: The directory.
  /// - Throws: ``FileError`` where it cannot be created, or something is there.
  package static func createOneDirectory(_ path: String) throws(FileError) {
    guard mkdir(path, 0o777) == 0 else { throw .last("create directory", path) }
  }

  /// Removes a directory that nothing is in; any other stays.
  package static func removeIfEmpty(_ directory: String) { _ = rmdir(directory) }

  /// The directory part of a path: `.` where it names none.
  ///
  /// - Parameter path: A path, with or without slashes at its end.
  /// - Returns: What stands before the last name.
  public static func directory(of path: String) -> String {
    var bytes = Array(path.utf8)
    let slash = UInt8(ascii: "/")
    while bytes.count > 1 && bytes.last == slash { bytes.removeLast() }
    guard let last = bytes.lastIndex(of: slash) else { return "." }
    return last == 0 ? "/" : String(decoding: bytes[..<last], as: UTF8.self)
  }

  /// The last name of a path.
  ///
  /// - Parameter path: A path, with or without slashes at its end.
  /// - Returns: What stands after the last slash.
  public static func name(of path: String) -> String {
    path.utf8.split(separator: UInt8(ascii: "/")).last.map { String($0) ?? "" } ?? path
  }
}

// MARK: - What the system tells

extension FileListing {
  /// What the system knows of what is at `path`, links followed; nil where there is nothing.
  static func status(of path: String) -> stat? {
    var status = stat()
    return stat(path, &status) == 0 ? status : nil
  }

  /// Whether it is a plain file.
  static func isRegular(_ status: stat) -> Bool { status.st_mode & S_IFMT == S_IFREG }

  /// Whether it is a directory.
  static func isDirectory(_ status: stat) -> Bool { status.st_mode & S_IFMT == S_IFDIR }

  /// Whether `path` itself is a symbolic link.
  package static func isSymbolicLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// The path with its symbolic links followed; the path itself where it does not exist.
  package static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// The names in a directory, without `.` and `..`, in the system's order.
  package static func names(in directory: String) throws(FileError) -> [String] {
    guard let stream = opendir(directory) else { throw .last("list", directory) }
    defer { closedir(stream) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw .last("list", directory) }
    return names
  }
}

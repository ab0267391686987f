#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that somebody else makes shorter while it is read.
enum TruncatedFile {
  static func cut(_ path: String, to length: Int) throws {
    guard truncate(path, off_t(length)) == 0 else { throw Failed() }
  }

  struct Failed: Error {}
}

import Platform

/// Files that a command writes beside what it prints.
enum OutputFile {
  /// Puts `bytes` in the place of whatever the file held, or leaves it untouched.
  ///
  /// - Parameters:
  ///   - bytes: the content.
  ///   - path: the file.
  /// - Throws: why it cannot be written.
  static func write(_ bytes: [UInt8], to path: String) throws(ShellFailure) {
    do throws(FileError) {
      try FileWriting.replace(path, with: bytes)
    } catch {
      throw ShellFailure(.wrongInput, [InputFiles.problem(error)])
    }
  }
}

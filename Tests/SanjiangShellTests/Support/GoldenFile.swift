import Platform
import Testing

/// Texts that were read and approved by somebody, beside the tests.
enum GoldenFile {
  /// Expects `text` to be what the file `name` holds.
  ///
  /// With `SANJIANG_UPDATE_GOLDEN` set the file is written instead; the change then shows in the
  /// review.
  static func expect(
    _ text: String, equals name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let path = folder + name
    if ExecutableEnvironment.variable("SANJIANG_UPDATE_GOLDEN") != nil {
      try FileListing.createDirectory(FileListing.directory(of: path))
      try FileWriting.replace(path, with: Array(text.utf8))
    }
    let expected = String(decoding: try FileReading.bytes(of: path), as: UTF8.self)
    #expect(text == expected, "\(name)", sourceLocation: sourceLocation)
  }

  /// `Tests/Golden/SanjiangShell/` of the package.
  private static var folder: String {
    let tests = FileListing.directory(
      of: FileListing.directory(of: FileListing.directory(of: #filePath)))
    return tests + "/Golden/SanjiangShell/"
  }
}

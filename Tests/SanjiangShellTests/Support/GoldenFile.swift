import Platform
import Testing

/// Texts that were read and approved by somebody, beside the tests.
enum GoldenFile {
  /// Expects `text` to be what the file `name` holds, and to tell of no mistake: a mistake that was
  /// recorded once would be approved for ever.
  ///
  /// With `SANJIANG_UPDATE_GOLDEN` set the file is written instead; the change then shows in the
  /// review.
  static func expect(
    _ text: String, equals name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let lines = text.split(separator: "\n").map(String.init)
    try #require(
      Transcript.mistakes(in: lines) == [], "\(name)", sourceLocation: sourceLocation)
    try expect(text, equals: name, in: folder, sourceLocation: sourceLocation)
  }

  /// Expects a transcript of `Diagnostics/` to show what happens now.
  static func expectTranscript(
    _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let folder = all + "Diagnostics/"
    let written = String(decoding: try FileReading.bytes(of: folder + name), as: UTF8.self)
    try expect(
      Transcript(written).replayed(), equals: name, in: folder, sourceLocation: sourceLocation)
  }

  /// The transcripts of `Diagnostics/`, by name.
  static func transcripts() throws -> [String: String] {
    let paths = try FileListing.files(in: all + "Diagnostics", recursive: false)
    return Dictionary(
      uniqueKeysWithValues: try paths.map { path in
        let bytes = try FileReading.bytes(of: path)
        return (FileListing.name(of: path), String(decoding: bytes, as: UTF8.self))
      })
  }

  private static func expect(
    _ text: String, equals name: String, in folder: String, sourceLocation: SourceLocation
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
  private static var folder: String { all + "SanjiangShell/" }

  /// `Tests/Golden/` of the package.
  private static var all: String {
    let tests = FileListing.directory(
      of: FileListing.directory(of: FileListing.directory(of: #filePath)))
    return tests + "/Golden/"
  }
}

import Foundation

/// The material that stands beside the repository: the corpus, annotations, suites of tests.
///
/// A test that needs it is skipped where it is absent, and says so; where the environment variable
/// `SANJIANG_REQUIRE_CORPUS` is set, it runs and fails instead.
public enum SharedMaterial {
  /// Where the material is looked for: `SANJIANG_SHARED`, or `shared` beside the repository.
  public static let root: URL = {
    if let path = ProcessInfo.processInfo.environment["SANJIANG_SHARED"] {
      return URL(fileURLWithPath: path, isDirectory: true)
    }
    let repository = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return repository.deletingLastPathComponent().appendingPathComponent("shared")
  }()

  /// Whether a test on the folder `name` is to run.
  public static func isAvailable(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appendingPathComponent(name).path)
      || ProcessInfo.processInfo.environment["SANJIANG_REQUIRE_CORPUS"] != nil
  }

  /// The bytes of a file of the material.
  public static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: root.appendingPathComponent(path)))
  }

  /// The names of the files in a folder, sorted.
  public static func files(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: root.appendingPathComponent(folder).path
    ).sorted()
  }
}

import Foundation

/// The checkout that the tests run in.
public enum Repository {
  /// Its top folder.
  public static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The bytes of a file by its path from the top.
  public static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: root.appendingPathComponent(path)))
  }

  /// The paths, from the top, of the files below `folder` with one of `extensions`, sorted by bytes.
  public static func files(below folder: String, extensions: Set<String>) -> [String] {
    let enumerator = FileManager.default.enumerator(
      atPath: root.appendingPathComponent(folder).path)
    var paths: [String] = []
    while let path = enumerator?.nextObject() as? String {
      if extensions.contains(URL(fileURLWithPath: path).pathExtension) {
        paths.append(folder + "/" + path)
      }
    }
    return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

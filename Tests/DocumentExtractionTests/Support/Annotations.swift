import TestSupport
import TextFormats

/// Annotations of documents of the corpus: those beside it and those made for these tests.
///
/// The latter hold what a person reads in the documents that the former leave out, in the same
/// schema.
enum Annotations {
  /// The paths of all annotations: from the shared folder, or from the top of the repository.
  static let paths: [String] = {
    let shared = (try? SharedMaterial.files(in: "gold")) ?? []
    return shared.filter { $0.hasSuffix(".json") }.map { "gold/" + $0 }
      + Repository.files(below: own, extensions: ["json"])
  }()

  /// The annotation at one of `paths`.
  static func annotation(_ path: String) throws -> JSONValue {
    let isOwn = path.hasPrefix(own)
    return try JSONReader.read(
      isOwn ? Repository.bytes(path) : SharedMaterial.bytes(path))
  }

  private static let own = "Tests/Golden/Corpus"
}

import DocumentExtraction
import Platform

/// A directory with the layout of `Graph/` that is being written.
///
/// Each file is replaced as a whole; files of documents that are gone are removed in the end.
struct TurtleDirectory {
  /// What the file of the corrections is called.
  static let corrections = "corrections.ttl"

  private let path: String
  /// Whether there was a graph before, whose files may go.
  private let replacesGraph: Bool
  /// The paths of the files that were written.
  private var written: Set<ExactText> = []

  /// Begins to write; the directory is created where it does not exist.
  init(_ path: String) throws(PolicyGraphError) {
    self.path = path
    guard GraphPlace(path) != .store else { throw .heldOtherwise(directory: path) }
    replacesGraph = FileListing.exists("\(path)/vocabulary.ttl")
    do {
      try Self.refuseLink("\(path)/documents")
      try FileListing.createDirectory("\(path)/documents")
    } catch {
      throw .file(error)
    }
  }

  /// Puts a file in its place.
  mutating func write(_ file: PolicyGraph.File) throws(PolicyGraphError) {
    let target = "\(path)/\(file.path)"
    do {
      try Self.refuseLink(target)
      try FileWriting.replace(target, with: file.bytes)
    } catch {
      throw .file(error)
    }
    written.insert(ExactText(target))
  }

  /// Refuses what leads out of the directory.
  private static func refuseLink(_ path: String) throws(FileError) {
    if FileListing.isSymbolicLink(path) { throw .link(at: path, for: "write") }
  }

  /// Removes the files of documents, and of corrections, of the graph that was there before, as far as
  /// they were not written again.
  func removeOthers() throws(PolicyGraphError) {
    guard replacesGraph else { return }
    do {
      for file in try FileListing.files(in: "\(path)/documents", recursive: false)
      where file.utf8.suffix(4).elementsEqual(".ttl".utf8) && !written.contains(ExactText(file)) {
        try FileListing.remove(file)
      }
      let corrections = "\(path)/\(Self.corrections)"
      if FileListing.exists(corrections), !written.contains(ExactText(corrections)) {
        try FileListing.remove(corrections)
      }
    } catch {
      throw .file(error)
    }
  }
}

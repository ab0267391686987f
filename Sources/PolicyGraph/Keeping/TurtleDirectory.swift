import DocumentExtraction
import Platform

/// A directory with the layout of `Graph/` that is being written.
///
/// Each file is replaced as a whole; files of documents that are gone are removed in the end.
struct TurtleDirectory {
  /// What the file of the corrections is called.
  static let corrections = "corrections.ttl"

  private let path: String
  /// The paths of the files that were written.
  private var written: Set<ExactText> = []

  /// Begins to write; the directory is created where it does not exist.
  init(_ path: String) throws(PolicyGraphError) {
    self.path = path
    guard GraphPlace(path) != .store else { throw .heldOtherwise(directory: path) }
    do {
      try FileListing.createDirectory("\(path)/documents")
    } catch {
      throw .file(error)
    }
  }

  /// Puts a file in its place.
  mutating func write(_ file: PolicyGraph.File) throws(PolicyGraphError) {
    let target = "\(path)/\(file.path)"
    do {
      try FileWriting.replace(target, with: file.bytes)
    } catch {
      throw .file(error)
    }
    written.insert(ExactText(target))
  }

  /// Removes the files of documents, and of corrections, that were not written.
  func removeOthers() throws(PolicyGraphError) {
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

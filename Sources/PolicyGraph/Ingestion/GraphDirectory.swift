import DocumentExtraction
import Platform

/// A directory with the layout of `Graph/` that is being written.
///
/// Each file is replaced as a whole; files of documents that are gone are removed in the end.
struct GraphDirectory {
  private let path: String
  /// The paths of the files that were written.
  private var written: Set<ExactText> = []

  /// Begins to write; the directory is created where it does not exist.
  init(_ path: String) throws(PolicyGraphError) {
    self.path = path
    try GraphSnapshot(in: path).checkAbsence()
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

  /// Removes the files of documents that were not written.
  func removeOtherDocuments() throws(PolicyGraphError) {
    do {
      for file in try FileListing.files(in: "\(path)/documents", recursive: false)
      where file.utf8.suffix(4).elementsEqual(".ttl".utf8) && !written.contains(ExactText(file)) {
        try FileListing.remove(file)
      }
    } catch {
      throw .file(error)
    }
  }
}

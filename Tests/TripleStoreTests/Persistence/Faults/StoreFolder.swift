import Platform
import TestSupport
import Testing

@testable import TripleStore

/// A directory for a store, in one of its own that exists while a test runs.
final class StoreFolder {
  /// What is removed afterwards.
  let parent: String
  /// Where the store is, or will be.
  let path: String

  /// Makes a directory for a store.
  ///
  /// - Parameter name: The name of the store's directory.
  /// - Throws: Why it cannot be made.
  init(_ name: String = "my 图.graph") throws {
    let place = ExecutableEnvironment.variable("TMPDIR") ?? "/tmp"
    parent = "\(place)/store-tests-\(UInt64.random(in: 0...UInt64.max))"
    try FileListing.createDirectory(parent)
    path = "\(parent)/\(name)"
  }

  deinit { try? FileListing.remove(parent) }

  /// The store there.
  var directory: StoreDirectory { directory(SystemFiles()) }

  /// The store there, written by other means; of a few triples already it has several segments.
  func directory(_ files: any FileSystem) -> StoreDirectory {
    var directory = StoreDirectory(path, files)
    directory.merging = SegmentMerging(smallest: 16, factor: 2)
    return directory
  }

  /// The names in it, sorted.
  var names: [String] { ((try? FileListing.names(in: path)) ?? []).sorted() }

  /// Whether nothing is there that does not belong to the store.
  var hasNoLeftovers: Bool {
    guard let manifest = try? directory.manifest() else { return false }
    return names.count == manifest.segments.count + 2
      && directory.leftovers(beside: manifest).isEmpty
  }

  /// The files in it, by name.
  func contents() throws -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    for name in names { contents[name] = try FileReading.bytes(of: "\(path)/\(name)") }
    return contents
  }

  /// Lets it hold some files and nothing else.
  func replaceContents(_ contents: [String: [UInt8]]) throws {
    if FileListing.exists(path) { try FileListing.remove(path) }
    try FileListing.createDirectory(path)
    for (name, bytes) in contents { try FileWriting.append(bytes, to: "\(path)/\(name)") }
  }
}

extension StoreDirectory {
  /// Commits changes of a sequence.
  ///
  /// - Returns: The last commit.
  @discardableResult
  func commit(_ changes: ClosedRange<Int>, of sequence: ChangeSequence) throws -> Commit? {
    let writer = try beginWriting(as: "test")
    var commit: Commit?
    for number in changes {
      var store = writer.store
      sequence.apply(number, to: &store)
      commit = try writer.commit(store, saying: "change \(number)")
    }
    return commit
  }
}

/// Checks that a store is as it has to be after a change.
func expect(
  _ store: TripleStore, isAfter number: Int, of sequence: ChangeSequence, _ comment: Comment = "",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let difference = sequence.difference(of: store, after: number)
  #expect(difference == nil, comment, sourceLocation: sourceLocation)
  #expect(store.brokenInvariants() == [], comment, sourceLocation: sourceLocation)
}

import Platform
import TestSupport
import Testing

@testable import TripleStore

@Suite("Stores on disks that fail")
struct FailureTests {
  private static let sequence = ChangeSequence(smallest: 20, largest: 60)

  @Test(
    "are as before or as after, whatever operation fails", arguments: WatchedFiles.Failure.allCases)
  func failingOperations(failure: WatchedFiles.Failure) throws {
    var (failing, tried, isDone) = (0, 0, false)
    while !isDone {
      let folder = try StoreFolder()
      try folder.directory.commit(1...3, of: Self.sequence)
      let files = WatchedFiles(failingAt: failing, failure)
      let isCommitted = try Self.commit(4, in: folder, files)
      let opened = try folder.directory.open()
      expect(opened.store, isAfter: isCommitted ? 4 : 3, of: Self.sequence, "\(failing)")
      if failure == .once, !isCommitted {
        #expect(opened.notes == [], "\(failing): \(folder.names)")
      }
      // Whatever is left of it, the next writer makes what is to be.
      if !isCommitted { try folder.directory.commit(4...4, of: Self.sequence) }
      try folder.directory.commit(5...6, of: Self.sequence)
      expect(try folder.directory.open().store, isAfter: 6, of: Self.sequence)
      #expect(folder.hasNoLeftovers, "\(failing): \(folder.names)")
      isDone = files.operations.count <= failing
      failing += 1
      tried += 1
    }
    #expect(tried > 10)
    FaultAmount.report("an operation fails: \(failure)", tried: tried)
  }

  /// Commits a change; whether that was done.
  private static func commit(
    _ number: Int, in folder: StoreFolder, _ files: WatchedFiles
  ) throws -> Bool {
    do throws(StoreError) {
      let writer = try folder.directory(files).beginWriting(as: "test")
      let isCommitted = try commit(number, by: writer)
      // The writer goes on from what is there.
      expect(writer.store, isAfter: isCommitted ? number : number - 1, of: sequence)
      return isCommitted
    } catch {
      #expect(isExpected(error))
      return false
    }
  }

  /// Commits a change; whether that was done, even if only a crash could take it back.
  private static func commit(_ number: Int, by writer: StoreWriter) throws(StoreError) -> Bool {
    var store = writer.store
    sequence.apply(number, to: &store)
    do throws(StoreError) {
      return try writer.commit(store, saying: "change \(number)")?.number == number
    } catch {
      if case .unsure = error { return true }
      #expect(isExpected(error))
      return false
    }
  }

  /// Whether it is one of the errors that are made here.
  private static func isExpected(_ error: StoreError) -> Bool {
    if case .file(let error) = error { error.code == 28 || error.code == 5 } else { false }
  }

  @Test("can be committed to by the same writer after a failure")
  func sameWriter() throws {
    for failing in 0..<40 {
      let folder = try StoreFolder()
      let files = WatchedFiles(failingAt: failing, .afterwards)
      guard let writer = try? folder.directory(files).beginWriting(as: "test") else {
        continue
      }
      for number in 1...4 {
        if !(try Self.commit(number, by: writer)) {
          #expect(try Self.commit(number, by: writer))
        }
        expect(try folder.directory.open().store, isAfter: number, of: Self.sequence)
      }
    }
  }

  @Test(
    "leave nothing behind where the first commit fails", arguments: WatchedFiles.Failure.allCases)
  func firstCommit(failure: WatchedFiles.Failure) throws {
    for failing in 0..<20 {
      let folder = try StoreFolder()
      let files = WatchedFiles(failingAt: failing, failure)
      let isCommitted = try Self.commit(1, in: folder, files)
      if !isCommitted {
        #expect(throws: StoreError.self) { try folder.directory.open() }
        if failure == .once, files.operations.count > 3 {
          #expect(!FileListing.exists(folder.path), "\(failing)")
        }
        try folder.directory.commit(1...1, of: Self.sequence)
      }
      expect(try folder.directory.open().store, isAfter: 1, of: Self.sequence)
    }
  }
}

import Platform
import TestSupport
import Testing

@testable import TripleStore

@Suite("Stores on disks that forget what was not synchronized")
struct CrashTests {
  private static let sequence = ChangeSequence(smallest: 20, largest: 60)

  @Test(
    "open at the last commit or the one before, whenever the crash is and whatever it spares",
    arguments: [0, 1, 12])
  func crashes(commits: Int) throws {
    let folder = try StoreFolder()
    try FileListing.createDirectory(folder.path)
    if commits > 0 { try folder.directory.commit(1...commits, of: Self.sequence) }
    let before = try folder.contents()
    let files = WatchedFiles()
    try folder.directory(files).commit(
      (commits + 1)...(commits + 2), of: Self.sequence)
    let images = FaultAmount.moments(40) / files.operations.count + 1
    var tried = 0
    for end in 0...files.operations.count {
      let done = files.operations[..<end]
      // The first manifest of all has no commit.
      let earlier = commits == 0 ? -1 : commits
      let certain = max(earlier + Self.renames(in: done, areDurable: true), 0)
      let possible = max(earlier + Self.renames(in: done, areDurable: false), 0)
      for image in 0..<images {
        var disk = CrashedDisk(before, seed: UInt64(end * 1000 + image))
        for operation in done { disk.perform(operation) }
        try folder.replaceContents(disk.crash())
        try Self.check(folder, certain...possible, "operation \(end), image \(image)")
        tried += 1
      }
    }
    FaultAmount.report("a crash in a commit after \(commits) others", tried: tried)
  }

  /// How many manifests took the place of another, or are durable, after some operations.
  private static func renames(
    in operations: ArraySlice<WatchedFiles.Operation>, areDurable: Bool
  ) -> Int {
    var (made, durable) = (0, 0)
    for operation in operations {
      switch operation {
      case .rename: made += 1
      case .synchronizeDirectory: durable = made
      default: break
      }
    }
    return areDurable ? durable : made
  }

  /// Checks that a store is as after one of some changes, and goes on.
  private static func check(
    _ folder: StoreFolder, _ changes: ClosedRange<Int>, _ comment: Comment
  ) throws {
    var found = 0
    do throws(StoreError) {
      let opened = try folder.directory.open()
      found = opened.commits[0].number
      expect(opened.store, isAfter: found, of: sequence, comment)
    } catch {
      guard case .missing = error else { throw error }
    }
    #expect(changes.contains(found), comment)
    try folder.directory.commit((found + 1)...(found + 1), of: sequence)
    let opened = try folder.directory.open()
    expect(opened.store, isAfter: found + 1, of: sequence, comment)
    #expect(opened.notes == [] && folder.hasNoLeftovers, "\(comment): \(folder.names)")
  }
}

import Platform
import TestSupport
import Testing

@testable import TripleStore

@Suite("Damaged stores in directories")
struct DamageTests {
  private static let sequence = ChangeSequence(smallest: 5, largest: 10)

  /// A folder with a store after three changes, and what is in it.
  private static func folder() throws -> (StoreFolder, [String: [UInt8]]) {
    let folder = try StoreFolder()
    try folder.directory.commit(1...3, of: sequence)
    return (folder, try folder.contents())
  }

  /// What became of a store.
  private enum Outcome { case refused, right, wrong }

  private static func outcome(_ folder: StoreFolder) throws -> Outcome {
    do throws(StoreError) {
      let opened = try folder.directory.open()
      return sequence.difference(of: opened.store, after: 3) == nil ? .right : .wrong
    } catch {
      return .refused
    }
  }

  @Test("are refused or read right, whichever byte of which file is another")
  func everyByte() throws {
    let (folder, contents) = try Self.folder()
    var counts: [Outcome: Int] = [:]
    for (name, bytes) in contents {
      let file = "\(folder.path)/\(name)"
      let distance = bytes.count > 2000 ? FaultAmount.distance(61) : 1
      for index in stride(from: 0, to: bytes.count, by: distance) {
        for value in [bytes[index] ^ 1 << UInt8(index % 8), 0, 0xFF] where value != bytes[index] {
          var damaged = bytes
          damaged[index] = value
          try Self.overwrite(file, damaged)
          let outcome = try Self.outcome(folder)
          #expect(outcome == (name == "lock" ? .right : .refused), "byte \(index) of \(name)")
          counts[outcome, default: 0] += 1
        }
      }
      try Self.overwrite(file, bytes)
    }
    #expect(try Self.outcome(folder) == .right)
    Self.report("a byte is another", counts)
  }

  @Test("are refused or read right, wherever a file ends")
  func everyLength() throws {
    let (folder, contents) = try Self.folder()
    var counts: [Outcome: Int] = [:]
    for (name, bytes) in contents {
      let file = "\(folder.path)/\(name)"
      let distance = bytes.count > 2000 ? FaultAmount.distance(61) : 1
      let lengths = Array(stride(from: 0, to: bytes.count, by: distance)) + [bytes.count + 1]
      for length in lengths {
        try Self.overwrite(file, Array((bytes + [0]).prefix(length)))
        let outcome = try Self.outcome(folder)
        #expect(outcome == (name == "lock" ? .right : .refused), "\(length) bytes of \(name)")
        counts[outcome, default: 0] += 1
      }
      try Self.overwrite(file, bytes)
    }
    Self.report("a file ends elsewhere", counts)
  }

  @Test("are refused or read right where a file is missing, or is another store's")
  func files() throws {
    let (folder, contents) = try Self.folder()
    let other = try StoreFolder()
    try other.directory.commit(1...2, of: Self.sequence)
    try other.directory.commit(3...3, of: Self.sequence)
    let others = try other.contents()
    for (name, bytes) in contents {
      let file = "\(folder.path)/\(name)"
      try FileListing.remove(file)
      #expect(try Self.outcome(folder) == (name == "lock" ? .right : .refused), "\(name) missing")
      if name != "lock" {
        // Who writes must not take it for a new one, and remove what is left of it.
        #expect(throws: StoreError.self) { try folder.directory.beginWriting(as: "test") }
      }
      if let foreign = others[name] {
        try FileWriting.append(foreign, to: file)
        let outcome = try Self.outcome(folder)
        #expect(outcome == (name == "lock" ? .right : .refused), "\(name) of another store")
        try FileListing.remove(file)
      }
      try FileWriting.append(bytes, to: file)
    }
    #expect(try Self.outcome(folder) == .right)
  }

  @Test("are named with what is wrong with them")
  func messages() throws {
    let (folder, contents) = try Self.folder()
    let segment = try #require(contents.keys.first { $0.hasSuffix(".segment") })
    func message(_ name: String, _ change: (inout [UInt8]) -> Void) throws -> String {
      let file = "\(folder.path)/\(name)"
      var bytes = try #require(contents[name])
      change(&bytes)
      try Self.overwrite(file, bytes)
      defer { try? Self.overwrite(file, contents[name] ?? []) }
      do throws(StoreError) {
        _ = try folder.directory.open()
        return "opened"
      } catch {
        return error.description.replacing(folder.path, with: "g")
      }
    }
    #expect(try message("manifest") { _ in } == "opened")
    let damaged = "`g/manifest` is damaged: it is not what was written"
    #expect(try message("manifest") { $0[40] ^= 1 } == damaged)
    #expect(try message("manifest") { $0.removeAll() } == damaged)
    #expect(try message("manifest") { $0 = Array("{}".utf8) } == "`g/manifest` is no graph")
    let newer = " was written by a newer version of this program, in version"
    let isNewer = "`g/manifest`\(newer) 2 of the format"
    #expect(try message("manifest") { $0[15] = UInt8(ascii: "2") } == isNewer)
    #expect(
      try message(segment) { $0[8] = 99 } == "`g/\(segment)`\(newer) 99 of the format")
    #expect(
      try message(segment) { $0.removeLast() } == "`g/\(segment)` is damaged: it was cut short")
    #expect(
      try message(segment) { $0.append(0) }
        == "`g/\(segment)` is damaged: something was added to it")
    #expect(
      try message(segment) { $0[SnapshotHeader.length] ^= 1 }
        == "`g/\(segment)` is damaged: its block 0 is not what was written")
  }

  /// Writes a file in its place; the same file, so that it stays what other names lead to.
  private static func overwrite(_ file: String, _ bytes: [UInt8]) throws {
    if FileListing.exists(file) { try FileListing.remove(file) }
    try FileWriting.append(bytes, to: file)
  }

  private static func report(_ kind: String, _ counts: [Outcome: Int]) {
    FaultAmount.report(
      kind, tried: counts.values.reduce(0, +),
      "\(counts[.refused] ?? 0) refused, \(counts[.right] ?? 0) harmless,"
        + " \(counts[.wrong] ?? 0) wrong")
  }
}

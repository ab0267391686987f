import Foundation
import Platform
import TestSupport
import Testing

@testable import TripleStore

@Suite("Places of stores")
struct PlaceTests {
  private static let sequence = ChangeSequence(smallest: 5, largest: 10)
  private static let files = FileManager.default

  @Test(
    "may have any name, and be deep in directories that are not there yet",
    arguments: ["图 谱", "a b/c d/三江.graph", "-rf", "a'b\"c`d", "new\nline", "graph/"])
  func names(name: String) throws {
    let folder = try StoreFolder(name)
    try folder.directory.commit(1...2, of: Self.sequence)
    expect(try folder.directory.open().store, isAfter: 2, of: Self.sequence)
    #expect(try Self.files.contentsOfDirectory(atPath: folder.path).count == 3)
  }

  @Test("may be links to directories")
  func linkToDirectory() throws {
    let folder = try StoreFolder()
    let real = folder.parent + "/real"
    try FileListing.createDirectory(real)
    try Self.files.createSymbolicLink(atPath: folder.path, withDestinationPath: real)
    try folder.directory.commit(1...2, of: Self.sequence)
    expect(try StoreDirectory(real).open().store, isAfter: 2, of: Self.sequence)
  }

  @Test("must not have links as their files, and nothing behind one is changed")
  func linksOut() throws {
    let folder = try StoreFolder()
    try folder.directory.commit(1...2, of: Self.sequence)
    for name in folder.names {
      let (file, outside) = ("\(folder.path)/\(name)", "\(folder.parent)/outside")
      try Self.files.moveItem(atPath: file, toPath: outside)
      let before = try FileReading.bytes(of: outside)
      try Self.files.createSymbolicLink(atPath: file, withDestinationPath: outside)
      let problem = #expect(throws: StoreError.self, "\(name)") {
        try folder.directory.commit(3...3, of: Self.sequence)
      }
      #expect(problem?.description.contains("symbolic link") == true)
      if name != "lock" { #expect(throws: StoreError.self) { try folder.directory.open() } }
      #expect(try FileReading.bytes(of: outside) == before)
      try FileListing.remove(file)
      try Self.files.moveItem(atPath: outside, toPath: file)
    }
    expect(try folder.directory.open().store, isAfter: 2, of: Self.sequence)
  }

  @Test("where a link waits under a name that is to be written write nothing behind it")
  func plantedLinks() throws {
    let folder = try StoreFolder()
    let outside = "\(folder.parent)/outside"
    try folder.directory.commit(1...1, of: Self.sequence)
    for name in ["manifest.new", "2.segment", "3.segment"] {
      try Self.files.createSymbolicLink(
        atPath: "\(folder.path)/\(name)", withDestinationPath: outside)
    }
    try folder.directory.commit(2...3, of: Self.sequence)
    #expect(!Self.files.fileExists(atPath: outside))
    expect(try folder.directory.open().store, isAfter: 3, of: Self.sequence)
  }

  @Test("that hold something else than plain files are refused, without waiting")
  func otherThings() throws {
    let folder = try StoreFolder()
    try folder.directory.commit(1...2, of: Self.sequence)
    for name in folder.names where name != "lock" {
      let (file, aside) = ("\(folder.path)/\(name)", "\(folder.parent)/aside")
      try Self.files.moveItem(atPath: file, toPath: aside)
      try FileListing.createDirectory(file)
      #expect(throws: StoreError.self, "a directory as \(name)") { try folder.directory.open() }
      try FileListing.remove(file)
      #expect(mkfifo(file, 0o600) == 0)
      #expect(throws: StoreError.self, "a pipe as \(name)") { try folder.directory.open() }
      try FileListing.remove(file)
      try Self.files.moveItem(atPath: aside, toPath: file)
    }
    // Directories are never removed, whatever they are called.
    let names = ["manifest.new", "77.segment", "lock"]
    try FileListing.remove(folder.path + "/lock")
    for name in names { try FileListing.createDirectory("\(folder.path)/\(name)/full") }
    #expect(throws: StoreError.self) { try folder.directory.commit(3...3, of: Self.sequence) }
    try FileListing.remove(folder.path + "/lock")
    #expect(throws: StoreError.self) { try folder.directory.commit(3...3, of: Self.sequence) }
    #expect(FileListing.exists(folder.path + "/77.segment/full"))
    expect(try folder.directory.open().store, isAfter: 2, of: Self.sequence)
  }

  @Test("that are files are no stores")
  func fileAsDirectory() throws {
    let folder = try StoreFolder()
    try FileWriting.append([1, 2, 3], to: folder.path)
    for path in [folder.path, folder.path + "/inside"] {
      #expect(throws: StoreError.self) { try StoreDirectory(path).open() }
      #expect(throws: StoreError.self) { try StoreDirectory(path).beginWriting(as: "test") }
    }
    #expect(try FileReading.bytes(of: folder.path) == [1, 2, 3])
  }

  @Test("that are only read can be read, and refuse to be written")
  func readOnly() throws {
    let folder = try StoreFolder()
    try folder.directory.commit(1...2, of: Self.sequence)
    try FileWriting.append([], to: folder.path + "/manifest.new")
    try setMode(0o500, of: folder.path, filesTo: 0o400)
    defer { try? setMode(0o700, of: folder.path, filesTo: 0o600) }
    let opened = try folder.directory.open()
    expect(opened.store, isAfter: 2, of: Self.sequence)
    #expect(opened.notes.count == 1)
    // Who may do everything may write here too.
    if geteuid() != 0 {
      #expect(throws: StoreError.self) { try folder.directory.beginWriting(as: "test") }
    }
  }

  private func setMode(_ mode: Int, of directory: String, filesTo fileMode: Int) throws {
    try Self.files.setAttributes([.posixPermissions: mode], ofItemAtPath: directory)
    for name in try Self.files.contentsOfDirectory(atPath: directory) {
      try Self.files.setAttributes(
        [.posixPermissions: fileMode], ofItemAtPath: "\(directory)/\(name)")
    }
  }
}

import Testing

@testable import Platform

@Suite("Files")
struct FileTests {
  let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  @Test("come back as they were written", arguments: [0, 1, 65_535, 65_536, 65_537, 300_000])
  func roundTrip(size: Int) throws {
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let path = directory.path + "/数据.bin"
    try FileWriting.replace(path, with: bytes)
    #expect(try FileReading.bytes(of: path) == bytes)
  }

  @Test("are replaced without leaving anything beside them")
  func replacing() throws {
    let path = directory.path + "/a"
    try FileWriting.replace(path, with: [1, 2, 3])
    try FileWriting.replace(path, with: [4])
    try FileWriting.append([5], to: path)
    #expect(try FileReading.bytes(of: path) == [4, 5])
    #expect(try FileListing.files(in: directory.path, recursive: true) == [path])
  }

  @Test("held open are read at any place")
  func places() throws {
    let path = directory.path + "/a"
    let bytes = (0..<5000).map { UInt8(truncatingIfNeeded: $0) }
    try FileWriting.replace(path, with: bytes)
    let file = try #require(try OpenFile(path))
    #expect(file.size == 5000)
    #expect(try file.bytes(at: 1000, count: 300) == Array(bytes[1000..<1300]))
    #expect(try file.bytes(at: 4990, count: 300) == Array(bytes[4990...]))
    #expect(try file.bytes(at: 6000, count: 1) == [])
    #expect(try OpenFile("/dev/null") == nil)
    #expect(try OpenFile("/proc/self/status") == nil)
    #expect(throws: FileError.self) { try OpenFile(directory.path + "/nothing") }
  }

  @Test("without a size are read to their end")
  func sizelessFile() throws {
    #expect(try FileReading.bytes(of: "/proc/self/status").count > 100)
  }

  @Test("that are missing are named with the system's reason")
  func missing() throws {
    let path = directory.path + "/nothing"
    let error = #expect(throws: FileError.self) { try FileReading.bytes(of: path) }
    #expect(error?.description == "cannot read `\(path)`: No such file or directory")
    #expect(error?.isMissingFile == true)
  }

  @Test("that are directories are refused")
  func directoryAsFile() {
    #expect(throws: FileError.self) { try FileReading.bytes(of: directory.path) }
    #expect(throws: FileError.self) { try FileWriting.replace(directory.path, with: [1]) }
  }

  @Test("are listed by the bytes of their names, links to directories not entered")
  func listing() throws {
    let root = directory.path
    try FileListing.createDirectory(root + "/sub/deep")
    for name in ["b", "B", "文", "sub/x", "sub/deep/y"] {
      try FileWriting.replace("\(root)/\(name)", with: [])
    }
    #expect(
      try FileListing.files(in: root, recursive: false) == ["B", "b", "文"].map { "\(root)/\($0)" })
    #expect(
      try FileListing.files(in: root, recursive: true)
        == ["B", "b", "sub/deep/y", "sub/x", "文"].map { "\(root)/\($0)" })
  }

  @Test(
    "have a directory and a name",
    arguments: [
      ("a/b", "a", "b"), ("a", ".", "a"), ("/a", "/", "a"), ("/a/b/", "/a", "b"), ("/", "/", "/"),
    ])
  func pathParts(path: String, parent: String, name: String) {
    #expect(FileListing.directory(of: path) == parent)
    #expect(FileListing.name(of: path) == name)
  }
}

import Testing

@testable import Platform

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("A file of lines")
struct LineLogTests {
  let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  @Test("is its owner's alone, and so is the directory that is made for it")
  func privacy() throws {
    let folder = directory.path + "/deep/er"
    try FileListing.createPrivateDirectory(folder)
    let log = LineLog(folder + "/log")
    try log.append(Array("a".utf8))
    #expect(FileListing.status(of: log.path).map { $0.st_mode & 0o777 } == 0o600)
    #expect(FileListing.status(of: folder).map { $0.st_mode & 0o777 } == 0o700)
  }

  @Test("is put anew only where nobody has added to it")
  func replacing() throws {
    let log = LineLog(directory.path + "/log")
    for line in ["a", "b"] { try log.append(Array(line.utf8)) }
    try log.replace(with: Array("b\n".utf8), ifSize: 3)
    #expect(try log.bytes() == Array("a\nb\n".utf8))
    try log.replace(with: Array("b\n".utf8), ifSize: 4)
    try log.append(Array("c".utf8))
    #expect(try log.bytes() == Array("b\nc\n".utf8))
    #expect(FileListing.status(of: log.path).map { $0.st_mode & 0o777 } == 0o600)
  }

  @Test("that is not there holds nothing; what is no file cannot be read for ever")
  func others() throws {
    #expect(try LineLog(directory.path + "/none").bytes().isEmpty)
    #expect(try LineLog("/dev/zero").bytes().isEmpty)
    #expect(throws: FileError.self) { try LineLog(directory.path).append([0x61]) }
  }
}

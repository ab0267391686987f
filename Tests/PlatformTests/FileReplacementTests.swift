import Platform
import Testing

@Suite("Files that are written a piece at a time")
struct FileReplacementTests {
  @Test("a file takes the place of another only when it is finished")
  func finished() throws {
    let folder = "/tmp/sanjiang-replacement-\(UInt64.random(in: 0 ... .max))"
    try FileListing.createDirectory(folder)
    defer { try? FileListing.remove(folder) }
    let path = folder + "/a file"
    try FileWriting.replace(path, with: Array("old".utf8))
    do {
      let abandoned = try FileReplacement(of: path)
      try abandoned.write(Array("new".utf8))
    }
    #expect(try FileReading.bytes(of: path) == Array("old".utf8))
    let file = try FileReplacement(of: path)
    try file.write(Array("n".utf8))
    try file.write(Array("ew".utf8))
    try file.finish()
    #expect(try FileReading.bytes(of: path) == Array("new".utf8))
    #expect(try FileListing.files(in: folder, recursive: false) == [path])
  }

  @Test("a place where no file can be is an error that names it")
  func noPlace() {
    let error = #expect(throws: FileError.self) { try FileReplacement(of: "/no/such/folder/a") }
    #expect(error?.path == "/no/such/folder/a")
  }

  @Test("a device is written to")
  func device() throws {
    let file = try FileReplacement(of: "/dev/null")
    try file.write([1, 2, 3])
    try file.finish()
    #expect(FileListing.exists("/dev/null"))
  }
}

import Testing

@testable import SanjiangShell

@Suite("Files named on the command line")
struct InputFilesTests {
  @Test("folders give their files, sorted, without hidden ones")
  func folders() throws {
    let folder = try ScratchFolder()
    for name in ["b.txt", "a.txt", ".hidden", "sub/c.txt"] { try folder.write(name, "x") }
    let files = InputFiles(["z.txt", folder.path])
    let expected = ["z.txt"] + ["a.txt", "b.txt", "sub/c.txt"].map { "\(folder.path)/\($0)" }
    #expect(files.paths == expected)
    #expect(files.problems.isEmpty)
  }

  @Test("a binary file is refused with what to do instead")
  func binaries() throws {
    let folder = try ScratchFolder()
    let path = try folder.write("a.docx", bytes: [0x50, 0x4B, 0x03, 0x04, 0x14])
    let problem = #expect(throws: (any Error).self) { try InputFiles.text(of: path) }
    #expect("\(problem as Any)".contains("save it as plain text"))
  }
}

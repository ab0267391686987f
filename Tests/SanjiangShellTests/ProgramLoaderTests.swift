import Platform
import Testing

@testable import SanjiangShell

@Suite("Program files and what they include")
struct ProgramLoaderTests {
  @Test("included files come first, each once, circles end")
  func includes() throws {
    let folder = try ScratchFolder()
    let main = try folder.write("a.dl", ".include \"sub/b.dl\"\n.include \"c.dl\"\na(1).\n")
    try folder.write("sub/b.dl", ".include \"../c.dl\"\nb(1).\n")
    try folder.write("c.dl", ".include \"a.dl\"\nc(1).\n")
    let programs = try ProgramLoader.programs(in: [main])
    let names = programs.map { FileListing.name(of: $0.source.name) }
    #expect(names == ["c.dl", "b.dl", "a.dl"])
  }

  @Test("lines of the preprocessor include text in place, from beside the file they stand in")
  func inclusions() throws {
    let folder = try ScratchFolder()
    let main = try folder.write(
      "a.dl", ".comp A {\n#include \"sub/b.inc\"\n}\n#include \"none.inc\"\n")
    try folder.write("sub/b.inc", "#include \"../c.inc\"\nb(1).\n")
    try folder.write("c.inc", "c(1).\nc(\n")
    let failure = #expect(throws: ShellFailure.self) { try ProgramLoader.programs(in: [main]) }
    let places = failure?.diagnostics.compactMap(\.place).map {
      "\(FileListing.name(of: $0.source.name)):\($0.position.line)"
    }
    #expect(places?.sorted() == ["a.dl:4", "b.inc:2"])
    try folder.write("c.inc", "c(1).\n")
    try folder.write("none.inc", "")
    let programs = try ProgramLoader.programs(in: [main])
    #expect(programs.first?.components.first?.content.rules.count == 2)
  }

  @Test("a file that is missing is reported where it is named")
  func missing() throws {
    let folder = try ScratchFolder()
    let main = try folder.write("a.dl", "a(1).\n.include \"none.dl\"\n")
    let failure = #expect(throws: ShellFailure.self) { try ProgramLoader.programs(in: [main]) }
    #expect(failure?.status == .wrongInput)
    let diagnostic = failure?.diagnostics.first
    #expect(diagnostic?.message.hasPrefix("cannot read `\(folder.path)/none.dl`") == true)
    #expect(diagnostic?.place?.position.line == 2)
  }

  @Test("mistakes of all files are reported together with status 1")
  func mistakes() throws {
    let folder = try ScratchFolder()
    let paths = [try folder.write("a.dl", "a(1\n"), try folder.write("b.dl", "b(,).\n")]
    let failure = #expect(throws: ShellFailure.self) { try ProgramLoader.programs(in: paths) }
    #expect(failure?.status == .wrongQuery)
    #expect(failure?.diagnostics.count == 2)
  }

  @Test("files may have a byte order mark or be GB18030, but not be a PDF")
  func encodings() throws {
    let folder = try ScratchFolder()
    let marked = try folder.write("a.dl", bytes: [0xEF, 0xBB, 0xBF] + Array("a(1).".utf8))
    #expect(try ProgramLoader.programs(in: [marked]).first?.rules.count == 1)
    let pdf = try folder.write("b.dl", "%PDF-1.4")
    let failure = #expect(throws: ShellFailure.self) { try ProgramLoader.programs(in: [pdf]) }
    #expect(failure?.status == .wrongInput)
    #expect(failure?.diagnostics.first?.message == "`\(pdf)` is a PDF, not text")
  }
}

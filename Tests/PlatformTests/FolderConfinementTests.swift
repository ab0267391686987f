import Platform
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("Folders that nothing may leave")
struct FolderConfinementTests {
  private let scratch: TemporaryDirectory
  private let folders: FolderConfinement

  init() throws {
    scratch = try TemporaryDirectory()
    for name in ["项目/sub", "项目 2"] {
      try FileListing.createDirectory("\(scratch.path)/\(name)")
    }
    try FileWriting.replace("\(scratch.path)/secret", with: [])
    try FileWriting.replace("\(scratch.path)/项目/rules.dl", with: [])
    for (name, target) in [
      ("项目/secret", "../secret"), ("项目/out", ".."), ("项目/nowhere", "/none/there"),
      ("项目/circle", "circle"), ("项目/own", "sub"), ("link", "项目"),
    ] {
      try #require(symlink(target, "\(scratch.path)/\(name)") == 0)
    }
    folders = FolderConfinement(["\(scratch.path)/link/"])
  }

  @Test(
    "what is in the folder is found there, whether it exists or not, also by links",
    arguments: [
      "项目", "项目/rules.dl", "项目/new", "项目/none/new", "项目/sub/../rules.dl", "link/rules.dl",
      "项目/own/new", "项目/./rules.dl", "项目//rules.dl",
    ])
  func inside(_ path: String) {
    #expect(folders.contains("\(scratch.path)/\(path)"))
  }

  @Test(
    "neither dots nor links lead out of it",
    arguments: [
      "", "secret", "项目 2", "项目 2/x", "项目/../secret", "项目/secret", "项目/out", "项目/out/secret",
      "项目/out/new", "项目/nowhere", "项目/circle", "项目/none/../../secret", "项目/none/..", "项",
    ])
  func outside(_ path: String) {
    #expect(!folders.contains("\(scratch.path)/\(path)"))
  }

  @Test("the current directory and the root are folders like others")
  func relative() {
    #expect(FolderConfinement(["."]).contains("new.csv"))
    #expect(!FolderConfinement(["."]).contains("../new.csv"))
    #expect(!FolderConfinement(["."]).contains("/etc/passwd"))
    #expect(FolderConfinement(["/"]).contains("/etc/passwd"))
    #expect(!FolderConfinement([]).contains("new.csv"))
    #expect(!FolderConfinement(["."]).contains(""))
  }
}

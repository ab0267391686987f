import Foundation
import Platform
import TestSupport
import Testing

@testable import SanjiangShell

@Suite("What was entered is remembered")
struct HistoryTests {
  @Test("entries are kept between sessions, each once, several lines too")
  func kept() throws {
    let folder = try ScratchFolder()
    let file = HistoryFile("\(folder.path)/state/sanjiang/history")
    let first = History(file: file)
    for entry in ["a(x) :-\n  b(x).", "c\\n(x)", "省", "  ", "a(x) :-\n  b(x)."] { first.add(entry) }
    #expect(first.entries == ["c\\n(x)", "省", "a(x) :-\n  b(x)."])
    #expect(History(file: file).entries == first.entries)
  }

  @Test("sessions that write at the same time lose nothing")
  func together() async throws {
    let folder = try ScratchFolder()
    let path = "\(folder.path)/history"
    await withTaskGroup(of: Void.self) { group in
      for session in 0..<4 {
        group.addTask {
          let file = HistoryFile(path)
          for entry in 0..<50 { file.append("session \(session) entry \(entry)") }
        }
      }
    }
    let entries = HistoryFile(path).entries()
    #expect(Set(entries).count == 200 && entries.count == 200)
    for session in 0..<4 {
      let own = entries.filter { $0.hasPrefix("session \(session) ") }
      #expect(own == (0..<50).map { "session \(session) entry \($0)" })
    }
  }

  @Test("a file cut short or damaged gives what is whole in it, and is gone on with")
  func damage() throws {
    let folder = try ScratchFolder()
    let bytes = Array("good\n".utf8) + [0xFF, 0xFE, 0x0A] + Array("a\u{1B}[2Jb\n\ncut sh".utf8)
    let path = try folder.write("history", bytes: bytes)
    #expect(HistoryFile(path).entries() == ["good", "cut sh"])
    HistoryFile(path).append("next")
    #expect(HistoryFile(path).entries() == ["good", "cut sh", "next"])
  }

  @Test("a place where nothing can be written is no mistake")
  func unwritable() throws {
    let folder = try ScratchFolder()
    let file = try folder.write("file", "")
    for path in ["\(file)/history", folder.path, "/dev/null", "/proc/nothing/history"] {
      let history = History(file: HistoryFile(path))
      history.add("a")
      #expect(history.entries == ["a"])
    }
  }

  @Test("a file that has grown long is cut to what is worth keeping")
  func bounds() throws {
    let folder = try ScratchFolder()
    let lines = (0..<13_000).map { "entry \($0 % 11_000)\n" }.joined()
    let path = try folder.write("history", lines)
    let entries = HistoryFile(path).entries()
    #expect(entries.count == 10_000 && entries.last == "entry 1999")
    #expect(try FileReading.bytes(of: path).count { $0 == 0x0A } == 10_000)
    #expect(HistoryFile(path).entries() == entries)
  }

  @Test("a link to the file stays a link when the file is cut, which keeps its permissions")
  func link() throws {
    let folder = try ScratchFolder()
    let path = try folder.write(
      "real", (0..<13_000).map { "entry \($0)\n" }.joined())
    let link = "\(folder.path)/history"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    #expect(HistoryFile(link).entries().count == 10_000)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == path)
    #expect(try FileReading.bytes(of: path).count { $0 == 0x0A } == 10_000)
    let permissions = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    #expect(permissions as? Int == 0o640)
  }

  @Test("where it is kept is what the environment says")
  func places() throws {
    let folder = try ScratchFolder()
    let home = folder.path
    func isKept(at path: String?, _ variables: [String: String]) {
      HistoryFile.named { variables[$0] }?.append("x")
      #expect(path.map { FileListing.exists($0) } ?? true)
    }
    isKept(at: "\(home)/.local/state/sanjiang/history", ["HOME": home])
    isKept(
      at: "\(home)/state/sanjiang/history", ["HOME": home, "XDG_STATE_HOME": "\(home)/state"])
    isKept(at: "\(home)/own", ["HOME": home, "SANJIANG_HISTORY": "\(home)/own"])
    #expect(HistoryFile.named { ["HOME": home, "SANJIANG_HISTORY": ""][$0] } == nil)
    #expect(HistoryFile.named { _ in nil } == nil)
  }

  @Test("a walk meets what begins as what was typed, and comes back to it")
  func walk() {
    let entries = ["leads(a)", "title(b)", "leads(c)"]
    var walk = HistoryWalk(from: "le", prefix: "le")
    #expect(walk.earlier(in: entries) == "leads(c)")
    #expect(walk.earlier(in: entries) == "leads(a)")
    #expect(walk.earlier(in: entries) == nil)
    #expect(walk.later(in: entries) == "leads(c)")
    #expect(walk.later(in: entries) == "le")
    #expect(walk.later(in: entries) == nil)
  }

  @Test("a search finds texts wherever they stand; capital letters count where they are typed")
  func search() {
    let entries = ["Leads(@省科技厅, t)", "title(t, s)", "leads(u, t)"]
    var search = HistorySearch(in: entries, from: EditBuffer("typed"), isForward: false)
    #expect(search.found == nil)
    search.append("lea")
    #expect(search.found?.text == "leads(u, t)")
    search.step(isForward: false)
    #expect(search.found?.text == "Leads(@省科技厅, t)")
    search.append("q")
    #expect(search.isFailing && search.found?.text == "Leads(@省科技厅, t)")
    search.removeLast()
    #expect(search.found?.text == "leads(u, t)")
    #expect(SoughtText("Lea").place(in: "leads") == nil)
    #expect(SoughtText("lea").place(in: "xLEAds") == 1)
    #expect(SoughtText("科技").place(in: "省科技厅") == 3)
    #expect(SoughtText("").place(in: "a") == nil)
  }
}

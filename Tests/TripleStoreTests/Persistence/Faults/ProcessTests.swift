import Foundation
import Platform
import TestSupport
import Testing

@testable import TripleStore

@Suite("Stores that several processes use", .serialized)
struct StoreProcessTests {
  @Test("are as of a commit, wherever their writer is killed")
  func kills() throws {
    let folder = try StoreFolder()
    var generator = SeededGenerator(seed: UInt64(ProcessIdentity.number))
    let moments = FaultAmount.moments(12)
    var (last, interrupted, losses, wrong) = (0, 0, 0, 0)
    for moment in 0..<moments {
      let tool = try StoreTool(["write", folder.path, "1000000"])
      Thread.sleep(forTimeInterval: Double.random(in: 0...0.15, using: &generator))
      tool.kill()
      let said = tool.lines.last.flatMap { Int($0) } ?? last
      var found = 0
      if folder.directory.exists, let opened = try folder.opened() {
        found = opened.commits[0].number
        interrupted += opened.notes.count
        let problem = ChangeSequence.ofProcesses.difference(of: opened.store, after: found)
        if problem != nil { wrong += 1 }
        #expect(problem == nil, "moment \(moment), change \(found)")
      }
      // What was said to be committed is; at most the change that was under way is more.
      if found < said { losses += 1 }
      #expect((said...(said + 1)).contains(found), "moment \(moment)")
      last = found
    }
    #expect(last > 0)
    FaultAmount.report(
      "the writer is killed", tried: moments,
      "\(last) commits, \(interrupted) interrupted, \(losses) losses, \(wrong) wrong")
  }

  @Test("tell a second writer who the first is, and are free once it is killed")
  func heldByAnother() throws {
    let folder = try StoreFolder()
    for _ in 0..<FaultAmount.moments(300) / 100 {
      let tool = try StoreTool(["hold", folder.path])
      tool.waitForLine()
      let problem = #expect(throws: StoreError.self) {
        try folder.directory.beginWriting(as: "test")
      }
      guard case .held(folder.path, let holder?) = problem else {
        Issue.record("\(String(describing: problem))")
        return
      }
      #expect(holder.process == tool.number && holder.command == "hold on")
      #expect(holder.since.count == "2026-11-30T22:40:32Z".count)
      tool.kill()
      #expect(throws: Never.self) { try folder.directory.beginWriting(as: "test") }
    }
  }

  @Test("take the changes of all writers, one after the other")
  func race() throws {
    let folder = try StoreFolder()
    let steps = FaultAmount.moments(20) / 4
    let tools = try (0..<4).map { _ in try StoreTool(["race", folder.path, "\(steps)"]) }
    for tool in tools { #expect(tool.finish() == 0) }
    let opened = try folder.directory.open()
    #expect(opened.store.count == 4 * steps && opened.commits[0].number == 4 * steps)
    #expect(folder.hasNoLeftovers)
    FaultAmount.report("four processes race for the writer's place", tried: 4 * steps)
  }

  @Test("are read as of a commit while another process writes", arguments: ["read", "query"])
  func readers(kind: String) throws {
    let folder = try StoreFolder()
    let size = FaultAmount.asked == nil ? 10_000 : 100_000
    let (work, question) =
      kind == "read"
      ? (["write", folder.path, "\(FaultAmount.moments(30))"], ["read", folder.path])
      : (
        ["grow", folder.path, FaultAmount.asked == nil ? "10" : "100", "\(size)"],
        ["query", folder.path, "\(size)"]
      )
    let readers = try (0..<8).map { _ in try StoreTool(question) }
    #expect(try StoreTool(work).finish() == 0)
    for reader in readers {
      reader.finish()
      let lines = reader.lines
      #expect(lines.count == 1 && lines[0].hasSuffix("states"), "\(lines.prefix(3))")
      FaultAmount.report("eight readers while another writes: \(kind)", tried: 1, lines[0])
    }
  }
}

extension StoreFolder {
  /// The store as it is, or nil if nothing was committed yet.
  fileprivate func opened() throws -> OpenedStore? {
    do throws(StoreError) {
      return try directory.open()
    } catch {
      guard case .missing = error else { throw error }
      return nil
    }
  }
}

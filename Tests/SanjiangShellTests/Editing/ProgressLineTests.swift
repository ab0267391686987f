import DatalogEngine
import Platform
import Synchronization
import Testing

@testable import SanjiangShell

@Suite("A question that takes long says how far it is", .timeLimit(.minutes(1)))
struct ProgressLineTests {
  /// Somebody who presses Ctrl-C once the line was written so often.
  private final class Watcher: Interruption {
    private let written = Mutex([String]())
    private let patience: Int

    init(patience: Int) { self.patience = patience }

    var pictures: [String] { written.withLock { $0 } }
    var isSet: Bool { pictures.count >= patience }

    func clear() {}
    func see(_ text: String) { written.withLock { $0.append(text) } }
  }

  /// What a program has written on the line until it ended, or was stopped behind some pictures.
  private static func pictures(
    columns: Int = 80, errorsAtTerminal: Bool = true, isDumb: Bool = false,
    stoppingBehind patience: Int = 3, timeout: String = "60", _ question: String
  ) throws -> [String] {
    let watcher = Watcher(patience: patience)
    var context = ShellHarness.context(
      terminal: TerminalTraits(
        isErrorTerminal: errorsAtTerminal, isDumb: isDumb, size: { (columns, 24) }))
    context.catchInterrupts = { watcher }
    context.progress = { watcher.see($0) }
    _ = SanjiangCommand.run(["query", "--jobs", "1", "--timeout", timeout, question], in: context)
    return watcher.pictures
  }

  private static let endless = "n(x) :- x = 0. n(y) :- n(x), y = x + 1. ?- n(x)."

  @Test("it shows rule, round and tuples at most ten times a second, and leaves no trace")
  func line() throws {
    let pictures = try Self.pictures(Self.endless)
    let form =
      /\rn: round [1-9][0-9]*, [1-9][0-9]* tuples, [0-9]+ rows tried, ([0-9.]+) (m?)s · Ctrl-C stops it\e\[K/
    let times = pictures.dropLast().compactMap { picture in
      picture.wholeMatch(of: form).flatMap { found in
        Double(found.1).map { found.2.isEmpty ? 1000 * $0 : $0 }
      }
    }
    try #require(times.count == 3 && pictures.last == "\r\u{1B}[K", "\(pictures)")
    #expect(times[0] >= 200)
    // The times are rounded.
    for (early, late) in zip(times, times.dropFirst()) { #expect(late - early >= 98) }
  }

  @Test("within a round too something grows")
  func longRound() throws {
    let slow = "n(x) :- x = range(0, 3000). m(a) :- n(a), n(b), n(c), a = b + c + 9000. ?- m(a)."
    let tried = try Self.pictures(slow).compactMap { picture in
      picture.firstMatch(of: /0 tuples, ([0-9]+) rows tried/).flatMap { Int($0.1) }
    }
    try #require(tried.count >= 2)
    #expect(tried == tried.sorted() && Set(tried).count == tried.count)
  }

  @Test("it is cut to the window")
  func narrow() throws {
    let pictures = try Self.pictures(columns: 12, stoppingBehind: 1, Self.endless)
    #expect(pictures.first?.hasPrefix("\rn: round") == true)
    #expect(pictures.allSatisfy { !$0.contains("tuples") })
  }

  @Test("nothing is shown for what is quick, or where no terminal shows it")
  func nothing() throws {
    #expect(try Self.pictures("Unit(@省科技厅)") == [])
    #expect(try Self.pictures(errorsAtTerminal: false, timeout: "0.4", Self.endless) == [])
    #expect(try Self.pictures(isDumb: true, timeout: "0.4", Self.endless) == [])
  }

  @Test("the prompt shows it for a question that it measures too")
  func profile() throws {
    let watcher = Watcher(patience: 1)
    var context = ShellHarness.context(
      terminal: TerminalTraits(isErrorTerminal: true, size: { (80, 24) }))
    context.catchInterrupts = { watcher }
    context.progress = { watcher.see($0) }
    context.lines = ScriptedLines(
      ["n(x) :- x = 0.", "n(y) :- n(x), y = x + 1.", ":profile n(x)"], echo: nil)
    _ = SanjiangCommand.run([], in: context)
    #expect(watcher.pictures.first?.hasPrefix("\rn: round") == true)
  }
}

import DatalogEngine
import Platform
import Synchronization
import Testing

@testable import SanjiangShell

@Suite("A question that takes long says how far it is")
struct ProgressLineTests {
  /// What a program has written on the line.
  private static func written(
    columns: Int = 80, errorsAtTerminal: Bool = true, isDumb: Bool = false, _ question: String
  ) throws -> String {
    let text = Mutex("")
    var context = ShellHarness.context(
      terminal: TerminalTraits(
        isErrorTerminal: errorsAtTerminal, isDumb: isDumb, size: { (columns, 24) }))
    context.progress = { part in text.withLock { $0 += part } }
    _ = SanjiangCommand.run(["query", "--jobs", "1", "--timeout", "0.45", question], in: context)
    return text.withLock { $0 }
  }

  private static let endless = "n(x) :- x = 0. n(y) :- n(x), y = x + 1. ?- n(x)."

  @Test("it shows rule, round and tuples, and leaves no trace")
  func line() throws {
    let text = try Self.written(Self.endless)
    #expect(text.hasPrefix("\rn: round "))
    #expect(text.hasSuffix("\r\u{1B}[K"))
    #expect(text.contains(/n: round [1-9][0-9]*, [1-9][0-9]* tuples, [23][0-9]* ms · Ctrl-C/))
    let pictures = text.split(separator: "\r").count - 1
    #expect((1...3).contains(pictures), "at most ten times a second")
  }

  @Test("it is cut to the window")
  func narrow() throws {
    let text = try Self.written(columns: 12, Self.endless)
    #expect(text.hasPrefix("\rn: round "))
    #expect(!text.contains("tuples"))
  }

  @Test("nothing is shown for what is quick, or where no terminal shows it")
  func nothing() throws {
    #expect(try Self.written("Unit(@省科技厅)") == "")
    #expect(try Self.written(errorsAtTerminal: false, Self.endless) == "")
    #expect(try Self.written(isDumb: true, Self.endless) == "")
  }
}

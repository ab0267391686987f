import DatalogSyntax
import Diagnostics
import Foundation
import Testing

@Suite("Nesting", .timeLimit(.minutes(1)))
struct NestingTests {
  /// How often the openings below are repeated.
  private static let depth = 20_000

  @Test(
    "that would exhaust the stack is refused",
    arguments: [
      ["", "(", "p(x)", ")"], ["", "!", "p(x)", ""], ["", "not ", "p(x)", ""],
      ["", "x = count : { ", "p(x)", " }"], ["", "x = sum x : { q(x), ", "p(x)", " }"],
      ["", "(q(x) ; ", "p(x)", ")"], ["x = ", "-", "1", ""], ["x = ", "(", "1", ")"],
      ["x = ", "f(", "1", ")"], ["x = ", "2 ^ ", "1", ""], ["x = ", "bnot ", "1", ""],
      ["x = ", "max ", "1", " : p(x)"], ["x = 1", " + 1", "", ""], ["x = ", "2 * (1 + ", "1", ")"],
      ["p(", "f(", "1", "))"], ["p+(x, ", "f(", "1", ")"], ["", "(", "x", ") < 1"],
    ])
  func deep(_ parts: [String]) throws {
    let text =
      parts[0] + String(repeating: parts[1], count: Self.depth) + parts[2]
      + String(repeating: parts[3], count: Self.depth)
    let messages = try Self.onSmallStack {
      Parser.parseQuery(SourceText(name: "deep", text: text)).diagnostics.map(\.message)
    }
    #expect(messages == ["this is nested more than 256 deep"])
  }

  @Test("up to the limit is read, printed and freed on a small stack")
  func allowed() throws {
    let half = 120
    let texts = [
      "x = " + String(repeating: "f(", count: 200) + "1" + String(repeating: ")", count: 200),
      String(repeating: "!(", count: half) + "p(x)" + String(repeating: ")", count: half),
      "x = 1" + String(repeating: " + 1", count: 250),
      "x = 1" + String(repeating: " ^ 1", count: 250),
      "x = " + String(repeating: "(1 + ", count: 120) + "1" + String(repeating: ")", count: 120),
      String(repeating: "x = count : { ", count: 80) + "p(x)" + String(repeating: " }", count: 80),
    ]
    for text in texts {
      let result = try Self.onSmallStack {
        let (query, diagnostics) = Parser.parseQuery(SourceText(name: "deep", text: text))
        return diagnostics.map(\.message) + (query.map { [ProgramPrinter.text(of: $0)] } ?? [])
      }
      #expect(result.count == 1)
      #expect(result.first?.hasPrefix("?- ") == true)
    }
  }

  @Test("is no matter of length: a hundred thousand literals and arguments are read")
  func long() {
    let literals = (0..<100_000).map { "p(x\($0))" }.joined(separator: ", ")
    let (query, diagnostics) = Parser.parseQuery(SourceText(name: "long", text: literals))
    #expect(diagnostics.map(\.message) == [])
    guard case .conjunction(let parts)? = query?.body else {
      Issue.record("no conjunction")
      return
    }
    #expect(parts.count == 100_000)
  }

  /// Runs `body` on a thread with four megabytes of stack, half of what threads have here.
  private static func onSmallStack(_ body: @escaping @Sendable () -> [String]) throws -> [String] {
    let result = Result()
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
      result.messages = body()
      done.signal()
    }
    thread.stackSize = 4 * 1024 * 1024
    thread.start()
    done.wait()
    return result.messages
  }

  /// What the thread leaves behind; read only after it is done.
  private final class Result: @unchecked Sendable {
    var messages: [String] = []
  }
}

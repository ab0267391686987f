import Diagnostics
import Testing

@testable import SanjiangShell

/// The guided tour, taken by pressing Enter at every step.
@Suite("The tour")
struct TourTests {
  private static let enters = Array(repeating: "", count: TourStep.all.count)

  @Test("has ten steps, each of which runs without a complaint")
  func runs() {
    #expect(TourStep.all.count == 10)
    let outcome = ShellHarness.run("repl", input: [":tour"] + Self.enters)
    #expect(outcome.errors == "")
    #expect(outcome.status == .success)
    for number in 1...10 { #expect(outcome.output.contains("Tour \(number) of 10: ")) }
    #expect(outcome.output.contains("That was the tour."))
  }

  @Test("shows the same screens as when they were approved", arguments: [80, 120])
  func screens(columns: Int) throws {
    let screen = ShellHarness.screen(typing: [":tour"] + Self.enters, columns: columns, rows: 24)
    try GoldenFile.expect(screen, equals: "tour/\(columns).txt")
  }

  @Test("fits the window, in both languages", arguments: [40, 60, 80, 200])
  func fits(columns: Int) {
    for words in [":tour", ":导览"] {
      for number in 1...10 {
        let screen = ShellHarness.screen(typing: ["\(words) \(number)"], columns: columns)
        let lines = screen.split(separator: "\n").drop { !$0.hasPrefix("sanjiang> \(words)") }
        let said = lines.dropFirst().filter { !$0.hasPrefix("  ") && !$0.hasPrefix("sanjiang> ") }
        #expect(!said.isEmpty)
        for line in said { #expect(DisplayWidth.of(String(line)) <= columns, "\(line)") }
      }
    }
  }

  @Test("is left by `:tour end`, and lets other entries run meanwhile")
  func leaving() {
    let screen = ShellHarness.screen(
      typing: [":tour 2", "Held(d), title(d, s) limit 1", ":tour end", "", ":tour 11", ":tour up"])
    #expect(screen.contains("Tour 2 of 10"))
    #expect(!screen.contains("Tour 3 of 10"))
    #expect(screen.contains("the tour has no step 11"))
    #expect(screen.contains("`up` is no step of the tour"))
  }

  @Test("speaks Chinese when it is asked to, and goes on so")
  func chinese() {
    let screen = ShellHarness.screen(typing: [":tour zh", ""])
    #expect(screen.contains("导览 1/10"))
    #expect(screen.contains("导览 2/10"))
    #expect(!screen.contains("Tour "))
  }
}

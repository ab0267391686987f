import Diagnostics
import TestSupport
import Testing

@testable import DatalogSyntax

@Suite("The outline of an entry")
struct EntryOutlineTests {
  /// Whether the entry may be complete behind each of its lines.
  private static func trace(_ lines: [String]) -> [Bool] {
    var outline = EntryOutline()
    return lines.map { line in
      outline.add(line)
      return outline.mayBeComplete
    }
  }

  @Test(
    "knows that more must come",
    arguments: [
      ["p(x) :-", "  q(x)", "  , r(x) /* . */", "  , s(x, 1.5) // .", "  ; t(\".\")"],
      ["牵头（单位，任务）：－", "  参与（单位，任务）"], ["p(x),", "", "// note"],
      ["?- p(x,", "y"], ["/* p(x).", "p(x) */ p(", "x,"], ["p(x) :- q(x). r(x) :-", "s(x)"],
      [".query q(u: entity) ?-", "  leads(u, _)"], [".check c \"m\" :", "  p(x)"],
      [".comp A {", "  p(x) :- q(x).", "  p(1)."], ["n = sum x : {", "p(x), q(x)"],
    ])
  func waits(_ lines: [String]) {
    #expect(Self.trace(lines) == lines.map { _ in false })
  }

  @Test("takes what the parser finds complete for nothing else, and mistakes for complete")
  func agrees() throws {
    let words = ["x :-", "(", "}", "\"", "/*", "*/", ".", "not", "。", "order by x", ".query q ?-"]
    var generator = SeededGenerator(seed: 7)
    for example in try GrammarPage.examples() {
      var lines = example.text.split(separator: "\n", omittingEmptySubsequences: false)
      check(lines)
      for _ in 0..<3 {
        let place = Int.random(in: 0..<lines.count, using: &generator)
        lines[place] += " " + words[Int.random(in: 0..<words.count, using: &generator)]
        check(lines)
      }
    }
  }

  /// Compares with the parser, line by line until the entry is complete.
  private func check(_ lines: [Substring]) {
    var outline = EntryOutline()
    for end in lines.indices {
      outline.add(String(lines[end]))
      let text = lines[...end].joined(separator: "\n")
      guard case .program(_, let mistakes) = Parser.parseEntry(SourceText(name: "", text: text))
      else { continue }
      if mistakes.isEmpty, !outline.mayBeComplete { Issue.record("complete: \(text)") }
      return
    }
  }
}

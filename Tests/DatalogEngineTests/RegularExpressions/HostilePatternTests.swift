import Platform
import TestSupport
import Testing

@testable import DatalogEngine

@Suite("Patterns meant to do harm")
struct HostilePatternTests {
  @Test(
    "patterns that others go back over take linear time",
    arguments: [
      "(a*)*b", "(a+)+b", "(a|aa)+b", "(a|a)*b", "(.*)(.*)(.*)(.*)(.*)b", "((a?){30}a*)*b",
    ])
  func backtracking(_ text: String) throws {
    let pattern = try RegularExpression(text)
    let start = Clock.seconds()
    #expect(try !pattern.matches(String(repeating: "a", count: 100_000)))
    #expect(try pattern.matches(String(repeating: "a", count: 100_000) + "b"))
    #expect(Clock.seconds() - start < 2)
  }

  @Test("an automaton with more states than are kept still answers")
  func manyStates() throws {
    let pattern = try RegularExpression("(a|b)*a(a|b){200}")
    var generator = SeededGenerator(seed: 1)
    let scalars = (0..<3000).map { _ in generator.isOneIn(2) ? "a" : "b" }
    let start = Clock.seconds()
    for length in [1000, 2000, 3000] {
      let text = scalars[..<length].joined()
      #expect(try pattern.matches(text) == (scalars[length - 201] == "a"))
    }
    #expect(Clock.seconds() - start < 4)
  }

  @Test("repetitions of repetitions are too large, not too much")
  func repetitions() throws {
    for text in [
      "a{1000}{1000}", "(((a{100}){100}){100}){100}", "a{99999999999999999999}",
      "(){1000000}{1000000}", "(a{0,1000}){0,1000}", "(((((x{9,}){9,}){9,}){9,}){9,}){9,}",
    ] {
      let mistake = try #require(throws: PatternMistake.self) { try RegularExpression(text) }
      #expect(mistake.message == "its repetitions are too large", "\(text)")
    }
    #expect(try RegularExpression("a{1000}").matches(String(repeating: "a", count: 1000)))
  }

  @Test("nesting has a limit")
  func nesting() throws {
    let deep = 100_000
    for text in [
      String(repeating: "(", count: deep) + String(repeating: ")", count: deep),
      String(repeating: "(", count: deep), "a" + String(repeating: "*", count: deep),
      "a" + String(repeating: "{1}", count: deep), String(repeating: "(a|", count: deep),
    ] {
      let mistake = try #require(throws: PatternMistake.self) { try RegularExpression(text) }
      #expect(mistake.message.contains("nested deeper than 256 levels"))
    }
    let allowed = String(repeating: "(", count: 200) + "a" + String(repeating: ")*", count: 200)
    #expect(try RegularExpression(allowed).matches("aaaa"))
  }

  @Test("many classes that overlap are told apart in time")
  func classes() throws {
    let text = (0..<800).compactMap { UnicodeScalar(0x4E00 + $0) }.map { "[^\($0)]?[\($0)-龥]?" }
      .joined()
    let start = Clock.seconds()
    let pattern = try RegularExpression(text)
    #expect(try pattern.matches("龥一龥"))
    #expect(Clock.seconds() - start < 10)
  }

  @Test("nonsense is a pattern or a mistake", arguments: SeededGenerator.seeds(20))
  func nonsense(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let pieces =
      Array(#"ab水()[]{}|*+?^$\.-,:=019dwsbBxuc"#).map(String.init) + ["[:alpha:]", "(?:"]
    for _ in 0..<300 {
      let text = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? "a"
      }.joined()
      do {
        _ = try RegularExpression(text).matches("ab水")
      } catch let mistake as PatternMistake {
        #expect(!mistake.message.isEmpty)
        #expect(mistake.bytes.upperBound <= text.utf8.count)
      }
    }
  }

  @Test("a long match looks at the limits")
  func limits() throws {
    let pattern = try RegularExpression("(.*a.*)*")
    let text = [UInt8](repeating: UInt8(ascii: "a"), count: 1 << 20)
    var asked = 0
    let limits = LimitGuard(EvaluationLimits(timeout: 0))
    text.withUnsafeBufferPointer { text in
      do throws(EvaluationStop) {
        _ = try pattern.matches(text, limits)
      } catch {
        asked += 1
      }
    }
    #expect(asked == 1)
  }
}

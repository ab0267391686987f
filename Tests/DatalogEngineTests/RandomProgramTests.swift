import DatalogSyntax
import Diagnostics
import TestSupport
import Testing

@Suite("Random programs")
struct RandomProgramTests {
  @Test("are valid, and nearly all small enough to be solved naively")
  func areValid() throws {
    var tooLarge = 0
    for seed in SeededGenerator.allSeeds(80) {
      let source = RandomProgram(seed: seed, aboutNodes: seed.isMultiple(of: 3)).source
      let (program, diagnostics) = Parser.parse(SourceText(name: "random.dl", text: source))
      #expect(diagnostics.isEmpty, "seed \(seed):\n\(source)")
      do {
        let evaluator = try NaiveEvaluator(program)
        for query in program.queries { _ = try evaluator.answer(query) }
      } catch NaiveError.tooLarge {
        tooLarge += 1
      } catch {
        Issue.record("\(error), seed \(seed):\n\(source)")
      }
    }
    #expect(tooLarge < 10)
  }

  @Test("mostly have answers, and use every construct")
  func areVaried() throws {
    let sources = SeededGenerator.allSeeds(600).map { RandomProgram(seed: $0).source }
    for construct in [
      "!", "not ", "!(", " ; ", "count :", "sum ", "min ", "max ", "^", "+(", "*(", "cat(",
      "strlen(", "contains(",
      "ends_with(", "substr(", "month(", "mean ", "order by", " desc", "limit ", ".decl",
      " / ", " % ", "_", "d\"", "true", "<urn:", "0.5", "!(v", "), !(",
    ] {
      #expect(sources.contains { $0.contains(construct) }, "\(construct)")
    }
  }

  @Test("shrink to what matters")
  func shrink() {
    let program = RandomProgram(seed: 3)
    let shrunk = program.shrunk { $0.source.contains("p0") }
    #expect(shrunk.source.count < 100)
    #expect(shrunk.source.contains("p0"))
  }
}

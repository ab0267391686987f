import DatalogEngine
import DatalogSyntax
import Diagnostics
import TestSupport
import Testing

/// Files of whole numbers are read by a loop of their own, which leaves what is unusual to others.
@Suite("Files of numbers") struct NumberFileTests {
  private func written(_ lines: String, delimiter: String = "\t") throws -> [String] {
    let text = """
      .decl p(a:number, b:number)
      .input p(delimiter="\(delimiter)")
      .output p(delimiter="\t")
      """
    let (program, errors) = Parser.parse(SourceText(name: "p.dl", text: text))
    try #require(errors.isEmpty)
    let files = MemoryFiles(["p.facts": lines])
    _ = try Engine.run([program], facts: files, output: files)
    return files.written["p.csv", default: ""].split(separator: "\n").map(String.init)
  }

  @Test("have the same rows however the lines look", arguments: SeededGenerator.seeds(20))
  func rows(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var expected: Set<[Int64]> = []
    var lines = ""
    for _ in 0..<6000 {
      let bits = Int.random(in: 1...60, using: &generator)
      let row = (0..<2).map { _ in
        Int64.random(in: -(1 << bits)...(1 << bits), using: &generator) >> Int64(bits / 2)
      }
      expected.insert(row)
      let plus = generator.isOneIn(50) && row[0] >= 0 ? "+" : ""
      lines += "\(plus)\(row[0]);\(row[1])"
      lines += ["\n", "\r\n", "\n\n"][generator.isOneIn(9) ? Int(seed % 3) : 0]
    }
    if seed.isMultiple(of: 2) { lines.removeLast() }
    let sorted = expected.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }
    let found = try written(lines, delimiter: ";")
    #expect(found == sorted.map { "\($0[0])\t\($0[1])" }, "seed \(seed)")
  }

  @Test(
    "are refused where a line is wrong, with its place",
    arguments: [
      ("1\t2\n3\n", "2:1"), ("1\t2\n3\t4\t5\n", "2:5"), ("1\tx\n", "1:3"), ("1\t-\n", "1:3"),
      ("1\t2\n\t3\n", "2:1"),
    ])
  func wrong(_ lines: String, place: String) throws {
    let error = #expect(throws: DiagnosticList.self) { try written(lines) }
    let found = try #require(error?.diagnostics.first?.place)
    let position = found.source.position(at: found.range.lower)
    #expect("\(position.line):\(position.column)" == place)
  }
}

import Testing

@testable import SanjiangShell

@Suite("Results as drawings")
struct DrawnResultTests {
  @Test("the first two columns of nodes are connected, the next column is the label")
  func columns() {
    let outcome = ShellHarness.run(
      "query", "n = 1, leads(u, t), heading(t, h), u = @省科技厅 limit 1", "--format", "dot")
    #expect(outcome.output.contains("[label=\"省科技厅\", class=\"unit\"]"))
    #expect(outcome.output.contains("n1 -> n2 [label=\"1\"]"))
  }

  @Test("without a third column the question is the label")
  func question() {
    let drawing = Drawing(Self.table(columns: ["u", "t"], rows: [["a", "b"], ["a", "b"]]))
    #expect(drawing.edges == [Drawing.Edge(from: "a", to: "b", label: "leads(u, t)")])
    #expect(drawing.title == "leads(u, t)")
  }

  @Test("nodes are told apart by what they are, not by what is written on them")
  func sameText() {
    var table = ResultTable(columns: ["u", "t"], rows: [["a", "a"].map { .init($0, .node) }])
    table.rows[0][0].nodeID = "urn:x:1"
    table.rows[0][1].nodeID = "urn:x:2"
    let drawing = Drawing(table)
    #expect(drawing.nodes.map(\.id) == ["urn:x:1", "urn:x:2"])
    #expect(drawing.edges.map { [$0.from, $0.to] } == [["urn:x:1", "urn:x:2"]])
  }

  @Test("a long question is cut")
  func longQuestion() {
    var table = Self.table(columns: ["u", "t"], rows: [["a", "b"]])
    table.question = String(repeating: "任务", count: 30)
    #expect(Drawing(table).edges[0].label.english.hasSuffix("任…"))
  }

  @Test("one column is refused, at the prompt too", arguments: ["dot", "mermaid"])
  func oneColumn(format: String) {
    let outcome = ShellHarness.run("query", "Task(t)", "--format", format)
    #expect(outcome.status == .usage)
    #expect(outcome.output == "")
    #expect(
      outcome.errors == """
        error[usage]: `\(format)` draws what connects two columns, and this result has one
          = help: ask for two things, as `leads(u, t)` does

        """)
    let prompt = ShellHarness.run("repl", input: [":format \(format)", "Held(d)", "issuer(d, u)"])
    #expect(prompt.errors.contains("draws what connects two columns"))
    #expect(prompt.output.contains("issuer(d, u)"))
  }

  private static func table(columns: [String], rows: [[String]]) -> ResultTable {
    var table = ResultTable(columns: columns, rows: rows.map { $0.map { .init($0, .node) } })
    table.question = "leads(u, t)"
    return table
  }
}

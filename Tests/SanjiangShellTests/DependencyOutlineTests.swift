import DocumentExtraction
import Testing
import TripleStore

@testable import PolicyGraph
@testable import SanjiangShell

@Suite("The tree of dependencies")
struct DependencyOutlineTests {
  /// Dependencies of `a`, of which `a > b` says that a rests on b.
  private static func dependencies(_ chain: String...) -> DocumentDependencies {
    var found = DocumentDependencies(document: node("a"), links: [], documents: [:])
    for step in chain {
      let ends = step.split(separator: " ").map(String.init)
      for end in [ends[0], ends[2]] {
        found.documents[node(end)] = .init(name: end, title: nil, isHeld: true)
      }
      found.links.append(
        DocumentDependencies.Link(
          from: node(ends[0]), to: node(ends[2]), reason: ends[1] == ">" ? .basis : .mention,
          places: 1, things: [], passages: [Passage(source: "x.txt", first: 3, last: 4)]))
    }
    return found
  }

  private static func node(_ name: String) -> Term { .iri(NodeKind.document.iri(name)) }

  private static func tree(
    _ dependencies: DocumentDependencies, _ direction: DependencyOutline.Direction = .on,
    depth: Int = 9
  ) -> String {
    let outline = DependencyOutline(dependencies, direction: direction, depth: depth)
    return DependencyTreeText(width: nil).text(of: outline)
  }

  @Test("a cycle ends where it comes back, what repeats is not opened twice")
  func cycle() {
    let found = Self.dependencies("a > b", "b > c", "c > a", "a > c")
    #expect(
      Self.tree(found) == """
        a
        └─ rests on (2)
           ├─ based on  b  x:3–4
           │  └─ based on  c  x:3–4
           │     └─ based on  a (above)  x:3–4
           └─ based on  c (above)  x:3–4
        x=x.txt

        """)
  }

  @Test("what is too deep is counted; what was not opened there is opened further down")
  func depth() {
    let found = Self.dependencies("a > b", "b > c", "c > d", "c > e", "a > c")
    #expect(
      Self.tree(found, depth: 2) == """
        a
        └─ rests on (2)
           ├─ based on  b  x:3–4
           │  └─ based on  c (+2 below)  x:3–4
           └─ based on  c  x:3–4
              ├─ based on  d  x:3–4
              └─ based on  e  x:3–4
        x=x.txt

        """)
  }

  @Test("both directions, and what is linked besides")
  func directions() {
    let found = Self.dependencies("a > b", "c > a", "a - d", "e - a", "a - b")
    #expect(
      Self.tree(found, .both) == """
        a
        ├─ rests on (1)
        │  └─ based on  b  x:3–4
        ├─ supports (1)
        │  └─ basis of  c  x:3–4
        └─ linked with (2)
           ├─ mentions  d  x:3–4
           └─ mentioned by  e  x:3–4
        x=x.txt

        """)
    #expect(
      Self.tree(found, .by) == """
        a
        ├─ supports (1)
        │  └─ basis of  c  x:3–4
        └─ linked with (1)
           └─ mentioned by  e  x:3–4
        x=x.txt

        """)
  }

  @Test("a drawing has each document and each link once")
  func drawing() {
    let found = Self.dependencies("a > b", "b > c", "c > a", "a > c")
    let drawing = Drawing(DependencyOutline(found, direction: .both, depth: 9))
    #expect(drawing.nodes.map(\.label) == ["a", "b", "c"])
    #expect(drawing.nodes.map(\.isFocus) == [true, false, false])
    #expect(drawing.edges.count == 4)
    #expect(drawing.edges.allSatisfy { $0.label.english == "based on" && $0.detail == "x.txt:3–4" })
  }

  @Test("the tree at 80 and at 120 columns", arguments: [80, 120])
  func screens(columns: Int) throws {
    let screen = ShellHarness.screen(
      words: ["dependencies", "青政办〔2021〕29号"], columns: columns)
    try GoldenFile.expect(screen, equals: "dependencies/tree-\(columns).txt")
  }

  @Test("formats of the command line")
  func formats() {
    let base = ["dependencies", "青政〔2016〕76号", "--direction", "on", "--format"]
    let dot = ShellHarness.run(words: base + ["dot"]).output
    #expect(dot.contains("\"青政〔2016〕76号\", shape=note"))
    #expect(dot.contains("label=\"implements\", tooltip=\"001_e703ddd9623c1c8c.txt:118\""))
    let mermaid = ShellHarness.run(words: base + ["mermaid"]).output
    #expect(mermaid.contains("-->|\"implements\"|"))
    let json = ShellHarness.run(words: base + ["json"]).output
    #expect(json.contains("\"focus\":true"))
    let csv = ShellHarness.run(words: base + ["csv"]).output
    #expect(
      csv.hasPrefix("relation,reason,document,title,through,places,lines\nrests on,implements,"))
    #expect(ShellHarness.run(words: base + ["boxes"]).status == .usage)
    #expect(ShellHarness.run("dependencies", "省科技厅").status == .wrongQuery)
    #expect(ShellHarness.run("dependencies", "青政〔2016〕76号", "--depth", "0").status == .usage)
  }

  @Test("rules of one's own add links")
  func ownRules() throws {
    let folder = try ScratchFolder()
    let file = try folder.write(
      "own.dl", "restsOn(d, e) :- cites(d, e). ground(d, e, \"basis\", d, d) :- cites(d, e).\n")
    let outcome = ShellHarness.run(
      "dependencies", "青政〔2016〕76号", "--rules", file, "--direction", "on", "--format", "csv")
    #expect(outcome.output.contains("rests on,basis,青海省居住证实施办法"))
  }

  @Test("the prompt takes titles with blanks and the same options")
  func prompt() {
    let outcome = ShellHarness.run(
      "repl", input: [":dependencies 青政〔2016〕76号 --direction on --format dot", ":dependencies"])
    #expect(outcome.output.hasPrefix("digraph {"))
    #expect(outcome.errors.contains("`:dependencies` needs NUMBER"))
  }
}

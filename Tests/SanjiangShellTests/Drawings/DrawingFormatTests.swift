import Foundation
import TestSupport
import TextFormats
import Testing

@testable import SanjiangShell

/// Drawings as DOT, as Mermaid and as JSON.
@Suite("Drawings")
struct DrawingFormatTests {
  private static let small = Drawing(
    title: "青政办〔2021〕29号",
    nodes: [
      Drawing.Node(
        id: "doc:1", label: "青政办〔2021〕29号", kind: "document", detail: "规划", isFocus: true),
      Drawing.Node(id: "end", label: "省科技厅", kind: "unit"),
    ],
    edges: [Drawing.Edge(from: "end", to: "doc:1", label: "leads", detail: "a.txt:7")])

  @Test("a small drawing in DOT")
  func dot() {
    #expect(
      DOTWriter.text(of: Self.small) == """
        digraph {
          charset="UTF-8"
          rankdir=LR
          label="青政办〔2021〕29号"
          labelloc=t
          node [shape=box, style=rounded]
          n1 [label="青政办〔2021〕29号", shape=note, class="document", tooltip="规划", \
        style="rounded,bold"]
          n2 [label="省科技厅", class="unit"]
          n2 -> n1 [label="leads", tooltip="a.txt:7", labeltooltip="a.txt:7"]
        }

        """)
  }

  @Test("a small drawing in Mermaid")
  func mermaid() {
    #expect(
      MermaidWriter.text(of: Self.small) == """
        ---
        title: "青政办〔2021〕29号"
        ---
        flowchart LR
          n1["青政办〔2021〕29号"]
          n2("省科技厅")
          n2 -->|"leads"| n1
          classDef focus stroke-width:3px
          class n1 focus

        """)
  }

  @Test("a small drawing in JSON")
  func json() throws {
    let value = try JSONReader.read(Array(DrawingJSON.text(of: Self.small).utf8))
    #expect(value["title"]?.text == "青政办〔2021〕29号")
    #expect(value["nodes"]?[0]?["focus"]?.truth == true)
    #expect(value["nodes"]?[1]?["id"]?.text == "end")
    #expect(value["nodes"]?[1]?["detail"]?.text == "")
    #expect(value["edges"]?[0]?["from"]?.text == "end")
    #expect(value["edges"]?[0]?["detail"]?.text == "a.txt:7")
  }

  @Test("an edge to what is not drawn is left out")
  func dangling() {
    var drawing = Self.small
    drawing.edges.append(Drawing.Edge(from: "end", to: "elsewhere", label: "cites"))
    #expect(DOTWriter.text(of: drawing) == DOTWriter.text(of: Self.small))
    #expect(MermaidWriter.text(of: drawing) == MermaidWriter.text(of: Self.small))
  }

  @Test("labels of any signs are read back as they were", arguments: SeededGenerator.seeds(60))
  func escaping(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let drawing = Self.random(&generator)
    #expect(DrawnText(dot: DOTWriter.text(of: drawing)) == DrawnText(of: drawing))
    #expect(DrawnText(mermaid: MermaidWriter.text(of: drawing)) == DrawnText(of: drawing))
    let json = try JSONReader.read(Array(DrawingJSON.text(of: drawing).utf8))
    #expect(json["nodes"]?.elements?.map { $0["label"]?.text } == drawing.nodes.map(\.label))
    #expect(
      json["edges"]?.elements?.map { $0["label"]?.text } == drawing.edges.map(\.label.english))
  }

  @Test(
    "Graphviz draws labels of any signs",
    .enabled(if: FileManager.default.isExecutableFile(atPath: graphviz), "no Graphviz here"))
  func graphvizAccepts() throws {
    for seed in SeededGenerator.seeds(5) {
      var generator = SeededGenerator(seed: seed)
      let drawing = Self.random(&generator)
      let picture = try Self.svg(of: DOTWriter.text(of: drawing))
      #expect(picture.status == 0, "seed \(seed)")
      #expect(picture.text.contains("</svg>"), "seed \(seed)")
    }
  }

  private static let graphviz = "/usr/bin/dot"

  /// What `dot -Tsvg` makes of a text.
  private static func svg(of dot: String) throws -> (status: Int32, text: String) {
    let folder = try ScratchFolder()
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: graphviz)
    process.arguments = ["-Tsvg", try folder.write("a.dot", dot)]
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: bytes, as: UTF8.self))
  }

  /// Nodes and edges with labels of signs that some format gives a meaning to.
  private static func random(_ generator: inout SeededGenerator) -> Drawing {
    let pieces = [
      "\"", "\\", "\\n", "\\N", "#", ";", "&", "&amp;", "#35;", "<b>", ">", "]", "[", "(", "))",
      "{", "}}", "|", "%%", "%%{init}%%", "end", "subgraph", "graph", "click", "style a:b",
      "-->", "--", "`", "\n", "\t", "\u{1B}", "青", "〔2021〕", "：", "“", " ", "'", "é", "😀", "$",
      "class", ":::", "*", "_", "=", "/", "//", "/*", "---",
    ]
    func label(_ least: Int) -> String {
      (0..<Int.random(in: least...6, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }.joined()
    }
    let kinds = ["document", "unit", "official", "region", "task", "fact", "rule"]
    let nodes = (0..<Int.random(in: 1...8, using: &generator)).map { number in
      Drawing.Node(
        id: "\(label(0))\(number)", label: label(1),
        kind: kinds.randomElement(using: &generator) ?? "", detail: label(0),
        isFocus: generator.isOneIn(3))
    }
    let edges = (0..<Int.random(in: 0...8, using: &generator)).map { _ in
      Drawing.Edge(
        from: nodes.randomElement(using: &generator)?.id ?? "",
        to: nodes.randomElement(using: &generator)?.id ?? "", label: label(0), detail: label(0))
    }
    return Drawing(title: label(1), nodes: nodes, edges: edges)
  }
}

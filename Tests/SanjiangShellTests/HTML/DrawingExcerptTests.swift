import Testing

@testable import SanjiangShell

@Suite("The part of a drawing that a page holds")
struct DrawingExcerptTests {
  @Test("what the drawing is about comes first, then what is near, then what has more connections")
  func order() {
    let excerpt = DrawingExcerpt(of: Self.drawing)
    #expect(excerpt.drawing.nodes.map(\.id) == ["focus", "hub", "far", "near", "farther", "alone"])
    #expect(excerpt.total == 6)
    #expect(excerpt.drawing.edges == Self.drawing.edges)
  }

  @Test("edges to what is left out are left out", arguments: 0...6)
  func part(most: Int) {
    let excerpt = DrawingExcerpt(of: Self.drawing, most: most)
    let held = Set(excerpt.drawing.nodes.map(\.id))
    #expect(held.count == most)
    #expect(excerpt.total == 6)
    #expect(excerpt.drawing.edges.allSatisfy { held.contains($0.from) && held.contains($0.to) })
  }

  @Test("without a focus the best connected come first, then as they were found")
  func noFocus() {
    var drawing = Self.drawing
    drawing.nodes = drawing.nodes.map { .init(id: $0.id, label: $0.label, kind: $0.kind) }
    let first = DrawingExcerpt(of: drawing, most: 3).drawing.nodes.map(\.id)
    #expect(first == ["hub", "far", "farther"])
  }

  @Test("a drawing as tables: from what, why, to what, and where that is stated")
  func tables() {
    let edges = Self.drawing.connectionTable
    #expect(edges.columns == ["from", "reason", "to", "stated in"])
    #expect(edges.rows[0].map(\.text) == ["Focus", "cites", "Hub", "a.txt:1"])
    let nodes = Self.drawing.nodeTable
    #expect(nodes.columns == ["name", "kind", "connections"])
    #expect(nodes.rows.map { $0[2].text } == ["0", "1", "1", "2", "3", "1"])
    #expect(Drawing(title: "", nodes: [], edges: []).connectionTable.columns.count == 3)
  }

  private static let drawing = Drawing(
    title: "t",
    nodes: ["Alone", "Farther", "Near", "Far", "Hub", "Focus"].map {
      .init(id: $0.lowercased(), label: $0, kind: "unit", isFocus: $0 == "Focus")
    },
    edges: [("focus", "hub"), ("near", "hub"), ("hub", "far"), ("farther", "far")].map {
      .init(from: $0.0, to: $0.1, label: "cites", detail: "a.txt:1")
    })
}

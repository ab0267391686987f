import Diagnostics
import Testing

@Suite("Diagnostics for editors")
struct EditorOutputTests {
  private let source = SourceText(name: "规则.dl", text: "a𠮷b\n单位（甲）\r\n")

  @Test(
    "positions count UTF-16 units from 0",
    arguments: [
      (0, 0, 0), (1, 0, 1), (3, 0, 1), (5, 0, 3), (6, 0, 4), (7, 1, 0), (10, 1, 1), (13, 1, 2),
      (22, 1, 5), (23, 1, 5), (24, 2, 0), (99, 2, 0), (-5, 0, 0),
    ])
  func positions(_ offset: Int, _ line: Int, _ character: Int) {
    #expect(source.editorPosition(at: offset) == EditorPosition(line: line, character: character))
  }

  @Test("each is a line, whatever its message holds")
  func lines() {
    let diagnostics = [
      Diagnostic(
        .error, code: "syntax", "two\nlines", at: SourcePlace(source, SourceRange(10, 13))),
      Diagnostic(.warning, code: "usage", "nowhere"),
    ]
    #expect(
      DiagnosticLines.text(of: diagnostics, program: "sanjiang") == """
        规则.dl:2:2: error[syntax]: two\u{240A}lines
        sanjiang: warning[usage]: nowhere

        """)
  }

  @Test("they are read text by text, in the order of each")
  func order() {
    let other = SourceText(name: "b.dl", text: "xyz")
    func diagnostic(_ message: String, _ source: SourceText?, _ lower: Int) -> Diagnostic {
      Diagnostic(
        .error, code: "syntax", message,
        at: source.map { SourcePlace($0, SourceRange(lower, lower)) })
    }
    let mixed = [
      diagnostic("b2", other, 2), diagnostic("a1", source, 1), diagnostic("b1", other, 1),
      diagnostic("none", nil, 0), diagnostic("a0", source, 0), diagnostic("a0 again", source, 0),
    ]
    #expect(mixed.inReadingOrder().map(\.message) == ["none", "b1", "b2", "a0", "a0 again", "a1"])
    #expect(
      mixed.inReadingOrder(of: ["规则.dl"]).map(\.message)
        == ["none", "a0", "a0 again", "a1", "b1", "b2"])
  }
}

import TestSupport
import TextFormats
import Testing

@testable import SanjiangShell

@Suite("Pages of HTML")
struct HTMLPageTests {
  private static let pages: [HTMLPage] = [
    HTMLPage(PageFixture.dossier), HTMLPage(PageFixture.surroundings, language: .zh),
    PageFixture.answers, HTMLPage(answers: [PageFixture.answer("?- Unit(u).", columns: ["u"])]),
    HTMLPage(Drawing(title: "nothing", nodes: [], edges: [])), PageFixture.explanation,
  ]

  @Test("every element is ended, every text escaped, no id comes twice", arguments: pages.indices)
  func wellFormed(index: Int) {
    let checker = MarkupChecker(PageFixture.text(Self.pages[index]))
    #expect(checker.problems == [])
    #expect(checker.elements.last?.name == "html")
  }

  @Test("the checker of these tests sees what is wrong")
  func checker() {
    let wrong = "<!DOCTYPE html>\n<html><b onclick=x>&nbsp; > </i><script><!--</script>"
    #expect(MarkupChecker(wrong).problems.count == 7)
  }

  @Test("nothing outside of the page is asked for", arguments: pages.indices)
  func alone(index: Int) {
    let page = PageFixture.text(Self.pages[index])
    let namespace = "http://www.w3.org/2000/svg"
    let others = page.replacing(namespace, with: "").replacing("http-equiv", with: "")
    for word in ["http", "//cdn", "@import", "url(\"", "url('", "innerHTML", "eval("] {
      #expect(!others.contains(word), "\(word)")
    }
    for element in MarkupChecker(page).elements {
      #expect(element.attributes["src"] == nil)
      #expect(element.attributes["style"] == nil)
      if let link = element.attributes["href"] { #expect(link == "#content") }
    }
  }

  @Test("the policy of a page names the digests of what it holds", arguments: pages.indices)
  func policy(index: Int) throws {
    let elements = MarkupChecker(PageFixture.text(Self.pages[index])).elements
    let meta = try #require(elements.first { $0.attributes["http-equiv"] != nil })
    let policy = try #require(meta.attributes["content"])
    for element in elements where ["script", "style"].contains(element.name) {
      guard element.attributes["type"] == nil else { continue }
      let digest = PageAsset.digest(of: Array(element.text.utf8))
      #expect(policy.contains("\(element.name)-src '\(digest)'"), "\(element.name)")
    }
  }

  @Test("the same content gives the same bytes")
  func deterministic() {
    #expect(HTMLPage(PageFixture.dossier).bytes == HTMLPage(PageFixture.dossier).bytes)
  }

  @Test("texts come out of a page as they went in")
  func texts() {
    let elements = MarkupChecker(PageFixture.text(HTMLPage(PageFixture.dossier))).elements
    let cells = Set(elements.filter { $0.name == "td" }.map(\.text))
    for text in PageFixture.hostileTexts { #expect(cells.contains(text), "\(text)") }
  }

  @Test("numbers stand at the right, places are told from texts, a question's columns are not ours")
  func columns() throws {
    let page = MarkupChecker(PageFixture.text(PageFixture.answers)).elements
    let heads = page.filter { $0.name == "th" }
    #expect(heads.map { $0.attributes["class"] } == ["short", "short", "n"])
    #expect(!page.contains { $0.attributes["data-en"] == "unit" })
    #expect(page.contains { $0.attributes["data-en"] == "Rows" })
    let own = MarkupChecker(PageFixture.text(HTMLPage(PageFixture.dossier))).elements
    #expect(own.contains { $0.name == "span" && $0.attributes["data-en"] == "unit" })
    #expect(own.contains { $0.name == "th" && $0.attributes["class"] == "place short" })
    #expect(own.contains { $0.name == "td" && $0.attributes["data-en"] == "participant" })
  }

  @Test("the text of a source stands before the tables, with its place, or why it is missing")
  func quotations() {
    var page = HTMLPage(PageFixture.dossier)
    page.quotations = [
      .init(lines: ["一、<总体>要求", "& 其他"], place: "a.txt:1-2"),
      .init(lines: [], place: "b.txt:3", problem: "b.txt is not in the folder"),
    ]
    let elements = MarkupChecker(PageFixture.text(page)).elements
    let quoted = elements.filter { $0.name == "blockquote" }.map(\.text)
    #expect(quoted.count == 2)
    #expect(quoted[0].split(separator: "\n") == ["一、<总体>要求", "& 其他", "a.txt:1-2"])
    #expect(quoted[1].split(separator: "\n") == ["b.txt is not in the folder", "b.txt:3"])
  }

  @Test("a picture of one thing or none is no picture")
  func noPicture() {
    let one = Drawing(title: "t", nodes: [.init(id: "a", label: "a", kind: "unit")], edges: [])
    let elements = MarkupChecker(PageFixture.text(HTMLPage(one))).elements
    #expect(!elements.contains { $0.attributes["id"] == "picture" })
    #expect(elements.contains { $0.name == "td" && $0.text == "a" })
  }

  @Test("whatever texts a drawing holds can be read from the page again", arguments: 0..<60)
  func roundTrip(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let drawing = Drawing(
      title: "t",
      nodes: (0..<5).map {
        .init(id: "\($0)", label: Self.text(&generator), kind: Self.text(&generator))
      },
      edges: [.init(from: "0", to: "1", label: Self.text(&generator))])
    let page = MarkupChecker(PageFixture.text(HTMLPage(drawing)))
    #expect(page.problems == [])
    let data = try #require(page.elements.first { $0.attributes["id"] == "drawing" })
    var expected = Array("{\"total\":5,\"drawing\":".utf8)
    expected += DrawingJSON.text(of: DrawingExcerpt(of: drawing).drawing).utf8
    expected += ",\"chinese\":{}}".utf8
    #expect(try JSONReader.read(Array(data.text.utf8)) == JSONReader.read(expected))
  }

  /// A text of pieces that mean something and of any scalars.
  private static func text(_ generator: inout SeededGenerator) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0..<8, using: &generator) {
      if Bool.random(using: &generator) {
        text += PageFixture.hostileTexts.randomElement(using: &generator) ?? ""
      } else {
        let value = UInt32.random(in: 0..<0x1_0000, using: &generator)
        text += Unicode.Scalar(value).map { String($0) } ?? "<"
      }
    }
    return text
  }
}

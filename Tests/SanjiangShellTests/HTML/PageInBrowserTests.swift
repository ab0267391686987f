import Testing

@testable import SanjiangShell

@Suite(
  "Pages of HTML in a browser",
  .enabled(if: Browser.isAvailable, "no browser: install chromium or set SANJIANG_BROWSER"))
struct PageInBrowserTests {
  @Test("a picture can be searched, filtered, dragged, zoomed, walked through by keys")
  func picture() throws {
    try PageProbe("picture", on: HTMLPage(PageFixture.dossier)).expectAllRight(atLeast: 40)
  }

  @Test("tables can be sorted and filtered, the page speaks Chinese, is dark, and can be read")
  func page() throws {
    try PageProbe("page", on: HTMLPage(PageFixture.dossier)).expectAllRight(atLeast: 30)
  }

  @Test("a page asked for in Chinese speaks it, and names stay what they are")
  func chinese() throws {
    let page = HTMLPage(PageFixture.surroundings, language: .zh)
    try PageProbe("chinese", on: page).expectAllRight(atLeast: 8)
  }

  @Test("of many things the nearest are drawn, and the rest on demand")
  func large() throws {
    let page = HTMLPage(PageFixture.graph(of: 2400, named: "大图"))
    try PageProbe("large", on: page).expectAllRight(atLeast: 6)
  }

  @Test("on a narrow screen nothing is wider than the screen")
  func narrow() throws {
    let probe = try PageProbe("narrow", on: HTMLPage(PageFixture.dossier), size: (390, 844))
    probe.expectAllRight(atLeast: 4)
  }

  @Test("on paper every thing of the picture has its name, or a number that is told below")
  func paper() throws {
    try PageProbe("paper", on: HTMLPage(PageFixture.dossier)).expectAllRight(atLeast: 12)
  }

  @Test("an explanation can be folded line by line and all at once")
  func outline() throws {
    try PageProbe("outline", on: PageFixture.explanation).expectAllRight(atLeast: 15)
  }

  @Test("a probe that meets an error of a script or a breach of the policy fails")
  func failing() throws {
    let probe = try PageProbe("failing", on: PageFixture.answers)
    #expect(probe.problems.contains { $0.contains("thrown on purpose") })
    #expect(probe.problems.contains { $0.contains("policy") })
    #expect(probe.findings.map(\.isRight) == [false])
  }
}

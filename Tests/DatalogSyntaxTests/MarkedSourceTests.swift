import TestSupport
import Testing

@Suite("A marked source")
struct MarkedSourceTests {
  @Test("gives the text and the ranges in bytes")
  func reading() {
    let source = MarkedSource("牵头(«单位», ‹x›)«».")
    #expect(source.text == "牵头(单位, x).")
    #expect(source.ranges == [7..<13, 17..<17])
    #expect(source.secondaryRanges == [15..<16])
  }

  @Test(
    "marked again is itself",
    arguments: ["", "«»", "«a»«b»", "‹(›«a»«».", "«»«»", "a«b»‹›c", "«a»‹b›«c»", "甲«乙»丙"])
  func marking(_ marked: String) {
    let source = MarkedSource(marked)
    let again = MarkedSource.marking(
      source.text, source.ranges, secondary: source.secondaryRanges)
    #expect(again == marked)
  }
}

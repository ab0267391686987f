import Testing

@testable import DocumentExtraction

@Suite("Words beside a date of force")
struct ValidityCueTests {
  @Test(
    "each has the character by which it is found, no further in than is looked back",
    arguments: ValidityRecognizer.cueWords)
  func pivots(word: Phrase) throws {
    let place = try #require(word.scalars.firstIndex(where: ValidityRecognizer.pivots.contains))
    #expect(place == 0 || word.scalars[place] == "期" && place <= ValidityRecognizer.longestCue)
  }
}

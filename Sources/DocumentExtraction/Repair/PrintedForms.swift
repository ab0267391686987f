/// Finds what was printed for a text that is read in other characters.
struct PrintedForms {
  private let texts: [MappedText]

  /// Takes the texts in which some characters are read as others.
  init(_ texts: [MappedText]) {
    self.texts = texts.filter { !$0.variants.isEmpty }
  }

  /// The first stretch of the texts that is read as `text`, as it is printed; otherwise `text`.
  ///
  /// - Complexity: O(*n*) in the texts that have such characters, mostly none.
  func printed(_ text: String) -> String {
    guard !texts.isEmpty else { return text }
    let phrase = Phrase(text)
    for candidate in texts {
      guard let range = PhraseSet([phrase]).firstMatch(in: candidate.scalars)?.range else {
        continue
      }
      return candidate.printed(range)
    }
    return text
  }
}

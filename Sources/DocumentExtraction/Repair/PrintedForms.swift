/// Finds what was printed for a text that is read in other characters.
struct PrintedForms {
  private let texts: [MappedText]

  /// Takes the texts of a source, in order.
  init(_ texts: [MappedText]) {
    self.texts = texts.filter { !$0.variants.isEmpty }
  }

  /// The first stretch that is read as `text`, as it is printed; otherwise `text`.
  ///
  /// - Parameters:
  ///   - text: What is read.
  ///   - line: The source line of it, or nil to look in every text.
  /// - Returns: What is printed.
  /// - Complexity: O(*n*) in the texts looked at, none where nothing is printed otherwise.
  func printed(_ text: String, line: Int?) -> String {
    guard !texts.isEmpty else { return text }
    let phrase = PhraseSet([Phrase(text)])
    for candidate in texts[first(at: line ?? 0)...] {
      if let line, candidate.firstLine > line { break }
      if let range = phrase.firstMatch(in: candidate.scalars)?.range {
        return candidate.printed(range)
      }
    }
    return text
  }

  /// The index of the first text that ends at or behind a line.
  private func first(at line: Int) -> Int {
    var low = 0
    var high = texts.count
    while low < high {
      let middle = (low + high) / 2
      if texts[middle].lastLine < line { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

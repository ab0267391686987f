/// A bracket beside the cursor and its partner.
enum BracketPair {
  /// How many characters are looked at in search of a partner.
  private static let reach = 20_000
  private static let opening: [Character: Character] = [
    "(": ")", "[": "]", "{": "}", "（": ")", "［": "]", "｛": "}",
  ]
  private static let closing: [Character: Character] = [
    ")": ")", "]": "]", "}": "}", "）": ")", "］": "]", "｝": "}",
  ]

  /// Finds the pair of the bracket before the cursor, or else of the one after it.
  ///
  /// - Parameters:
  ///   - cursor: Where the cursor stands.
  ///   - characters: The text.
  ///   - isBare: Whether a character is not inside a quoted text or a comment.
  /// - Returns: Where both stand, or nil.
  /// - Complexity: O(*n*) in the distance of the two.
  static func beside(
    _ cursor: Int, in characters: [Character], isBare: (Int) -> Bool
  ) -> (Int, Int)? {
    for place in [cursor - 1, cursor] where characters.indices.contains(place) && isBare(place) {
      if let partner = partner(of: place, in: characters, isBare: isBare) {
        return (place, partner)
      }
    }
    return nil
  }

  private static func partner(
    of place: Int, in characters: [Character], isBare: (Int) -> Bool
  ) -> Int? {
    let isOpening = opening[characters[place]] != nil
    guard isOpening || closing[characters[place]] != nil else { return nil }
    var open: [Character] = []
    var next = place
    while characters.indices.contains(next), abs(next - place) < reach {
      let character = characters[next]
      if isBare(next) {
        let begins = isOpening ? opening[character] : closing[character]
        let ends = isOpening ? closing[character] : opening[character]
        if let begins { open.append(begins) }
        if let ends {
          guard open.popLast() == ends else { return nil }
          if open.isEmpty { return next }
        }
      }
      next += isOpening ? 1 : -1
    }
    return nil
  }
}

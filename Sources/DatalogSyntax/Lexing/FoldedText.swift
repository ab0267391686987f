extension [UInt8] {
  /// The text of a name, full-width characters replaced by their half-width twins.
  ///
  /// - Complexity: O(`upper - lower`).
  func foldedText(from lower: Int, to upper: Int) -> String {
    let slice = self[lower..<upper]
    guard slice.contains(where: { $0 == 0xEF }) else {
      return String(decoding: slice, as: UTF8.self)
    }
    var folded: [UInt8] = []
    var index = lower
    while index < upper {
      if index + 2 < upper, self[index] == 0xEF,
        let twin = Symbol.twin(self[index], self[index + 1], self[index + 2])
      {
        folded.append(twin)
        index += 3
      } else {
        folded.append(self[index])
        index += 1
      }
    }
    return String(decoding: folded, as: UTF8.self)
  }
}

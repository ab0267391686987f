extension [Diagnostic] {
  /// The diagnostics text by text, those of one text in the order of their places.
  ///
  /// What has no place comes first; what has the same place stays in its order.
  ///
  /// - Parameter texts: The names of the texts in the order wanted; others follow in the order of
  ///   their first diagnostics.
  /// - Returns: The same diagnostics.
  /// - Complexity: O(*n* log *n*).
  public func inReadingOrder(of texts: [String] = []) -> [Diagnostic] {
    var numbers: [String: Int] = [:]
    for name in texts + compactMap(\.place?.source.name) where numbers[name] == nil {
      numbers[name] = numbers.count
    }
    func key(_ entry: EnumeratedSequence<[Diagnostic]>.Element) -> (Int, Int, Int) {
      guard let place = entry.element.place else { return (-1, 0, entry.offset) }
      return (numbers[place.source.name] ?? 0, place.range.lower, entry.offset)
    }
    return enumerated().sorted { key($0) < key($1) }.map(\.element)
  }
}

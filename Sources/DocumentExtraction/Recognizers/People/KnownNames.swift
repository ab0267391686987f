/// Names of persons that a document gives with a title somewhere.
struct KnownNames: Sendable {
  private let names: Set<ExactText>
  /// The first characters of the names, so that most stretches are no String first.
  private let beginnings: ScalarSet

  /// Collects names.
  init(_ names: some Sequence<String> = []) {
    self.names = Set(names.map { ExactText($0) })
    beginnings = ScalarSet(self.names.compactMap(\.text.unicodeScalars.first))
  }

  /// Whether there is none.
  var isEmpty: Bool { names.isEmpty }

  /// Whether a stretch of text is one of the names.
  func contains(_ stretch: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = stretch.first, beginnings.contains(first) || first.value > 0xFFFF else {
      return false
    }
    return names.contains(ExactText(String(stretch)))
  }

  /// Whether a text is one of the names.
  func contains(_ name: String) -> Bool { names.contains(ExactText(name)) }
}

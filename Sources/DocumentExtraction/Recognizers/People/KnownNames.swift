/// Names of persons that a document gives with a title somewhere.
struct KnownNames: Sendable {
  private let tree: WordTree
  /// Whether there is none.
  let isEmpty: Bool

  /// No names at all.
  static let none = KnownNames([])

  /// Collects names.
  ///
  /// - Complexity: O(*n* log *n*) in the number of names.
  init(_ names: [[Unicode.Scalar]]) {
    tree = WordTree(names)
    isEmpty = names.isEmpty
  }

  /// Whether a stretch of text is one of the names.
  func contains(_ stretch: ArraySlice<Unicode.Scalar>) -> Bool {
    !isEmpty && tree.longest(of: stretch)?.count == stretch.count
  }

  /// The length of the longest name of two to twelve characters that begins at `offset`, or nil.
  func longest(in text: [Unicode.Scalar], at offset: Int) -> Int? {
    guard !isEmpty, let match = tree.longest(in: text, at: offset) else { return nil }
    if match.count <= Self.longestName { return match.count > 1 ? match.count : nil }
    return (2...Self.longestName).last { contains(text[offset..<offset + $0]) }
  }

  private static let longestName = 12
}

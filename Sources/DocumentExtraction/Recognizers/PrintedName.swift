/// A name as printed, which equals another when all characters do.
struct PrintedName: Hashable {
  /// The characters.
  let characters: [Unicode.Scalar]

  init(_ characters: [Unicode.Scalar]) { self.characters = characters }

  /// Feeds the characters to `hasher`, all at once.
  func hash(into hasher: inout Hasher) {
    characters.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}

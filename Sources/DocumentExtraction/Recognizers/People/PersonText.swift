/// A text in half width in which persons are looked for, and what each of its characters may be.
struct PersonText: Sendable {
  /// The characters.
  let scalars: [Unicode.Scalar]
  /// What each of them may be.
  let signs: [PersonSigns]

  /// Takes a text in half width.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    signs = PersonSigns.signs(of: scalars)
  }

  /// The number of characters.
  var count: Int { scalars.count }

  /// Whether the character at `offset` has one of `signs`.
  @inline(__always)
  func has(_ signs: PersonSigns, at offset: Int) -> Bool {
    !self.signs[offset].isDisjoint(with: signs)
  }
}

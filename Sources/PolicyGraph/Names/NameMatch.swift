/// How well a name fits what was typed, the best first.
package enum NameMatch: Int, Comparable, Sendable {
  /// It is the name, or begins it.
  case whole, beginning
  /// The letters are those of all its characters.
  case allInitials
  /// It stands in the name.
  case part
  /// The letters are those of some characters in a row, the first or later ones.
  case firstInitials, innerInitials
  /// The characters, or their letters, in order and not all, the first at the beginning.
  case abbreviation, abbreviatedInitials

  package static func < (left: NameMatch, right: NameMatch) -> Bool {
    left.rawValue < right.rawValue
  }
}

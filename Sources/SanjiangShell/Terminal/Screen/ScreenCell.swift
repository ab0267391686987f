import Diagnostics

/// One character on the screen.
struct ScreenCell: Equatable {
  /// The character.
  var text: String
  /// How many columns it takes.
  var width: Int
  /// How it is set off.
  var style: TextStyle

  /// Creates the cell of a character.
  init(_ character: Character, _ style: TextStyle = .plain) {
    text = String(character)
    width = Self.width(of: character)
    self.style = style
  }

  /// The cells of a text that has no line ends.
  static func cells(of text: String, _ style: TextStyle = .plain) -> [ScreenCell] {
    text.map { ScreenCell($0, style) }
  }

  /// How many columns a character takes.
  static func width(of character: Character) -> Int { DisplayWidth.of(character) }

  /// How many columns characters take.
  static func width(of characters: some Sequence<Character>) -> Int {
    characters.reduce(0) { $0 + width(of: $1) }
  }
}

extension Sequence<ScreenCell> {
  /// How many columns the cells take.
  var width: Int { reduce(0) { $0 + $1.width } }
}

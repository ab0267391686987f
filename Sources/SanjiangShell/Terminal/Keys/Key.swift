/// A key that was pressed, or what stands for one.
enum Key: Hashable {
  /// A character that stands for itself.
  case text(String)
  /// A letter or sign with Ctrl: `a` to `z`, `_`, `@`.
  case control(Character)
  /// A character with Alt, or after Esc.
  case alt(Character)
  /// A key that has a name.
  case named(Name, Modifiers = [])
  /// A text that was pasted, its line ends made `\n`, without control characters.
  case paste(String)

  /// The keys that have a name.
  enum Name: Hashable {
    case up, down, left, right, home, end, pageUp, pageDown, insert, delete
    case backspace, tab, enter, escape
  }

  /// What is held down with a key.
  struct Modifiers: OptionSet, Hashable {
    let rawValue: UInt8
    static let shift = Modifiers(rawValue: 1)
    static let alt = Modifiers(rawValue: 2)
    static let control = Modifiers(rawValue: 4)
  }
}

/// What a character is to moves by words: a run of one class is a word.
///
/// Chinese has no blanks between words, so that a run of ideographs counts as one.
enum WordClass {
  /// Letters and digits of alphabets, and the underscore.
  case letters
  /// Ideographs and Japanese syllables.
  case ideographs
  /// What stands between words: blanks, punctuation, signs.
  case other

  /// The class of a character.
  init(_ character: Character) {
    guard let scalar = character.unicodeScalars.first else {
      self = .other
      return
    }
    switch scalar.value {
    case 0x2E80..<0x3000, 0x3005...0x3007, 0x3040..<0x3100, 0x3400..<0xA000, 0xF900..<0xFB00,
      0x20000..<0x40000:
      self = .ideographs
    default:
      self = character.isLetter || character.isNumber || character == "_" ? .letters : .other
    }
  }
}

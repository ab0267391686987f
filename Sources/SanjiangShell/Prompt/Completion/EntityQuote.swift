import DatalogSyntax

/// What stands around a name that cannot stand alone.
struct EntityQuote {
  private let opener: Character
  /// What ends it.
  let closer: Character

  /// The quotes that a character opens, nil for any other.
  init?(_ opener: Character) {
    self.opener = opener
    switch opener {
    case "\"", "＂": closer = opener
    case "“": closer = "”"
    default: return nil
    }
  }

  /// The name between the quotes.
  func enclosing(_ name: String) -> String {
    var text = String(opener)
    for character in name {
      if character == closer || character == "\\" { text.append("\\") }
      text.append(character)
    }
    return text + String(closer)
  }

  /// The name as it stands behind `@`, in quotes only where it must.
  static func bare(_ name: String) -> String {
    String(ProgramPrinter.text(ofEntity: name).dropFirst())
  }
}

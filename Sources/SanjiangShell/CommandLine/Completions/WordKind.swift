/// What may stand in a place of the command line, as far as a shell can list it.
enum WordKind: Sendable, Equatable {
  /// Nothing that could be listed: a number, a text.
  case anything
  /// A file or folder; where extensions are given, files with one of them.
  case path([String])
  /// A folder.
  case folder
  /// One of some words.
  case word([String])
  /// A name that the program is asked for.
  case name(NameKind)

  /// The names of choices.
  static func choices<Choice: RawRepresentable<String> & CaseIterable>(
    of type: Choice.Type
  ) -> WordKind {
    .word(type.allCases.map(\.rawValue))
  }

  /// What the placeholders of help stand for, wherever nothing else is said.
  init(placeholder: String) {
    switch placeholder {
    case "FILE", "PATH": self = .path([])
    case "PROGRAM": self = .path(["dl"])
    case "DIR": self = .folder
    case "NUMBER": self = .name(.document)
    default: self = .anything
    }
  }
}

/// Names that only the program knows, by the word by which a shell asks for them.
enum NameKind: String, CaseIterable, Sendable {
  case unit, document, region, official, indicator, task
  /// Any of them.
  case entity
  /// A saved query, with its colon.
  case query
}

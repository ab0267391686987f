/// A language in which the program tells something in sentences.
enum Language: String, Sendable, CaseIterable {
  case en, zh
}

extension OptionDescription {
  /// The language of sentences.
  static let language = OptionDescription(
    "--lang", .one("LANGUAGE"), values: .choices(of: Language.self), help: "en (the default) or zh")
}

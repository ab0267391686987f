/// A language in which the program speaks.
enum Language: String, Sendable, CaseIterable {
  case en, zh
}

/// The language of what is written, as somebody asked for it or as the environment tells.
struct LanguageChoice: Sendable {
  /// The language that somebody asked for, by `--lang` or `:lang`; nil where nobody did.
  var asked: Language?
  /// The language of the environment.
  var environment = Language.en

  /// The language of what people read.
  var forPeople: Language { asked ?? environment }

  /// The language of what programs read, which does not change with the environment.
  var forPrograms: Language { asked ?? .en }

  /// The language of results in a format.
  func language(of format: ResultFormat) -> Language {
    format.isForPrograms ? forPrograms : forPeople
  }
}

extension Language {
  /// The language that the environment asks for: Chinese where its locale is.
  ///
  /// - Parameter variable: the value of a variable of the environment.
  /// - Returns: the language.
  static func ofEnvironment(_ variable: (String) -> String?) -> Language {
    // POSIX has the first of these that is set decide.
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(variable)
      .first { !$0.isEmpty }
    return locale?.hasPrefix("zh") == true ? .zh : .en
  }
}

extension OptionDescription {
  /// The language of what is written.
  static let language = OptionDescription(
    "--lang", .one("LANGUAGE"), values: .choices(of: Language.self),
    help: "en or zh; else that of your locale, and of a page the browser's")
}

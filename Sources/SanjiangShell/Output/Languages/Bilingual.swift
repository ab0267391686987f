/// A text in both languages of the program, side by side, so that neither can be forgotten.
///
/// ```swift
/// Bilingual("3 items", "3 项").text(in: .zh)
/// ```
///
/// What is shown is made of these; the language is chosen where it is written.
struct Bilingual: Sendable, Hashable {
  /// The text in English.
  let english: String
  /// The text in Chinese.
  let chinese: String

  /// Creates a text of two wordings.
  init(_ english: String, _ chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  /// Creates a text that is no word of the program: a name, a number, what a document says.
  init(same text: String) {
    english = text
    chinese = text
  }

  /// The wording of a language.
  func text(in language: Language) -> String { language == .zh ? chinese : english }

  /// Whether there is nothing to be read.
  var isEmpty: Bool { english.isEmpty && chinese.isEmpty }

  /// Two texts, one behind the other.
  static func + (left: Bilingual, right: Bilingual) -> Bilingual {
    Bilingual(left.english + right.english, left.chinese + right.chinese)
  }

  /// A text of the program with one behind it that is the same in both languages.
  static func + (left: Bilingual, right: String) -> Bilingual { left + Bilingual(same: right) }

  /// A text in brackets, with the blank before that English needs.
  static func bracketed(_ text: Bilingual) -> Bilingual {
    Bilingual(" (\(text.english))", "（\(text.chinese)）")
  }
}

extension [Bilingual] {
  /// The texts one after the other: with commas in English, with `、` in Chinese.
  var listed: Bilingual {
    Bilingual(
      map(\.english).joined(separator: ", "), map(\.chinese).joined(separator: "、"))
  }

  /// The texts, each on a line.
  var onLines: Bilingual {
    Bilingual(map(\.english).joined(separator: "\n"), map(\.chinese).joined(separator: "\n"))
  }

  /// The texts as parts of a sentence, with commas between them.
  var commaSeparated: Bilingual {
    Bilingual(
      map(\.english).joined(separator: ", "), map(\.chinese).joined(separator: "，"))
  }
}

/// Notes of rules, saved queries and checks: `///` lines, which may be told in both languages.
extension [String] {
  /// The notes that are in one language, in a line; all of them where none is.
  func told(in language: Language) -> String { linesTold(in: language).joined(separator: " ") }

  /// The same in the lines in which they were written.
  func linesTold(in language: Language) -> [String] {
    let own = filter { $0.isChinese == (language == .zh) }
    return own.isEmpty ? self : own
  }

  /// The notes in both languages.
  var told: Bilingual { Bilingual(told(in: .en), told(in: .zh)) }
}

extension String {
  /// Whether more of it is written in ideographs than in Latin letters.
  fileprivate var isChinese: Bool {
    var (ideographs, letters) = (0, 0)
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x4E00...0x9FFF, 0x3400...0x4DBF: ideographs += 1
      case 0x41...0x5A, 0x61...0x7A: letters += 1
      default: break
      }
    }
    return ideographs > letters
  }
}

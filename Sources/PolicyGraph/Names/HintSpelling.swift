/// How a word that people try is compared with the hints of the vocabulary.
enum HintSpelling {
  /// `responsible_for`, `Responsible-For` and `responsibleFor` become the same.
  static func folded(_ word: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in NameFolding.folded(word).unicodeScalars where scalar != "_" && scalar != "-" {
      switch scalar.value {
      case 0x41...0x5A: view.append(Unicode.Scalar(scalar.value + 0x20) ?? scalar)
      default: view.append(scalar)
      }
    }
    return String(view)
  }
}

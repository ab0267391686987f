/// The letter that tells the figures of one item apart: a, b, … z, aa ….
enum IndicatorLetter {
  /// The letter of the figure at `index`, counted from 0.
  static func text(_ index: Int) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    return index < 26
      ? String(letters[index]) : text(index / 26 - 1) + String(letters[index % 26])
  }
}

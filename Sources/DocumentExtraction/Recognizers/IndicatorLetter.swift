/// The letter that tells the figures of one item apart: a, b, … z, aa ….
enum IndicatorLetter {
  /// The letter of the figure at `index`, counted from 0.
  static func text(_ index: Int) -> String {
    let letter = Unicode.Scalar(UInt8(ascii: "a") + UInt8(index % 26))
    return (index < 26 ? "" : text(index / 26 - 1)) + String(letter)
  }
}

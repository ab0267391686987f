/// A title as titles are compared: without blanks, quotation marks and book-title marks, with
/// full-width letters, digits and brackets read as half-width ones, traditional characters as
/// simplified ones.
///
/// Two prints of one title differ in these and in nothing else.
struct NormalizedTitle: Hashable, Sendable {
  /// What is left.
  let text: String

  /// Normalises a title as printed.
  ///
  /// - Complexity: O(*n*) in the title's length.
  init(_ printed: String) {
    // Most titles are printed as they are compared.
    if printed.unicodeScalars.allSatisfy({ Self.compared($0) == $0 }) {
      text = printed
      return
    }
    var scalars = String.UnicodeScalarView()
    for scalar in printed.unicodeScalars {
      if let compared = Self.compared(scalar) { scalars.append(compared) }
    }
    text = String(scalars)
  }

  /// The character that stands for one of a title; nil where none does.
  private static func compared(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0...0x20, 0xA0, 0x2000...0x200B, 0x3000: nil
    case 0x22, 0x27, 0x2018...0x201F, 0x3008...0x300F, 0xAB, 0xBB: nil
    case 0xFF01...0xFF5E: halfWidth(scalar)
    default: TraditionalCharacters.simplified(scalar)
    }
  }

  private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }

  /// Whether the bytes agree.
  static func == (left: NormalizedTitle, right: NormalizedTitle) -> Bool {
    ExactText.areSame(left.text, right.text)
  }

  /// Feeds the bytes to `hasher`.
  func hash(into hasher: inout Hasher) { ExactText(text).hash(into: &hasher) }

  /// Whether nothing is left.
  var isEmpty: Bool { text.isEmpty }
}

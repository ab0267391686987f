import TestSupport

/// Short lines spaced out over the width of the page: signatures, dates, titles.
struct SpacedLineDamage: TextDamage {
  var name: String { "spaced signatures and dates" }

  func apply(to text: inout DamagedText, _ generator: inout SeededGenerator) {
    let blank = ["\u{2002}", " ", "\u{3000}"].randomElement(using: &generator) ?? " "
    text.replaceLines { line in
      guard line.text.count <= 24, line.text.count >= 3,
        line.text.allSatisfy({ $0.isHan || $0.isASCII && $0.isNumber })
      else { return nil }
      return [line.text.map { String($0) }.joined(separator: blank)]
    }
  }
}

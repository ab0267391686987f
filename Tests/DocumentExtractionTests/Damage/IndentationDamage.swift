import TestSupport

/// Lines set in from the margin, and blanks behind them.
struct IndentationDamage: TextDamage {
  var name: String { "indentation" }

  func apply(to text: inout DamagedText, _ generator: inout SeededGenerator) {
    text.replaceLines { line in
      line.isUnbreakable ? nil : ["　　" + line.text + (generator.isOneIn(2) ? "  " : "")]
    }
  }
}

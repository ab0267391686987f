import TestSupport

/// Two lines that became one.
struct LostLineBreakDamage: TextDamage {
  var name: String { "lost line breaks" }

  func apply(to text: inout DamagedText, _ generator: inout SeededGenerator) {
    var result: [DamagedText.Line] = []
    var blanks: [DamagedText.Line] = []
    for line in text.lines {
      if line.text.isEmpty {
        blanks.append(line)
      } else if let last = result.last, !last.isUnbreakable, !line.isUnbreakable,
        !last.isTouched, generator.isOneIn(5)
      {
        let origins = last.origins.lowerBound...line.origins.upperBound
        result[result.count - 1] = DamagedText.Line(
          text: last.text + line.text, origins: origins, isTouched: true)
        blanks = []
      } else {
        result += blanks + [line]
        blanks = []
      }
    }
    text.lines = result + blanks
  }
}

import TestSupport

/// A scrap 附件 on a line of its own in the middle of a sentence.
struct StrayLineDamage: TextDamage {
  var name: String { "a stray 附件" }

  func apply(to text: inout DamagedText, _ generator: inout SeededGenerator) {
    text.lines = text.lines.flatMap { line -> [DamagedText.Line] in
      guard !line.isUnbreakable, line.text.count >= 24, line.text.contains("。"),
        generator.isOneIn(4)
      else { return [line] }
      let place = Int.random(in: 6...(line.text.count - 6), using: &generator)
      let pieces = [
        String(line.text.prefix(place)), "", "附件", "", String(line.text.dropFirst(place)),
      ]
      return pieces.map { DamagedText.Line(text: $0, origins: line.origins, isTouched: true) }
    }
  }
}

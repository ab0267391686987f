import TestSupport

/// Bold marks: around headings and brackets, and around stretches that begin inside a word.
struct BoldDamage: TextDamage {
  var name: String { "bold marks" }

  func apply(to text: inout DamagedText, _ generator: inout SeededGenerator) {
    text.replaceLines { line in
      guard !line.isUnbreakable, line.text.count > 4 else { return nil }
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: return [line.text.replacing("（", with: "**（").replacing("）", with: "）**")]
      case 1: return ["**" + line.text + "**"]
      case 2:
        let end = line.text.firstIndex { $0 == "。" } ?? line.text.endIndex
        return ["**" + line.text[..<end] + "**" + line.text[end...]]
      default:
        let start = Int.random(in: 1..<line.text.count, using: &generator)
        let head = line.text.prefix(start)
        return [head + "**" + line.text.dropFirst(start) + "**"]
      }
    }
  }
}

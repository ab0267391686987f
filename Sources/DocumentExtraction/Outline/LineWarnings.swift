/// What was guessed while lines were repaired.
enum LineWarnings {
  /// The warnings on the lines of a document.
  static func warnings(_ lines: ArraySlice<RepairedLine>, _ fileName: String) -> [ReadingWarning] {
    lines.flatMap { line -> [ReadingWarning] in
      let passage = Passage(source: fileName, first: line.number, last: line.number)
      var warnings: [ReadingWarning] = []
      if line.traits.contains(.isParted) {
        let head = String(line.scalars.prefix(10))
        let message = "read `\(head)` as a line of its own: a line end seems to be lost before it"
        warnings.append(
          ReadingWarning(code: "repaired-run-on", message: message, passage: passage))
      }
      if line.traits.contains(.hasReplacedWord) {
        let message = "read `and` between Chinese words as `和`"
        warnings.append(ReadingWarning(code: "repaired-word", message: message, passage: passage))
      }
      return warnings
    }
  }
}

/// What was guessed while lines were repaired.
enum LineWarnings {
  /// The warnings on the lines of a document.
  static func warnings(_ lines: ArraySlice<RepairedLine>, _ fileName: String) -> [ReadingWarning] {
    var warnings: [ReadingWarning] = []
    for index in lines.indices {
      let traits = lines[index].traits
      guard traits.contains(.isParted) || traits.contains(.hasReplacedWord) else { continue }
      let number = lines[index].number
      let passage = Passage(source: fileName, first: number, last: number)
      if traits.contains(.isParted) {
        let head = String(lines[index].scalars.prefix(10))
        let message = "read `\(head)` as a line of its own: a line end seems to be lost before it"
        warnings.append(
          ReadingWarning(code: "repaired-run-on", message: message, passage: passage))
      }
      if traits.contains(.hasReplacedWord) {
        let message = "read `and` between Chinese words as `和`"
        warnings.append(ReadingWarning(code: "repaired-word", message: message, passage: passage))
      }
    }
    return warnings
  }
}

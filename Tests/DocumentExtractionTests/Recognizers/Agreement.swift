/// How far facts that were found agree with facts that were annotated.
struct Agreement: CustomStringConvertible {
  private(set) var found = 0
  private(set) var annotated = 0
  private(set) var agreed = 0
  /// What was found and not annotated (+), annotated and not found (-).
  private(set) var differences: [String] = []

  /// Counts the facts of one document.
  mutating func count(found: [String], annotated: [String], of document: String) {
    var missing = annotated
    for fact in found {
      if let place = missing.firstIndex(of: fact) {
        missing.remove(at: place)
      } else {
        differences.append("\(document) + \(fact)")
      }
    }
    differences += missing.map { "\(document) - \($0)" }
    self.found += found.count
    self.annotated += annotated.count
    agreed += annotated.count - missing.count
  }

  /// The harmonic mean of precision and recall; 1 where there is nothing to find and nothing found.
  var score: Double {
    found + annotated == 0 ? 1 : 2 * Double(agreed) / Double(found + annotated)
  }

  var description: String {
    let shown = differences.prefix(12).joined(separator: "\n  ")
    return "\(score) (\(agreed) of \(annotated), found \(found))\n  \(shown)"
  }
}

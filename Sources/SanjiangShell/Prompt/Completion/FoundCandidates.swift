/// Candidates in order, and what they would replace.
struct FoundCandidates {
  /// What a candidate replaces.
  var range: Range<String.Index>
  /// The candidates, made only as far as they are listed.
  var candidates: [() -> LineCompletion.Candidate] = []

  /// As the editor takes it.
  func completion(most: Int) -> LineCompletion {
    var texts: Set<String> = []
    let listed = candidates.prefix(most).map { $0() }.filter { texts.insert($0.text).inserted }
    return LineCompletion(
      range: range, candidates: listed, omitted: max(0, candidates.count - most))
  }

  /// Adds a candidate that is known already.
  mutating func add(_ text: String, label: String = "", note: String = "") {
    let candidate = LineCompletion.Candidate(
      text: text, label: label.isEmpty ? text : label, note: note)
    candidates.append { candidate }
  }
}

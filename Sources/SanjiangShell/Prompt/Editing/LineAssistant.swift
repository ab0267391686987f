/// Who knows the language while a line is typed: what could stand at the cursor, how to colour it.
///
/// The editor knows keys and cells, and asks.
protocol LineAssistant: AnyObject {
  /// What could stand at the cursor.
  ///
  /// - Parameters:
  ///   - text: All that was typed of the entry, the lines before the present one among it.
  ///   - cursor: Where the cursor stands in it.
  /// - Returns: The candidates, the likeliest first; none where nothing is known.
  func completion(of text: String, at cursor: String.Index) -> LineCompletion

  /// How to colour what was typed.
  ///
  /// - Parameter text: All that was typed of the entry.
  /// - Returns: Stretches that do not overlap, in order; what is in none has no colour.
  func highlights(in text: String) -> [LineHighlight]
}

/// What could stand at the cursor.
struct LineCompletion: Equatable, Sendable {
  /// One candidate.
  struct Candidate: Equatable, Sendable {
    /// What is put in the place of the range.
    let text: String
    /// What is shown in the list, where it differs.
    let label: String
    /// A few words beside it: `predicate`, `省科学技术厅`; may be empty.
    let note: String
  }

  /// What a candidate replaces.
  let range: Range<String.Index>
  /// The candidates, the likeliest first.
  let candidates: [Candidate]
  /// How many more there are.
  var omitted = 0
}

/// A stretch of what was typed that has a colour.
struct LineHighlight: Equatable, Sendable {
  /// What it is.
  enum Role: Equatable, Sendable {
    case predicate, unknownPredicate, variable, entity, text, number, keyword, command, comment
    case mistake
    /// A bracket beside the cursor and its partner.
    case match
  }

  /// Where it is.
  let range: Range<String.Index>
  /// What it is.
  let role: Role
}

extension Parser {
  /// What to write instead of a word that other languages, or haste, put where none can stand.
  var helpForHabit: String? {
    switch cursor.text.lowercased() {
    case "?": "a query ends with `.`"
    case "order", "orderby", "sort", "sorted": "rows are sorted by `order by` and variables"
    case "limit", "top", "first": "`limit` and a number bound the rows"
    case "desc", "descending", "down": "write `desc` for the largest first"
    case "asc", "ascending", "up": "write `asc`, or nothing, for the smallest first"
    case "as", "at", "in", "on": "a time follows `as of`: `as of d\"2025-06-01\"`, `as of 2024`"
    default: nil
    }
  }

  /// Reports a comma before `order by` or `limit`.
  mutating func rejectCommaBeforeOrder() throws(ParseFailure) {
    guard cursor.word == .order, cursor.following.word == .by else { return }
    throw fail(
      "`order by` follows the conditions without a comma", at: cursor.previousRange)
  }
}

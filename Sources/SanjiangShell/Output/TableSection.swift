import DocumentExtraction

/// A table under a heading, as a part of a dossier.
struct TableSection {
  /// The columns of the terminal, nil where lines may be of any length.
  let width: Int?
  /// The most rows, nil for all.
  let rows: Int?
  /// The language of the program's own words.
  var language = Language.en

  /// The heading with the number of rows, and the table; nil where there is no row.
  func text(_ title: String, _ table: ResultTable) -> String? {
    let all = table.rows.count
    guard all > 0 else { return nil }
    var shown = table
    if let rows, all > rows { shown.rows = Array(shown.rows.prefix(rows)) }
    let text = "\(title) (\(all))\n" + TableWriter(width: width).text(of: shown.told(in: language))
    let hidden = all - shown.rows.count
    return hidden > 0 ? text + DossierText.remainder(hidden).text(in: language) + "\n" : text
  }
}

extension Passage {
  /// `12` or `12–340`.
  var lineRange: String { first == last ? "\(first)" : "\(first)–\(last)" }
}

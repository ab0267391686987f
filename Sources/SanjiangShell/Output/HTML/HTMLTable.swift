import Diagnostics

/// Writes a table with its title as HTML.
struct HTMLTable {
  /// The table.
  let section: HTMLPage.Section
  /// The id of its title.
  let id: String
  /// The language of the page.
  let language: Language

  /// A column whose texts all take at most so many cells is not broken into lines.
  private static let shortWidth = 28

  /// Columns that say where something is stated.
  private static let places: Set<Bilingual> = [.lines, .statedIn]

  /// Writes the title, the number of rows and the rows.
  ///
  /// - Parameter writer: what is being written.
  /// - Complexity: O(*n*) in the number of characters.
  func write(to writer: inout HTMLWriter) {
    writer.element("section", [("aria-labelledby", id)]) { part in
      part.element("div", [("class", "title")]) { writeTitle(to: &$0) }
      part.element(
        "div",
        [("class", "scroll"), ("role", "region"), ("aria-labelledby", id), ("tabindex", "0")]
      ) { $0.element("table", [("aria-labelledby", id)]) { writeTable(to: &$0) } }
      if let question = section.question {
        part.element("p", [("class", "onward")]) { line in
          line.element("span", words: Bilingual("To go on, ask ", "继续查询："), in: language)
          line.element("code", text: question)
        }
      }
    }
  }

  private func writeTitle(to writer: inout HTMLWriter) {
    let count = section.table.rows.count
    writer.element("h2", [("id", id)], words: section.title, in: language)
    writer.element(
      "span", [("class", "count"), ("data-rows", String(count))],
      text: Count.of(count, "row", zh: "行").text(in: language))
  }

  private func writeTable(to writer: inout HTMLWriter) {
    let table = section.table
    let classes = table.columns.indices.map(columnClass)
    writer.element("thead") { head in
      head.element("tr") { row in
        for (name, kind) in zip(table.headings, classes) {
          row.element("th", [("scope", "col"), ("class", kind)]) {
            $0.element("span", words: name, in: language)
          }
        }
      }
    }
    let texts = table.rows.lazy.joined().lazy.compactMap { HTMLPage.languageTag(of: $0.text) }
    writer.element("tbody", [("lang", texts.first)]) { body in
      for row in table.rows {
        body.element("tr") { line in
          for (column, cell) in row.enumerated() where column < classes.count {
            line.element("td", [("class", classes[column])], words: cell.words, in: language)
          }
        }
      }
    }
  }

  /// How the cells of a column are set: as numbers, as places, without line breaks.
  private func columnClass(_ column: Int) -> String? {
    let cells = section.table.rows.lazy.compactMap { column < $0.count ? $0[column] : nil }
    if !cells.isEmpty, cells.allSatisfy({ $0.kind == .number || $0.text.isEmpty }) {
      return "n"
    }
    let isPlace = Self.places.contains(section.table.headings[column])
    let isShort = cells.allSatisfy { DisplayWidth.of($0.text) <= Self.shortWidth }
    let names = (isPlace ? ["place"] : []) + (isShort ? ["short"] : [])
    return names.isEmpty ? nil : names.joined(separator: " ")
  }
}

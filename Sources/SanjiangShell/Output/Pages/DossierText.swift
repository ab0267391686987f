import Diagnostics

/// Writes a dossier's page for people.
struct DossierText {
  /// The columns of the terminal, nil where lines may be of any length.
  let width: Int?
  /// The lines that the page may take, nil for any number.
  let height: Int?
  /// The language of what the program says.
  var language = Language.en

  /// The page as text, every line ended: what there is to say in one line each, the text of the
  /// source, the tables.
  ///
  /// - Complexity: O(*n*) in the number of characters.
  func text(of page: DossierPage) -> String {
    let labels = SourceLabels(page.sections.lazy.flatMap(\.passages).joined())
    let head = FieldList(
      title: page.title,
      fields: page.fields.map { (said($0.name), said($0.value)) },
      mostLines: height == nil ? nil : 2
    ).text(width: width)
    let excerpts = page.excerpts.map(text)
    let legend = width == nil ? nil : labels.legend.map(legend)
    let fixed = ([head] + excerpts + [legend ?? ""]).reduce(0) { $0 + Self.lines(of: $1) }
    let sections = page.sections.filter { !$0.table.rows.isEmpty }
    let plan = SectionPlan(
      sections.map(planned), room: height.map { $0 - fixed - excerpts.count - 1 })
    let tables = zip(sections, plan.shown).map { section, rows in
      rows.map { text(of: section, rows: $0, labels) }
    }
    let hidden = zip(sections, tables).filter { $0.1 == nil }.map { summary(of: $0.0) }
    // A screen has no room for the text of all rows.
    let rowTexts = height == nil ? page.rowTexts.map(text) : []
    let parts =
      [head] + excerpts + tables.compactMap { $0 } + (hidden.isEmpty ? [] : [hidden.joined()])
      + rowTexts
    return parts.joined(separator: "\n") + (legend.map { "\n" + $0 } ?? "")
  }

  // MARK: - Tables

  private func text(
    of section: DossierPage.Section, rows: Int, _ labels: SourceLabels
  ) -> String {
    var table = section.table.told(in: language)
    table.rows = Array(table.rows.prefix(rows))
    if width != nil, !section.passages.isEmpty {
      for (index, passages) in section.passages.prefix(rows).enumerated() {
        table.rows[index][table.columns.count - 1] = .init(labels.text(of: passages))
      }
    }
    table = Self.withoutEmptyColumns(table)
    let count = section.table.rows.count
    let names = Set(Self.names.map(said))
    let text =
      said(section.countedTitle) + "\n" + TableWriter(width: width, whole: names).text(of: table)
    guard rows < count else { return text }
    return text + line(said(Self.remainder(count - rows)), section.question)
  }

  private func planned(_ section: DossierPage.Section) -> SectionPlan.Section {
    let rows = section.table.rows.count
    return SectionPlan.Section(
      rows: rows, remark: Self.lines(of: line(said(Self.remainder(rows)), section.question)),
      name: Self.lines(of: summary(of: section)))
  }

  /// `… and 12 more`.
  static func remainder(_ rows: Int) -> Bilingual {
    Bilingual("… and \(rows) more", "…… 另有 \(rows) 行")
  }

  private func said(_ words: Bilingual) -> String { words.text(in: language) }

  /// The table without the columns in which nothing stands.
  private static func withoutEmptyColumns(_ table: ResultTable) -> ResultTable {
    let kept = table.columns.indices.filter { column in
      table.rows.contains { !$0[column].text.isEmpty }
    }
    return ResultTable(
      columns: kept.map { table.headings[$0] },
      rows: table.rows.map { row in kept.map { row[$0] } })
  }

  /// The columns of names that can be typed, and of lines: half of one is of no use.
  private static let names: [Bilingual] = [
    .task, .indicator, .other, .document, .latest, .path, .lines,
  ]

  /// A section that there is no room for: what it lists, how many, how to see them.
  private func summary(of section: DossierPage.Section) -> String {
    line(said(section.countedTitle), section.question)
  }

  /// What there is more of, and the question that lists it: in full, because half of one cannot be
  /// typed, and in a line of its own where there is no room behind the rest.
  private func line(_ text: String, _ question: String?) -> String {
    guard let question = question.map(VisibleText.oneLine) else { return text + "\n" }
    let whole = "\(text): \(question)"
    if let width, DisplayWidth.of(whole) > width { return "\(text):\n  \(question)\n" }
    return whole + "\n"
  }

  // MARK: - Text of sources

  private func text(of excerpt: DossierPage.Excerpt) -> String {
    let title = said(excerpt.title) + "\n"
    if let problem = excerpt.problem { return title + "  \(said(problem))\n" }
    let lines = excerpt.lines.flatMap { line in
      LineBreaking.lines(
        of: VisibleText.oneLine(line), cells: width.map { max($0 - 2, 20) })
    }
    return title + lines.map { "  \($0)\n" }.joined()
  }

  private func legend(_ text: String) -> String {
    let room = width.map { max($0, 20) } ?? .max
    let line = said(Bilingual("lines of ", "出处简称：")) + text
    return LineBreaking.lines(of: line, cells: room).map { $0 + "\n" }.joined()
  }

  private static func lines(of text: String) -> Int { text.utf8.count { $0 == 0x0A } }
}

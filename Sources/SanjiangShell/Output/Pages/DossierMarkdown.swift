/// Writes a dossier's page as Markdown.
enum DossierMarkdown {
  /// The page as text, every line ended: a heading, a list, and a table under a heading of its own
  /// for each section.
  static func text(of page: DossierPage, in language: Language = .en) -> String {
    let fields = ResultTable(
      columns: [.kind(page.kind), Bilingual(same: page.title)],
      rows: page.fields.map { [.init($0.name), .init($0.value)] })
    var parts = [
      "# \(page.title)\n", MarkdownWriter.text(of: fields.told(in: language)),
    ]
    parts += page.excerpts.flatMap { text(of: $0, in: language) }
    for section in page.sections where !section.table.rows.isEmpty {
      parts.append("## \(section.countedTitle.text(in: language))\n")
      parts.append(MarkdownWriter.text(of: section.table.told(in: language)))
    }
    parts += page.rowTexts.flatMap { text(of: $0, in: language) }
    return parts.joined(separator: "\n")
  }

  private static func text(of excerpt: DossierPage.Excerpt, in language: Language) -> [String] {
    let title = "## \(excerpt.title.text(in: language))\n"
    let problem = excerpt.problem.map { [$0.text(in: language) + "\n"] }
    return [title] + (problem ?? excerpt.lines.map { "> \($0)\n" })
  }
}

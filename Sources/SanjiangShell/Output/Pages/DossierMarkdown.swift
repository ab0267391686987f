/// Writes a dossier's page as Markdown.
enum DossierMarkdown {
  /// The page as text, every line ended: a heading, a list, and a table under a heading of its own
  /// for each section.
  static func text(of page: DossierPage) -> String {
    let fields = ResultTable(
      columns: [page.kind, page.title],
      rows: page.fields.map { [.init($0.name), .init($0.value)] })
    var parts = ["# \(page.title)\n", MarkdownWriter.text(of: fields)]
    for excerpt in page.excerpts {
      parts.append("## Text (\(Citation.text(of: [excerpt.passage])))\n")
      parts += excerpt.problem.map { [$0 + "\n"] } ?? excerpt.lines.map { "> \($0)\n" }
    }
    for section in page.sections where !section.table.rows.isEmpty {
      parts.append("## \(section.title) (\(section.table.rows.count))\n")
      parts.append(MarkdownWriter.text(of: section.table))
    }
    return parts.joined(separator: "\n")
  }
}

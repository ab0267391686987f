/// Writes pages in the format asked for.
struct DossierWriter {
  /// The format.
  let format: DossierFormat
  /// Where the page goes.
  let context: ShellContext
  /// The lines that text may take, nil for any number.
  var height: Int?
  /// A page as UTF-8, every line ended.
  ///
  /// - Complexity: O(*n*) in the number of characters.
  func bytes(of page: DossierPage) -> [UInt8] {
    let languages = context.languages
    switch format {
    case .text:
      let writer = DossierText(
        width: context.terminal.tableWidth, height: height, language: languages.forPeople)
      return Array(writer.text(of: page).utf8)
    case .json:
      return DossierPageJSON.bytes(
        of: page, DossierOutput.layout(in: context), in: languages.forPrograms)
    case .markdown: return Array(DossierMarkdown.text(of: page, in: languages.forPeople).utf8)
    case .html: return HTMLPage(page, language: languages.asked).bytes
    }
  }
}

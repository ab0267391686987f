/// Writes pages in the format asked for.
struct DossierWriter {
  /// The format.
  let format: DossierFormat
  /// Where the page goes.
  let context: ShellContext
  /// The lines that text may take, nil for any number.
  var height: Int?
  /// The language of a page of HTML, nil for that of the reader's browser.
  var language: Language?

  /// A page as UTF-8, every line ended.
  ///
  /// - Complexity: O(*n*) in the number of characters.
  func bytes(of page: DossierPage) -> [UInt8] {
    switch format {
    case .text:
      Array(DossierText(width: context.terminal.tableWidth, height: height).text(of: page).utf8)
    case .json: DossierPageJSON.bytes(of: page, DossierOutput.layout(in: context))
    case .markdown: Array(DossierMarkdown.text(of: page).utf8)
    case .html: HTMLPage(page, language: language).bytes
    }
  }
}

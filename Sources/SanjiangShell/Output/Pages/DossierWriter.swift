/// Writes pages in the format asked for.
struct DossierWriter {
  /// The format.
  let format: DossierFormat
  /// Where the page goes.
  let context: ShellContext
  /// The lines that text may take, nil for any number.
  var height: Int?

  /// Writes a page.
  ///
  /// - Complexity: O(*n*) in the number of characters.
  func write(_ page: DossierPage) {
    switch format {
    case .text:
      let text = DossierText(width: context.terminal.tableWidth, height: height)
      context.output.write(text.text(of: page))
    case .json:
      context.output.write(DossierPageJSON.bytes(of: page, DossierOutput.layout(in: context)))
    case .markdown: context.output.write(DossierMarkdown.text(of: page))
    }
  }
}

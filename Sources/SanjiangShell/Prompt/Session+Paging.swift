extension Session {
  /// Shows a text, a screen at a time where it is longer than the screen.
  ///
  /// - Parameter text: The text, every line ended.
  func page(_ text: String) {
    if !showsInPages({ PagedText(text).wrapped(to: $0) }) { context.output.write(text) }
  }

  /// Shows a result with all its rows, a screen at a time where it has more than the screen.
  func page(_ table: ResultTable) {
    let isShown = showsInPages { [printer, format] columns in
      var printer = printer
      printer.width = columns
      printer.theme = .plain
      let text = String(decoding: printer.bytes(of: table), as: UTF8.self)
      guard format == .table, TableWriter(width: columns).isAligned(table) else {
        return PagedText(text)
      }
      return PagedText(text, headerLines: 2, noun: Bilingual("rows", "行"))
    }
    if !isShown { context.output.write(printer.bytes(of: table)) }
  }

  /// Shows a whole dossier, a screen at a time where it is longer than the screen.
  func page(_ dossier: DossierPage) {
    let language = context.languages.forPeople
    let isShown = showsInPages { columns in
      PagedText(DossierText(width: columns, height: nil, language: language).text(of: dossier))
    }
    guard !isShown else { return }
    let writer = DossierWriter(format: .text, context: context)
    context.output.write(writer.bytes(of: dossier))
  }

  /// Shows a text in pages where somebody turns them and it needs them.
  private func showsInPages(_ content: @escaping (_ columns: Int) -> PagedText) -> Bool {
    guard let keys = context.keys else { return false }
    let pager = Pager(
      keys, theme: context.terminal.theme, language: context.languages.forPeople,
      content: content)
    return pager.isNeeded && pager.run()
  }
}

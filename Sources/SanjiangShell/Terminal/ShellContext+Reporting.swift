import Diagnostics

extension ShellContext {
  /// Prints diagnostics on the error stream.
  func report(_ diagnostics: [Diagnostic]) {
    guard !diagnostics.isEmpty else { return }
    let columns = terminal.size()?.columns
    let renderer = DiagnosticRenderer(
      usesColour: terminal.usesColour, excerptWidth: columns.map { $0 - Self.gutter } ?? 100,
      width: terminal.isErrorTerminal ? columns : nil)
    errors.write(renderer.render(diagnostics))
  }

  /// The cells beside a quoted line, its number among them.
  private static let gutter = 6

  /// Prints a remark on the error stream: progress, counts, what was skipped.
  func remark(_ words: Bilingual) {
    let columns = terminal.isErrorTerminal ? terminal.size()?.columns : nil
    for line in LineBreaking.lines(of: said(words), cells: columns) { errors.writeLine(line) }
  }

  /// Words in the language of people.
  func said(_ words: Bilingual) -> String { words.text(in: languages.forPeople) }

  /// The context in the language that the options of a command ask for.
  ///
  /// - Throws: a usage failure for a language that there is not.
  func speaking(as arguments: ParsedArguments) throws(ShellFailure) -> ShellContext {
    var context = self
    if let language = try arguments.choice(.language, Language.self) {
      context.languages.asked = language
    }
    return context
  }
}

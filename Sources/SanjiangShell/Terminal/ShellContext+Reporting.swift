import Diagnostics

extension ShellContext {
  /// Prints diagnostics on the error stream.
  func report(_ diagnostics: [Diagnostic]) {
    guard !diagnostics.isEmpty else { return }
    let renderer = DiagnosticRenderer(
      usesColour: terminal.usesColour, excerptWidth: terminal.size()?.columns ?? 100)
    errors.write(renderer.render(diagnostics))
  }

  /// Prints a remark on the error stream: progress, counts, what was skipped.
  func remark(_ text: String) {
    errors.writeLine(text)
  }
}

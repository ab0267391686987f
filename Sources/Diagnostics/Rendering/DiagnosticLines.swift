/// Writes diagnostics for editors and scripts: each on one line.
///
/// ```
/// rules.dl:3:8: error[unbound-variable]: `单位` is not bound by any positive literal of this rule
/// ```
///
/// What has no place in a text begins with the name of the program, as is usual for compilers.
public enum DiagnosticLines {
  /// The lines.
  ///
  /// - Parameters:
  ///   - diagnostics: In the order to be written.
  ///   - program: What stands where there is no place.
  /// - Returns: A line for each, ended by `\n`; line ends inside messages come out as signs.
  /// - Complexity: O(*n*) in the size of the output and of the texts pointed into.
  public static func text(of diagnostics: [Diagnostic], program: String) -> String {
    diagnostics.map { line(for: $0, program) + "\n" }.joined()
  }

  private static func line(for diagnostic: Diagnostic, _ program: String) -> String {
    let place = diagnostic.place.map { "\($0.source.name):\($0.position)" } ?? program
    let kind = "\(diagnostic.severity.rawValue)[\(diagnostic.code)]"
    return VisibleText.oneLine("\(place): \(kind): \(diagnostic.message)")
  }
}

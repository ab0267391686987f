import Diagnostics
import Platform

/// What stopped a reader: thrown inside this module, a ``Diagnostic`` outside it.
struct SyntaxFault: Error {
  /// What is wrong, in lower case.
  var message: String
  /// Where.
  var range: SourceRange
  /// What stands behind the carets.
  var label: String?
  /// The remedy, where there is one.
  var help: String?

  init(_ message: String, at range: SourceRange, label: String? = nil, help: String? = nil) {
    self.message = message
    self.range = range
    self.label = label
    self.help = help
  }

  /// The same fault in a text of which this one is a part that begins at `offset`.
  func moved(by offset: Int) -> SyntaxFault {
    let range = SourceRange(range.lower + offset, range.upper + offset)
    return SyntaxFault(message, at: range, label: label, help: help)
  }

  /// The fault as a user sees it who gave a text that is read in blocks.
  func error(in blocks: LineBlocks, named name: String) -> ReadingError {
    do throws(FileError) {
      let (text, offset) = try blocks.excerpt(at: range.lower, named: name)
      return .content(DiagnosticList([moved(by: -offset).diagnostic(in: text)]))
    } catch {
      return .file(error)
    }
  }

  /// The fault as a user sees it.
  func diagnostic(in source: SourceText) -> Diagnostic {
    Diagnostic(
      .error, code: "syntax", message, at: SourcePlace(source, range), label: label, help: help)
  }
}

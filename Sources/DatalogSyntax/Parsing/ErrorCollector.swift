import Diagnostics

/// The errors of one text, up to a limit.
struct ErrorCollector {
  /// The most errors that are reported for one text.
  static let limit = 20

  /// The text the errors are in.
  let source: SourceText
  /// What has been reported.
  private(set) var diagnostics: [Diagnostic] = []

  init(source: SourceText) {
    self.source = source
  }

  /// Whether nothing more will be reported.
  var isFull: Bool { diagnostics.count >= Self.limit }

  /// Reports an error at a range.
  mutating func report(
    _ message: String, at range: SourceRange, code: String = "syntax",
    note: (message: String, range: SourceRange)? = nil, help: String? = nil
  ) {
    guard !isFull else { return }
    let notes = note.map { [Diagnostic.Note($0.message, at: SourcePlace(source, $0.range))] } ?? []
    diagnostics.append(
      Diagnostic(
        .error, code: code, message, at: SourcePlace(source, range), notes: notes,
        help: help))
  }

  /// These errors and those of another collector, in the order of the text.
  func merged(with other: ErrorCollector) -> [Diagnostic] {
    Self.inOrder(diagnostics + other.diagnostics)
  }

  /// The first errors in the order of the text.
  static func inOrder(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let all = diagnostics.enumerated().sorted { left, right in
      let lower = (left.element.place?.range.lower ?? 0, right.element.place?.range.lower ?? 0)
      return lower.0 == lower.1 ? left.offset < right.offset : lower.0 < lower.1
    }
    return all.prefix(Self.limit).map(\.element)
  }
}

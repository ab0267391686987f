import Diagnostics

/// Why a command could not do what it was asked: what to print, and the status to end with.
struct ShellFailure: Error, Sendable {
  /// The status to end with.
  var status: ExitCode
  /// What to print, in order.
  var diagnostics: [Diagnostic]

  /// Creates a failure from diagnostics.
  init(_ status: ExitCode, _ diagnostics: [Diagnostic]) {
    self.status = status
    self.diagnostics = diagnostics
  }

  /// Creates a failure with one message that has no place in a text.
  init(_ status: ExitCode, code: String, _ message: String, help: String? = nil) {
    self.init(status, [Diagnostic(.error, code: code, message, help: help)])
  }

  /// Creates a failure of a query, its status taken from the gravest diagnostic.
  init(stoppedBy diagnostics: [Diagnostic]) {
    let codes = Self.errorCodes(diagnostics)
    let status: ExitCode = codes.isDisjoint(with: Self.inputCodes) ? .wrongQuery : .wrongInput
    self.init(Self.stop(codes) ?? status, diagnostics)
  }

  /// Creates a failure of something that asks questions of its own: whoever waits for it is told what
  /// was not finished, and not which rule of which question was evaluated just then.
  ///
  /// - Parameters:
  ///   - diagnostics: what went wrong.
  ///   - what: what was being done.
  init(stoppedBy diagnostics: [Diagnostic], during what: String) {
    self.init(
      stoppedBy: diagnostics.map { problem in
        guard Self.stop([problem.code]) != nil else { return problem }
        return Diagnostic(
          .error, code: problem.code, problem.message, notes: [Diagnostic.Note(what)])
      })
  }

  /// Creates a failure of reading a file, which blames the file unless reading was stopped.
  init(ofReading diagnostics: [Diagnostic]) {
    self.init(Self.stop(Self.errorCodes(diagnostics)) ?? .wrongInput, diagnostics)
  }

  private static func errorCodes(_ diagnostics: [Diagnostic]) -> Set<String> {
    Set(diagnostics.lazy.filter { $0.severity == .error }.map(\.code))
  }

  /// The status of what a limit or the user stopped.
  private static func stop(_ codes: Set<String>) -> ExitCode? {
    codes.contains("cancelled") ? .cancelled : codes.contains("limit-exceeded") ? .limitHit : nil
  }

  /// The codes that blame a file and not the query.
  private static let inputCodes: Set<String> = [
    "missing-input", "missing-output", "bad-fact", "unreadable-file", "not-text", "outside-folder",
  ]

  /// A wrong command line.
  static func usage(_ message: String, help: String? = nil) -> ShellFailure {
    ShellFailure(.usage, code: "usage", message, help: help)
  }
}

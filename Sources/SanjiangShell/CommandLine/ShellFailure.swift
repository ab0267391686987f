import Diagnostics

/// Why a command could not do what it was asked: what to print, and the status to end with.
struct ShellFailure: Error, Sendable {
  /// The status to end with.
  var status: ExitStatus
  /// What to print, in order.
  var diagnostics: [Diagnostic]

  /// Creates a failure from diagnostics.
  init(_ status: ExitStatus, _ diagnostics: [Diagnostic]) {
    self.status = status
    self.diagnostics = diagnostics
  }

  /// Creates a failure with one message that has no place in a text.
  init(_ status: ExitStatus, code: String, _ message: String, help: String? = nil) {
    self.init(status, [Diagnostic(.error, code: code, message, help: help)])
  }

  /// A wrong command line.
  static func usage(_ message: String, help: String? = nil) -> ShellFailure {
    ShellFailure(.usage, code: "usage", message, help: help)
  }

  /// Something that Sanjiang is to have and does not have yet.
  static func notAvailable(_ what: String, help: String? = nil) -> ShellFailure {
    ShellFailure(
      .usage, code: "not-available", "\(what) is not available in this version", help: help)
  }
}

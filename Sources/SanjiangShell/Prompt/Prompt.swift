import DatalogSyntax
import Diagnostics
import Platform

/// Reads entries and has them run until the input ends or `:quit`.
struct Prompt {
  /// What stands before the first line of an entry.
  static let first = "sanjiang> "
  /// What stands before the further lines of an entry.
  static let further = "      ... "

  private let session: Session
  private var buffer = EntryBuffer()

  /// Creates a prompt.
  init(session: Session) {
    self.session = session
  }

  /// Runs until the end.
  mutating func run() {
    while !session.isOver {
      switch session.context.lines.nextLine(prompt: buffer.isOpen ? Self.further : Self.first) {
      case .line(let bytes): take(String(decoding: bytes, as: UTF8.self))
      case .interrupted: discard()
      case .end:
        leave()
        return
      }
    }
  }

  private mutating func take(_ line: String) {
    let line = buffer.isOpen ? line : Banner.example(numbered: line) ?? line
    session.interruption.clear()
    if let entry = buffer.add(line, prefixes: session.prefixes) { run(entry) }
  }

  /// Ctrl-C on an input: what was typed of it is dropped.
  private mutating func discard() {
    buffer.discard()
    session.interruption.clear()
    if session.context.terminal.isInputTerminal { session.context.output.writeLine() }
  }

  /// Ctrl-D, or the end of the file that is read.
  private mutating func leave() {
    if session.context.terminal.isInputTerminal { session.context.output.writeLine() }
    if let entry = buffer.finish(prefixes: session.prefixes) { run(entry) }
  }

  /// Runs an entry; what goes wrong is reported and the session goes on.
  private func run(_ entry: EntryBuffer.Entry) {
    do throws(ShellFailure) {
      switch entry {
      case .command(let arguments): try session.run(arguments)
      case .program(let program, let diagnostics):
        guard !diagnostics.contains(where: { $0.severity == .error }) else {
          throw ShellFailure(.wrongQuery, diagnostics)
        }
        session.context.report(diagnostics)
        try session.run(program)
      }
    } catch {
      session.report(error)
    }
  }
}

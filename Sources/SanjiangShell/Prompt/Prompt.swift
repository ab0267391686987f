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
    session.context.lines.prepare(
      further: Self.further,
      isComplete: { EntryBuffer.isComplete($0, prefixes: session.prefixes) },
      assistant: PromptAssistant(language: { session.context.languages.forPeople }) {
        try? session.workspace()
      })
  }

  /// Runs until the end.
  mutating func run() {
    // Where nobody reads the answers any more, further questions are of no use.
    while !session.isOver, !session.context.output.isClosed {
      switch session.context.lines.nextLine(prompt: buffer.isOpen ? Self.further : Self.first) {
      case .line(let bytes): take(String(decoding: bytes, as: UTF8.self))
      case .interrupted: discard()
      case .end:
        leave()
        return
      }
    }
  }

  /// Takes a line, or several that were edited together.
  private mutating func take(_ text: String) {
    if !buffer.isOpen, text.allSatisfy(\.isWhitespace), let tour = session.tour {
      return run(tour)
    }
    // Of numbers only who has seen the banner knows.
    let isNumber = !buffer.isOpen && session.context.terminal.isInputTerminal
    let text = isNumber ? session.banner.example(numbered: text) ?? text : text
    session.interruption.clear()
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.count > 1, !buffer.isOpen,
      let entry = EntryBuffer.whole(text, prefixes: session.prefixes)
    {
      return run(entry)
    }
    for line in lines where !session.isOver {
      guard let entry = buffer.add(String(line), prefixes: session.prefixes) else { continue }
      run(entry)
      // What follows a mistake may have been meant as a part of it; and whoever stops a question
      // does not want those that were pasted behind it.
      if entry.hasMistakes || session.interruption.isSet { return buffer.discard() }
    }
  }

  /// Enter alone runs the present step of the tour, and shows the next.
  private mutating func run(_ tour: Tour) {
    session.context.output.writeLine(Self.first + tour.entry)
    take(tour.entry)
    session.advanceTour()
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
        guard !entry.hasMistakes else {
          throw ShellFailure(.wrongQuery, diagnostics)
        }
        session.context.report(diagnostics)
        try session.run(program)
        session.remember(program)
      }
    } catch {
      session.report(error)
    }
  }
}

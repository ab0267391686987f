import Platform
import TestSupport

@testable import SanjiangShell

/// A terminal whose keys are written down beforehand and whose screen can be looked at.
final class ScriptedTerminal: KeyTerminal {
  /// What happens at the terminal.
  enum Step {
    /// Keys are pressed, all at once.
    case keys([UInt8])
    /// The window is resized.
    case resize(columns: Int, rows: Int)
    /// The process goes on after it was stopped.
    case resume
    /// Somebody looks at the screen.
    case look((TerminalScreen) -> Void)

    /// Keys as text.
    static func type(_ text: String) -> Step { .keys(Array(text.utf8)) }
  }

  /// What is seen.
  private(set) var screen: TerminalScreen
  /// All that was written.
  private(set) var written = ""
  /// How often the process was stopped.
  private(set) var suspensions = 0
  /// Whether keys are delivered one by one.
  private(set) var isRaw = false
  /// Whether rows that are too long are broken when the window is resized.
  var reflows = true
  private var steps: ArraySlice<Step>

  /// Creates a terminal at which nothing happens behind the steps: then it goes away.
  init(_ steps: [Step], columns: Int = 80, rows: Int = 24) {
    self.steps = steps[...]
    screen = TerminalScreen(columns: columns, rows: rows)
  }

  var size: (columns: Int, rows: Int) { (screen.columns, screen.rows) }

  func begin() -> Bool {
    isRaw = true
    return true
  }

  func end() { isRaw = false }

  func suspend() { suspensions += 1 }

  func showOtherScreen(_ shows: Bool) { write(shows ? "\u{1B}[?1049h" : "\u{1B}[?1049l") }

  func write(_ text: String) {
    written += text
    screen.feed(Array(text.utf8))
  }

  func wait(upTo seconds: Double?) -> RawTerminal.Event {
    // Whoever waits for a while only, waits for the rest of a key.
    if seconds != nil { return .timeout }
    while let step = steps.popFirst() {
      switch step {
      case .keys(let bytes): return .bytes(bytes)
      case .resume: return .resumed
      case .resize(let columns, let rows):
        screen.resize(columns: columns, rows: rows, reflows: reflows)
        return .resized
      case .look(let body): body(screen)
      }
    }
    return .end
  }
}

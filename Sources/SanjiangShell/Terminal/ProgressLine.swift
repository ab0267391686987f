import DatalogEngine
import Diagnostics
import Synchronization

/// A line on the error stream that says what a question is busy with; nothing where no terminal shows
/// it.
///
/// It appears when the question has taken a fifth of a second and leaves no trace.
final class ProgressLine: Sendable {
  private let write: @Sendable (String) -> Void
  private let columns: @Sendable () -> Int
  private let language: Language
  private let isVisible = Mutex(false)

  /// How long a question may take before the line appears.
  static let delay = 0.2

  /// Creates a line that is not shown yet.
  ///
  /// - Parameters:
  ///   - language: The language of the line.
  ///   - columns: The width of the terminal.
  ///   - write: Writes to it.
  init(
    in language: Language = .en, columns: @escaping @Sendable () -> Int,
    write: @escaping @Sendable (String) -> Void
  ) {
    self.language = language
    self.columns = columns
    self.write = write
  }

  /// Shows how far a question is.
  func show(_ progress: EvaluationProgress) {
    guard progress.seconds >= Self.delay else { return }
    // Behind it there is room for the `^C` that a terminal shows.
    let text = DisplayWidth.truncate(
      Self.text(of: progress).text(in: language), to: max(1, columns() - 3))
    isVisible.withLock { isVisible in
      isVisible = true
      write("\r\(text)\u{1B}[K")
    }
  }

  /// Takes the line away.
  func finish() {
    isVisible.withLock { isVisible in
      if isVisible { write("\r\u{1B}[K") }
      isVisible = false
    }
  }

  /// `reaches: round 12, 34500 tuples, 2800000 rows tried, 1.2 s · Ctrl-C stops it`.
  static func text(of progress: EvaluationProgress) -> Bilingual {
    let rule = progress.rule.map { VisibleText.oneLine($0) + ": " } ?? ""
    let time = ElapsedTime.text(progress.seconds)
    return Bilingual(
      "\(rule)round \(progress.round), \(Count.of(progress.tuples, "tuple")), "
        + "\(Count.of(progress.tried, "row")) tried, \(time) · Ctrl-C stops it",
      "\(rule)第 \(progress.round) 轮，\(progress.tuples) 行，已试 \(progress.tried) 行，\(time)"
        + " · Ctrl-C 停止")
  }
}

extension ShellContext {
  /// Does something with a workspace while a line says how far its question is.
  ///
  /// - Parameters:
  ///   - workspace: The workspace.
  ///   - body: Asks it.
  /// - Returns: What `body` returns.
  /// - Throws: What `body` throws.
  func showingProgress<Result>(
    of workspace: Workspace, _ body: (Workspace) throws(ShellFailure) -> Result
  ) throws(ShellFailure) -> Result {
    guard terminal.showsProgress else { return try body(workspace) }
    let size = terminal.size
    let line = ProgressLine(
      in: languages.forPeople, columns: { size()?.columns ?? 80 }, write: progress)
    defer { line.finish() }
    var workspace = workspace
    workspace.limits.progress = { line.show($0) }
    return try body(workspace)
  }
}

import Diagnostics

/// A bar on the error stream that shows how far long work is; nothing where no terminal shows it.
///
/// It appears when the work has taken a fifth of a second, is drawn ten times a second, and leaves
/// no trace.
final class ProgressBar {
  /// Work that takes long.
  enum Work {
    case readingFiles, readingGraphs, writingDocuments

    /// `reading 120 of 10000 files`.
    func text(_ done: Int, of total: Int) -> Bilingual {
      switch self {
      case .readingFiles:
        Bilingual("reading \(done) of \(total) files", "读取 \(done)/\(total) 个文件")
      case .readingGraphs:
        Bilingual("reading \(done) of \(total) graphs", "读取 \(done)/\(total) 个图")
      case .writingDocuments:
        Bilingual("writing \(done) of \(total) documents", "写入 \(done)/\(total) 份文件")
      }
    }
  }

  private let context: ShellContext
  private let work: Work
  /// The number of pieces of work.
  private var total: Int
  private var done = 0
  private var bytes = 0
  private let start: Double
  private var drawn: Double
  private var isVisible = false

  /// Begins work.
  ///
  /// - Parameters:
  ///   - work: What is done.
  ///   - total: The number of pieces.
  ///   - context: Where the bar is shown.
  init(_ work: Work, total: Int, in context: ShellContext) {
    self.work = work
    self.total = total
    self.context = context
    start = context.clock()
    drawn = start + Self.delay - Self.interval
  }

  /// How long work may take before the bar appears.
  private static let delay = 0.2
  /// How long a picture stays.
  private static let interval = 0.1
  /// How many cells the bar itself takes at most.
  private static let widestBar = 40

  /// Plans more pieces of work.
  func add(_ pieces: Int) { total += pieces }

  /// Counts a piece of work as done, of so many that there turned out to be.
  func advance(of total: Int) {
    self.total = total
    advance(bytes: 0)
  }

  /// Counts a piece of work as done.
  ///
  /// - Parameter bytes: How large it was.
  func advance(bytes: Int) {
    done += 1
    self.bytes += bytes
    let now = context.clock()
    guard context.terminal.showsProgress, now - drawn >= Self.interval else { return }
    drawn = now
    isVisible = true
    context.errors.write("\r\u{1B}[K" + picture(after: now - start))
  }

  /// Takes the bar away.
  func finish() {
    if isVisible { context.errors.write("\r\u{1B}[K") }
    isVisible = false
  }

  /// The bar: `reading 120 of 10000 files [##--------] 41 MB/s`.
  private func picture(after seconds: Double) -> String {
    let count = context.said(work.text(done, of: total))
    let speed =
      bytes == 0 ? "" : "\(Int(Double(bytes) / 1_000_000 / max(seconds, 0.001))) MB/s"
    let columns = context.terminal.size()?.columns ?? 80
    let room = min(Self.widestBar, columns - DisplayWidth.of(count) - speed.utf8.count - 5)
    guard room >= 4 else { return DisplayWidth.truncate(count, to: max(0, columns - 1)) }
    let filled = total > 0 ? room * done / total : room
    let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: room - filled)
    return "\(count) [\(bar)] \(speed)"
  }
}

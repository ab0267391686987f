import Platform

/// A terminal whose keys are read one by one and whose screen is written as one pleases.
///
/// The seam between the line editor or the pager and the terminal of the process; a test has another.
protocol KeyTerminal: AnyObject {
  /// The size of the window in cells.
  var size: (columns: Int, rows: Int) { get }

  /// Has keys delivered one by one.
  ///
  /// - Returns: Whether it can do so.
  func begin() -> Bool

  /// Gives the terminal back as it was.
  func end()

  /// Shows the other screen, or goes back from it.
  func showOtherScreen(_ shows: Bool)

  /// Stops the process as Ctrl-Z does, and comes back when it goes on.
  func suspend()

  /// Waits until something comes.
  ///
  /// - Parameter seconds: How long at most, nil for ever.
  /// - Returns: What came.
  func wait(upTo seconds: Double?) -> RawTerminal.Event

  /// Writes to the screen.
  func write(_ text: String)
}

extension RawTerminal: KeyTerminal {
  var size: (columns: Int, rows: Int) { Terminal.size() ?? (80, 24) }

  func write(_ text: String) {
    if !text.isEmpty { StandardStreams.write(text) }
  }
}

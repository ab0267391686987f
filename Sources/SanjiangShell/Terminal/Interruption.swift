import Platform

/// Tells whether the user wants what is running to stop.
protocol Interruption: Sendable {
  /// Whether Ctrl-C was pressed since the last ``clear()``.
  var isSet: Bool { get }

  /// Forgets the presses so far.
  func clear()
}

extension InterruptFlag: Interruption {}

/// Nobody asks: Ctrl-C ends the process, or a test has nobody to press it.
struct NoInterruption: Interruption {
  var isSet: Bool { false }

  func clear() {}
}

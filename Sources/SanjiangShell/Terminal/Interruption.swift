import Platform

/// Tells whether the user wants what is running to stop.
protocol Interruption: Sendable {
  /// Whether Ctrl-C was pressed since the last ``clear()``.
  var isSet: Bool { get }

  /// Forgets the presses so far.
  func clear()
}

extension InterruptFlag: Interruption {}

/// Nobody presses anything: for tests.
struct NoInterruption: Interruption {
  var isSet: Bool { false }

  func clear() {}
}

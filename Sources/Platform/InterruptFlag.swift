#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

import Synchronization

/// Tells whether the user has pressed Ctrl-C.
///
/// ```swift
/// let interrupt = InterruptFlag()
/// while !interrupt.isSet { step() }
/// ```
///
/// While at least one flag exists Ctrl-C no longer ends the process; it is counted instead, for
/// all flags together. Whoever presses it a third time before anybody has cleared the count means
/// it: the process ends with code 130.
public final class InterruptFlag: Sendable {
  /// Begins to catch Ctrl-C.
  public init() {
    Self.catching.withLock { state in
      state.flags += 1
      guard state.flags == 1 else { return }
      presses.store(0, ordering: .relaxed)
      TerminalMode.prepare()
      var action = sigaction()
      setHandler(of: &action)
      sigaction(SIGINT, &action, &state.previous)
    }
  }

  deinit {
    Self.catching.withLock { state in
      state.flags -= 1
      if state.flags == 0 { sigaction(SIGINT, &state.previous, nil) }
    }
  }

  /// How many flags there are, and what Ctrl-C did before the first.
  private static let catching = Mutex((flags: 0, previous: sigaction()))

  /// Whether Ctrl-C was pressed since the last ``clear()``.
  public var isSet: Bool { presses.load(ordering: .relaxed) > 0 }

  /// Forgets the presses so far.
  public func clear() { presses.store(0, ordering: .relaxed) }
}

/// How often Ctrl-C was pressed; the only thing the signal handler touches.
private let presses = Atomic<Int>(0)

/// Counts a press.
///
/// Runs as a signal handler, where nothing may allocate.
private func countPress(_ signal: Int32) {
  guard presses.add(1, ordering: .relaxed).newValue >= 3 else { return }
  TerminalMode.restoreNow()
  _exit(130)
}

/// Makes `countPress` the handler; system calls that wait are interrupted, not restarted.
private func setHandler(of action: inout sigaction) {
  #if canImport(Glibc)
    action.__sigaction_handler.sa_handler = countPress
  #else
    action.__sigaction_u.__sa_handler = countPress
  #endif
}

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The terminal of the process while keys are read one by one.
///
/// ```swift
/// let terminal = RawTerminal()
/// guard terminal.begin() else { return }
/// defer { terminal.end() }
/// if case .bytes(let keys) = terminal.wait(upTo: nil) { … }
/// ```
///
/// Whatever ends the process meanwhile — a signal, a fault, a third Ctrl-C — the terminal is given
/// back as it was; while the process is stopped it is too.
package final class RawTerminal {
  /// What came.
  package enum Event: Equatable {
    /// Keys, as the terminal spells them.
    case bytes([UInt8])
    /// The window has another size.
    case resized
    /// The process was stopped and goes on; others may have written to the screen.
    case resumed
    /// Ctrl-C came as a signal, from somewhere else than the keys.
    case interrupted
    /// The time is up.
    case timeout
    /// The terminal has gone away.
    case end
  }

  /// The terminal on standard input and output.
  package init() {}

  /// Has keys delivered one by one.
  ///
  /// - Returns: Whether there is a terminal that can do so.
  package func begin() -> Bool {
    TerminalSignals.install()
    guard TerminalMode.enterRaw() else { return false }
    TerminalMode.note(pasteMarks: true)
    StandardStreams.write("\u{1B}[?2004h")
    return true
  }

  /// Gives the terminal back as it was.
  package func end() {
    StandardStreams.write("\u{1B}[?2004l")
    TerminalMode.note(pasteMarks: false)
    TerminalMode.leaveRaw()
  }

  /// Shows the other screen, which leaves what stands on this one untouched, or goes back from it.
  package func showOtherScreen(_ shows: Bool) {
    TerminalMode.note(otherScreen: shows)
    StandardStreams.write(shows ? "\u{1B}[?1049h" : "\u{1B}[?1049l")
  }

  /// Stops the process as Ctrl-Z does; keys are delivered one by one again when it goes on.
  package func suspend() {
    StandardStreams.write("\u{1B}[?2004l")
    TerminalMode.note(pasteMarks: false)
    TerminalSignals.suspend()
    _ = TerminalSignals.taken()
    _ = begin()
  }

  /// Waits until something comes.
  ///
  /// - Parameter seconds: How long at most, nil for ever.
  /// - Returns: What came.
  package func wait(upTo seconds: Double?) -> Event {
    var requests = [
      pollfd(fd: TerminalSignals.pipe, events: Int16(POLLIN), revents: 0),
      pollfd(fd: 0, events: Int16(POLLIN), revents: 0),
    ]
    let limit = seconds.map { Int32(max(0, $0 * 1000)) } ?? -1
    let ready = poll(&requests, nfds_t(requests.count), limit)
    if requests[0].revents != 0, ready > 0 { return signalled() }
    if ready < 0 { return errno == EINTR ? interrupted() : .end }
    return ready == 0 ? .timeout : keys()
  }

  /// What a signal said.
  private func signalled() -> Event {
    let letters = TerminalSignals.taken()
    guard letters.contains(UInt8(ascii: "c")) else { return .resized }
    // Whoever had the terminal meanwhile may have left it in another mode.
    TerminalMode.leaveRaw()
    return begin() ? .resumed : .end
  }

  /// What a wait was cut short by: a signal that says something of its own, or Ctrl-C.
  private func interrupted() -> Event {
    var request = pollfd(fd: TerminalSignals.pipe, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, 0) > 0 ? signalled() : .interrupted
  }

  private func keys() -> Event {
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
      let result = read(0, buffer.baseAddress, buffer.count)
      code = result < 0 ? errno : 0
      count = max(0, result)
    }
    if !bytes.isEmpty { return .bytes(bytes) }
    return code == EINTR ? interrupted() : code == EAGAIN ? .timeout : .end
  }
}

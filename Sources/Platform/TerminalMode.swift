#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

import Synchronization

/// How the terminal delivers keys, and how it is given back whatever ends the process.
///
/// Everything that ``restoreNow()`` touches is prepared beforehand, because signal handlers call it.
enum TerminalMode {
  /// The number of the open file that keys come from.
  private static let descriptor: Int32 = 0
  /// What was in force before the first change.
  nonisolated(unsafe) private static var original = termios()
  /// What is in force while keys are read.
  nonisolated(unsafe) private static var raw = termios()

  /// Has every key delivered as it is pressed, Ctrl-C and Ctrl-Z among them, and none shown.
  ///
  /// What was typed ahead is kept.
  ///
  /// - Returns: Whether there is a terminal that can do so.
  static func enterRaw() -> Bool {
    if isRaw.load(ordering: .relaxed) { return true }
    guard tcgetattr(descriptor, &original) == 0 else { return false }
    raw = original
    raw.c_iflag &= ~tcflag_t(BRKINT | ICRNL | INLCR | IGNCR | INPCK | ISTRIP | IXON)
    raw.c_cflag |= tcflag_t(CS8)
    raw.c_lflag &= ~tcflag_t(ECHO | ECHONL | ICANON | IEXTEN | ISIG)
    withUnsafeMutableBytes(of: &raw.c_cc) { settings in
      settings[Int(VMIN)] = 1
      settings[Int(VTIME)] = 0
    }
    // A signal that comes in between gives back too much rather than too little.
    isRaw.store(true, ordering: .relaxed)
    guard apply(&raw) else {
      isRaw.store(false, ordering: .relaxed)
      return false
    }
    return true
  }

  /// Gives the terminal back as it was.
  static func leaveRaw() {
    guard isRaw.load(ordering: .relaxed) else { return }
    _ = apply(&original)
    isRaw.store(false, ordering: .relaxed)
  }

  /// Remembers that the screen must be told something before it is given back.
  static func note(pasteMarks: Bool? = nil, otherScreen: Bool? = nil) {
    if let pasteMarks { hasPasteMarks.store(pasteMarks, ordering: .relaxed) }
    if let otherScreen { isOtherScreen.store(otherScreen, ordering: .relaxed) }
  }

  /// Gives the terminal back at once, as the process is about to end or to stop.
  ///
  /// May be called by a signal handler.
  static func restoreNow() {
    let savedError = errno
    if isOtherScreen.exchange(false, ordering: .relaxed) { say("\u{1B}[?1049l") }
    if hasPasteMarks.exchange(false, ordering: .relaxed) { say("\u{1B}[?2004l\r\n") }
    if isRaw.exchange(false, ordering: .relaxed) { tcsetattr(descriptor, TCSANOW, &original) }
    errno = savedError
  }

  /// Makes sure that nothing is prepared for the first time inside a handler.
  static func prepare() {
    _ = (isRaw.load(ordering: .relaxed), hasPasteMarks.load(ordering: .relaxed))
    _ = (isOtherScreen.load(ordering: .relaxed), original.c_iflag, raw.c_iflag)
  }

  /// Changes the settings once what was written has been shown; a signal does not prevent it.
  private static func apply(_ settings: inout termios) -> Bool {
    while tcsetattr(descriptor, TCSADRAIN, &settings) != 0 {
      if errno != EINTR { return false }
    }
    return true
  }

  private static func say(_ text: StaticString) {
    _ = write(1, text.utf8Start, text.utf8CodeUnitCount)
  }
}

/// Whether keys are delivered as they are pressed.
private let isRaw = Atomic(false)
/// Whether the terminal marks what is pasted.
private let hasPasteMarks = Atomic(false)
/// Whether the terminal shows its other screen.
private let isOtherScreen = Atomic(false)

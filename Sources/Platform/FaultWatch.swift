#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

import Synchronization

/// What is done when the processor cannot read mapped memory.
///
/// The handler runs in the thread that was reading, at the very instruction; nothing else of that
/// thread is under way, so that it may do what the thread could have done there.
final class FaultWatch: @unchecked Sendable {
  private let view: UnsafeMutableRawPointer
  private let source: UnsafeMutableRawPointer
  private let count: Int
  /// What is said of a file that was cut short, or is damaged; made beforehand.
  private let shortMessage: [UInt8]
  private let damageMessage: [UInt8]
  /// The blocks that are checked.
  private var range = 0..<0
  private var size = 1
  private var isRight: (@Sendable (Int, UnsafeRawBufferPointer) -> Bool)?

  /// Prepares to watch the two mappings of a file.
  init(
    path: String, view: UnsafeMutableRawPointer, source: UnsafeMutableRawPointer, count: Int
  ) {
    (self.view, self.source, self.count) = (view, source, count)
    let help =
      "  = help: it was changed while it was read, or its disk fails; import again from its source\n"
    shortMessage = Array("error[unreadable-graph]: `\(path)` was cut short\n\(help)".utf8)
    damageMessage = Array("error[unreadable-graph]: `\(path)` is damaged\n\(help)".utf8)
  }

  /// Begins to check blocks.
  func begin(
    in range: Range<Int>, ofSize size: Int,
    _ isRight: @escaping @Sendable (Int, UnsafeRawBufferPointer) -> Bool
  ) {
    (self.range, self.size, self.isRight) = (range, size, isRight)
  }

  /// The exit code of a process that cannot go on because of a file.
  private static let exitCode: Int32 = 2

  /// Looks after a failed access.
  ///
  /// - Returns: Whether the access may be tried again.
  fileprivate func resolve(_ address: UInt, isMissing: Bool) -> Bool {
    let place = Int(bitPattern: address) - Int(bitPattern: view)
    let isInView = place >= 0 && place < count
    if isMissing || !isInView || !range.contains(place) { Self.end(shortMessage) }
    let block = (place - range.lowerBound) / size
    let start = range.lowerBound + block * size
    let length = min(size, range.upperBound - start)
    let bytes = UnsafeRawBufferPointer(start: source + start, count: length)
    guard isRight?(block, bytes) ?? false else { Self.end(damageMessage) }
    // The pages of the other mapping are not needed any more.
    madvise(source + start, length, MADV_DONTNEED)
    return mprotect(view + start, length, PROT_READ) == 0
  }

  /// Says what is wrong and ends the process at once: what was read so far may be wrong.
  private static func end(_ message: [UInt8]) -> Never {
    TerminalMode.restoreNow()
    _ = systemWrite(2, message)
    _exit(exitCode)
  }
}

// MARK: - The list of all

extension FaultWatch {
  /// Who watches which addresses.
  ///
  /// A handler walks along all entries at any moment. It acts on one only for a thread that is
  /// reading the memory of it, and whoever reads holds the map, whose entry was complete before
  /// anybody had it.
  fileprivate struct Entry: BitwiseCopyable {
    /// The addresses of the two mappings, and their length; no length, no watch.
    var view: UInt = 0
    var source: UInt = 0
    var count: UInt = 0
    /// The watch, not counted.
    var watch: UnsafeRawPointer?
  }

  /// So many maps can be watched at a time.
  private static let most = 1024
  /// The entries, which stay where they are.
  nonisolated(unsafe) fileprivate static let entries: UnsafeMutableBufferPointer<Entry> = {
    let entries = UnsafeMutableBufferPointer<Entry>.allocate(capacity: most)
    entries.initialize(repeating: Entry())
    return entries
  }()
  /// Held by whoever changes the entries, with whether the handlers are set.
  private static let changing = Mutex(false)

  /// Has a watch asked from now on.
  ///
  /// - Returns: Whether there was room for it.
  static func register(_ watch: FaultWatch) -> Bool {
    changing.withLock { isInstalled in
      guard let free = entries.firstIndex(where: { $0.count == 0 }) else { return false }
      if !isInstalled { FaultHandlers.install() }
      isInstalled = true
      let object = UnsafeRawPointer(Unmanaged.passUnretained(watch).toOpaque())
      entries[free] = Entry(
        view: UInt(bitPattern: watch.view), source: UInt(bitPattern: watch.source),
        count: UInt(watch.count), watch: object)
      return true
    }
  }

  /// Whether the handlers are set that ask watches, and a signal is theirs.
  static func isAsked(of signal: Int32) -> Bool {
    (signal == SIGSEGV || signal == SIGBUS) && changing.withLock { $0 }
  }

  /// Has a watch asked no longer; nobody reads its memory any more.
  static func remove(_ watch: FaultWatch) {
    changing.withLock { _ in
      let own = UnsafeRawPointer(Unmanaged.passUnretained(watch).toOpaque())
      for index in entries.indices where entries[index].watch == own { entries[index] = Entry() }
    }
  }

  /// Looks after a failed access to an address.
  ///
  /// - Returns: Whether it may be tried again; no, if nobody watches there.
  fileprivate static func resolve(_ address: UInt, isMissing: Bool) -> Bool {
    for entry in entries {
      guard address &- entry.view < entry.count || address &- entry.source < entry.count,
        let object = entry.watch
      else { continue }
      let watch = Unmanaged<FaultWatch>.fromOpaque(object)
      return watch._withUnsafeGuaranteedRef { $0.resolve(address, isMissing: isMissing) }
    }
    return false
  }
}

// MARK: - Handlers

/// The handlers of the two signals that tell of failed accesses.
private enum FaultHandlers {
  /// What was done before with a protected, and with a missing address.
  nonisolated(unsafe) static var previous = (sigaction(), sigaction())

  static func install() {
    TerminalMode.prepare()
    previous = (replace(SIGSEGV), replace(SIGBUS))
  }

  private static func replace(_ signal: Int32) -> sigaction {
    var (action, old) = (sigaction(), sigaction())
    let flags = UInt32(SA_SIGINFO) | UInt32(SA_NODEFER) | UInt32(SA_ONSTACK)
    action.sa_flags = Int32(bitPattern: flags)
    #if canImport(Glibc)
      action.__sigaction_handler.sa_sigaction = handleFault
    #else
      action.__sigaction_u.__sa_sigaction = handleFault
    #endif
    sigaction(signal, &action, &old)
    return old
  }

  /// Lets whoever was there before have the signal: the access is tried again and fails again.
  static func giveBack(_ signal: Int32) {
    TerminalMode.restoreNow()
    if signal == SIGSEGV {
      sigaction(signal, &previous.0, nil)
    } else {
      sigaction(signal, &previous.1, nil)
    }
  }
}

/// Called by the system in the thread whose access failed.
private func handleFault(
  _ signal: Int32, _ information: UnsafeMutablePointer<siginfo_t>?,
  _ context: UnsafeMutableRawPointer?
) {
  let savedError = errno
  defer { errno = savedError }
  guard let information else { return FaultHandlers.giveBack(signal) }
  #if canImport(Glibc)
    let address = information.pointee._sifields._sigfault.si_addr
    let isMissing = signal == SIGBUS
  #else
    // This system tells of protected pages by the same signal as of missing ones.
    let address = information.pointee.si_addr
    let isMissing = signal == SIGBUS && information.pointee.si_code == BUS_ADRERR
  #endif
  if !FaultWatch.resolve(UInt(bitPattern: address), isMissing: isMissing) {
    FaultHandlers.giveBack(signal)
  }
}

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

import Synchronization

/// What the system tells a process that holds a terminal.
///
/// Handlers put a letter into a pipe, which is waited on together with the keys, so that none is
/// missed between a look and a wait.
enum TerminalSignals {
  /// Where the letters come out.
  static var pipe: Int32 { pipeEnds.reading }

  /// Begins to listen; done once, and kept until the process ends.
  static func install() { _ = installed }

  /// Stops the process as Ctrl-Z does, until somebody has it go on.
  static func suspend() {
    TerminalMode.restoreNow()
    stop { kill(0, SIGTSTP) }
  }

  /// The letters that have come since the last look.
  static func taken() -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 64) { buffer, count in
      count = max(0, read(pipeEnds.reading, buffer.baseAddress, buffer.count))
    }
  }

  private static let installed: Void = {
    TerminalMode.prepare()
    var ends: [Int32] = [-1, -1]
    guard makePipe(&ends) == 0 else { return }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    pipeEnds = (ends[0], ends[1])
    for signal in [SIGWINCH, SIGCONT] { replace(signal, tell, restarting) }
    replace(SIGTSTP, stopOnRequest, restarting)
    let fatal = [SIGTERM, SIGHUP, SIGQUIT, SIGABRT, SIGILL, SIGTRAP, SIGFPE, SIGSEGV, SIGBUS]
    for signal in fatal {
      if isDefault(signal) {
        replace(signal, giveBackAndEnd, 0)
      } else if !isIgnored(signal), !FaultWatch.isAsked(of: signal) {
        precede(signal)
      }
    }
  }()

  /// Whether nobody has said what a signal should do.
  private static func isDefault(_ signal: Int32) -> Bool { address(of: signal) == 0 }

  /// Whether a signal is ignored, and so stays.
  private static func isIgnored(_ signal: Int32) -> Bool {
    address(of: signal) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  /// Where the handler of a signal is.
  private static func address(of signal: Int32) -> Int {
    var present = sigaction()
    sigaction(signal, nil, &present)
    #if canImport(Glibc)
      return unsafeBitCast(present.__sigaction_handler.sa_handler, to: Int.self)
    #else
      return unsafeBitCast(present.__sigaction_u.__sa_handler, to: Int.self)
    #endif
  }

  /// Has the terminal given back before the handler that is there, such as the one by which the
  /// language's runtime tells of a crash.
  private static func precede(_ signal: Int32) {
    var action = sigaction()
    action.sa_flags = Int32(SA_SIGINFO) | Int32(bitPattern: UInt32(SA_ONSTACK))
    #if canImport(Glibc)
      action.__sigaction_handler.sa_sigaction = giveBackAndPassOn
    #else
      action.__sigaction_u.__sa_sigaction = giveBackAndPassOn
    #endif
    sigaction(signal, &action, &previousActions[Int(signal)])
  }
}

/// System calls that wait go on waiting after the handler.
private let restarting = Int32(SA_RESTART)

/// The two ends of the pipe.
nonisolated(unsafe) private var pipeEnds: (reading: Int32, writing: Int32) = (-1, -1)

/// What was done with signals before the terminal was given back first, by their numbers.
nonisolated(unsafe) private let previousActions: UnsafeMutablePointer<sigaction> = {
  let actions = UnsafeMutablePointer<sigaction>.allocate(capacity: 65)
  actions.initialize(repeating: sigaction(), count: 65)
  return actions
}()

/// The system's `pipe`, which inside the type would mean the property.
private func makePipe(_ ends: inout [Int32]) -> Int32 { pipe(&ends) }

/// Sets a handler.
private func replace(
  _ signal: Int32, _ handler: @escaping @convention(c) (Int32) -> Void, _ flags: Int32
) {
  var action = sigaction()
  action.sa_flags = flags
  #if canImport(Glibc)
    action.__sigaction_handler.sa_handler = handler
  #else
    action.__sigaction_u.__sa_handler = handler
  #endif
  sigaction(signal, &action, nil)
}

/// Has the system do with a signal what it does with it by itself.
private func setDefault(_ signal: Int32) {
  var action = sigaction()
  sigaction(signal, &action, nil)
}

/// Puts the letter of a signal into the pipe.
private func tell(_ signal: Int32) {
  let savedError = errno
  var letter = UInt8(ascii: signal == SIGWINCH ? "w" : "c")
  _ = write(pipeEnds.writing, &letter, 1)
  errno = savedError
}

/// Stops as somebody outside asked, the terminal given back first.
private func stopOnRequest(_ signal: Int32) {
  let savedError = errno
  TerminalMode.restoreNow()
  stop { raise(SIGTSTP) }
  errno = savedError
}

/// Stops the process by the given call; comes back when it goes on.
private func stop(by call: () -> Int32) {
  setDefault(SIGTSTP)
  var set = sigset_t()
  var before = sigset_t()
  sigemptyset(&set)
  sigaddset(&set, SIGTSTP)
  pthread_sigmask(SIG_UNBLOCK, &set, &before)
  _ = call()
  pthread_sigmask(SIG_SETMASK, &before, nil)
  replace(SIGTSTP, stopOnRequest, restarting)
}

/// Gives the terminal back, then lets the signal do what it does by itself.
private func giveBackAndEnd(_ signal: Int32) {
  TerminalMode.restoreNow()
  setDefault(signal)
  raise(signal)
}

/// Gives the terminal back, then lets whoever was there before have the signal.
private func giveBackAndPassOn(
  _ signal: Int32, _ information: UnsafeMutablePointer<siginfo_t>?,
  _ context: UnsafeMutableRawPointer?
) {
  TerminalMode.restoreNow()
  sigaction(signal, &previousActions[Int(signal)], nil)
  // What the processor complains of it complains of again; what somebody has sent is gone.
  let code = information?.pointee.si_code ?? 0
  if code <= 0 || code >= 0x10000 { raise(signal) }
}

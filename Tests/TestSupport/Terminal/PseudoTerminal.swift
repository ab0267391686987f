#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A program at a terminal that nobody sees: keys go in, what it writes makes a screen.
///
/// ```swift
/// let session = try PseudoTerminal(BuiltProducts.sanjiang, columns: 80, rows: 24)
/// try session.wait(for: "sanjiang> ")
/// session.send("Held(d)\r")
/// try session.wait(for: "rows")
/// ```
///
/// Nothing waits for a time to pass: whoever waits says for what, and is told by an error with the
/// screen in it if that does not come.
public final class PseudoTerminal {
  /// What the program wrote, as it would be seen.
  public private(set) var screen: TerminalScreen
  /// All bytes that the program wrote.
  public private(set) var written: [UInt8] = []
  /// How the program ended, as `wait` tells it, once it has.
  public private(set) var status: Int32?
  /// Whether what is resized wraps its rows anew.
  public var reflows = false

  private let master: Int32
  private let child: pid_t
  /// Whether the program, and all its children, have closed the terminal.
  private var isClosed = false

  /// How long anything is waited for: far longer than it takes on a busy machine.
  public static let patience = 20.0

  /// What went wrong with a terminal.
  public struct Failure: Error, CustomStringConvertible {
    /// What, with the screen.
    public let description: String
  }

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - executable: The path of the program.
  ///   - arguments: What it is given, without its name.
  ///   - columns: The width in cells.
  ///   - rows: The height in cells.
  ///   - environment: All of its environment besides `TERM`, `PATH`, `LANG`, which may be replaced.
  /// - Throws: A failure where it cannot be started.
  public init(
    _ executable: String, _ arguments: [String] = [], columns: Int = 80, rows: Int = 24,
    environment: [String: String] = [:]
  ) throws {
    screen = TerminalScreen(columns: columns, rows: rows)
    var (master, other): (Int32, Int32) = (-1, -1)
    // Not `ttyname`, whose result another thread would overwrite.
    var name = [CChar](repeating: 0, count: 128)
    guard openpty(&master, &other, nil, nil, nil) == 0, ttyname_r(other, &name, 128) == 0 else {
      throw Failure(description: "no pseudo-terminal: \(String(cString: strerror(errno)))")
    }
    // Once the program has it, it is the only one.
    defer { close(other) }
    for descriptor in [master, other] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(master, F_SETFL, fcntl(master, F_GETFL) | O_NONBLOCK)
    Self.setSize(of: master, columns, rows)
    let standard = ["TERM": "xterm-256color", "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
    let all = standard.merging(environment) { $1 }.map { "\($0)=\($1)" }.sorted()
    child = try Self.spawn([executable] + arguments, all, at: name)
    self.master = master
  }

  deinit {
    end()
    close(master)
  }

  /// Starts a program in a session of its own, whose terminal is at `path`.
  private static func spawn(
    _ words: [String], _ environment: [String], at path: [CChar]
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that a new session opens becomes its own, so that Ctrl-C reaches it.
    posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Test runners block signals in their threads and ignore others.
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let newSession: Int32 = 0x80
    let flags = newSession | Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF)
    posix_spawnattr_setflags(&attributes, Int16(flags))
    var child = pid_t()
    let words = words.map { strdup($0) }
    let variables = environment.map { strdup($0) }
    defer { for text in words + variables { free(text) } }
    let result = posix_spawn(
      &child, words[0] ?? strdup(""), &actions, &attributes, words + [nil], variables + [nil])
    guard result == 0 else {
      throw Failure(description: "cannot start: \(String(cString: strerror(result)))")
    }
    return child
  }

  private static func setSize(of terminal: Int32, _ columns: Int, _ rows: Int) {
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
  }
}

// MARK: - Keys and signals

extension PseudoTerminal {
  /// Types a text.
  public func send(_ text: String) { send(Array(text.utf8)) }

  /// Types keys.
  public func send(_ keys: TerminalKey...) { send(keys.flatMap(\.bytes)) }

  /// Types bytes.
  ///
  /// What the program writes meanwhile is read, so that none waits for the other.
  public func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    let end = Self.now + Self.patience
    while !rest.isEmpty, !isClosed, Self.now < end {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) }
      read(for: count > 0 ? 0 : 0.01)
    }
  }

  /// Changes the size of the window; the program is told by a signal.
  public func resize(columns: Int, rows: Int) {
    read(for: 0)
    screen.resize(columns: columns, rows: rows, reflows: reflows)
    Self.setSize(of: master, columns, rows)
  }

  /// Sends a signal to the program.
  public func signal(_ number: Int32) { _ = kill(child, number) }

  /// Whether the terminal gathers lines and shows what is typed, as programs expect to find it.
  public var isCooked: Bool {
    var state = termios()
    let wanted = tcflag_t(ICANON | ECHO | ISIG)
    return tcgetattr(master, &state) == 0 && state.c_lflag & wanted == wanted
  }

  /// Ends the program if it has not ended yet.
  public func end() {
    guard status == nil else { return }
    _ = kill(child, SIGKILL)
    var result: Int32 = 0
    waitpid(child, &result, 0)
    status = result
  }
}

// MARK: - Waiting

extension PseudoTerminal {
  /// Waits until the screen shows a text.
  ///
  /// - Throws: A failure where it does not appear.
  public func wait(for text: String) throws {
    try wait("`\(text)`") { $0.text.contains(text) }
  }

  /// Waits until the screen is as wanted.
  ///
  /// - Parameters:
  ///   - what: What is waited for, for the message.
  ///   - condition: Whether the screen is as wanted.
  /// - Throws: A failure where it does not become so.
  public func wait(_ what: String, until condition: (TerminalScreen) -> Bool) throws {
    let end = Self.now + Self.patience
    while !condition(screen) {
      guard Self.now < end, !isClosed else {
        throw Failure(
          description: "\(what) did not come; \(isClosed ? "the program has ended" : "it waits")"
            + " and the screen is\n\(screen.text)")
      }
      read(for: 0.05)
    }
  }

  /// Reads until nothing comes for a while; only for what must not appear.
  public func settle(_ seconds: Double = 0.05) {
    let end = Self.now + Self.patience
    while Self.now < end, read(for: seconds) {}
  }

  /// Waits until the program ends.
  ///
  /// - Returns: Its exit code, or the negative number of the signal that ended it.
  /// - Throws: A failure where it goes on.
  @discardableResult
  public func waitForEnd() throws -> Int32 {
    let end = Self.now + Self.patience
    while status == nil {
      guard Self.now < end else {
        throw Failure(description: "the program does not end; the screen is\n\(screen.text)")
      }
      if isClosed { usleep(1000) } else { read(for: 0.01) }
      var result: Int32 = 0
      if waitpid(child, &result, WNOHANG) == child { status = result }
    }
    while !isClosed, read(for: 0.01) {}
    let result = status ?? 0
    return result & 0x7F == 0 ? result >> 8 & 0xFF : -(result & 0x7F)
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Takes what the program has written by now, or writes within some seconds.
  ///
  /// - Returns: Whether something came.
  @discardableResult
  private func read(for seconds: Double) -> Bool {
    var wanted = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&wanted, 1, Int32(seconds * 1000)) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    let count = buffer.withUnsafeMutableBytes { readBytes(master, $0) }
    guard count > 0 else {
      // The other end is closed once the last process has it no longer.
      if count == 0 || errno != EAGAIN { isClosed = true }
      return false
    }
    written += buffer[..<count]
    screen.feed(Array(buffer[..<count]))
    answer()
    return true
  }

  private func answer() {
    guard !screen.replies.isEmpty else { return }
    let bytes = screen.replies
    screen.replies = []
    _ = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
  }
}

/// The system's `read`, which a method of the same name hides.
private func readBytes(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
  read(descriptor, buffer.baseAddress, buffer.count)
}

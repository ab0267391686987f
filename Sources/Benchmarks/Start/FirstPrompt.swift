import Platform

#if canImport(Glibc)
  @preconcurrency import Glibc
#else
  @preconcurrency import Darwin
#endif

/// How long it takes from the start of the executable to its prompt on a terminal.
struct FirstPrompt {
  /// The path of the executable.
  let executable: String

  /// Starts the executable on a terminal of its own, waits for the prompt and ends it.
  ///
  /// - Returns: Seconds to the prompt; nil where there is no terminal or no prompt.
  func seconds() -> Double? {
    var (terminal, inside): (Int32, Int32) = (-1, -1)
    guard openpty(&terminal, &inside, nil, nil, nil) == 0 else { return nil }
    defer { close(terminal) }
    let start = Clock.seconds()
    let child = spawn(on: inside, besides: terminal)
    close(inside)
    guard let child else { return nil }
    let isPrompt = waitForPrompt(terminal)
    let seconds = Clock.seconds() - start
    _ = write(terminal, "\u{4}", 1)
    finish(child, terminal)
    return isPrompt ? seconds : nil
  }

  private func spawn(on terminal: Int32, besides master: Int32) -> pid_t? {
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
    #else
      var actions: posix_spawn_file_actions_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addclose(&actions, master)
    for stream: Int32 in 0...2 { posix_spawn_file_actions_adddup2(&actions, terminal, stream) }
    posix_spawn_file_actions_addclose(&actions, terminal)
    var words: [UnsafeMutablePointer<CChar>?] = [strdup(executable), nil]
    defer { words.forEach { free($0) } }
    var child: pid_t = 0
    let code = posix_spawn(&child, executable, &actions, nil, &words, environ)
    return code == 0 ? child : nil
  }

  /// Reads until the prompt shows.
  private func waitForPrompt(_ terminal: Int32) -> Bool {
    let prompt = Array("sanjiang> ".utf8)
    var seen: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while seen.firstRange(of: prompt) == nil {
      let count = read(terminal, &buffer, buffer.count)
      guard count > 0 else { return false }
      seen += buffer[..<count]
    }
    return true
  }

  /// Reads what is left, so that the child can end.
  private func finish(_ child: pid_t, _ terminal: Int32) {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while read(terminal, &buffer, buffer.count) > 0 {}
    var status: Int32 = 0
    waitpid(child, &status, 0)
  }
}

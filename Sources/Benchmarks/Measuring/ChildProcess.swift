import Platform

#if canImport(Glibc)
  @preconcurrency import Glibc
#else
  @preconcurrency import Darwin
#endif

/// Runs one command and tells what it cost: what `Benchmarks measured LIMIT COMMAND…` does.
///
/// The kernel counts the size of the parent at the moment of the fork to the peak of the child.
/// Therefore the commands are children of this small process, not of the one that holds graphs and
/// answers; about 8 MB are the least that can be told apart.
struct ChildProcess {
  /// The line that the figures stand on begins with this.
  static let mark = "measured"

  /// The limit in seconds, and the command with its arguments.
  let arguments: [String]

  /// Runs the command; its output goes where this process's goes, and the figures behind it.
  func run() {
    guard arguments.count >= 2, let limit = Double(arguments[0]) else { return }
    let start = Clock.seconds()
    guard let child = spawn(Array(arguments[1...])) else {
      return print("\n\(Self.mark)\t0\t0\t0\t127")
    }
    var usage = rusage()
    var status: Int32 = 0
    while wait4(child, &status, WNOHANG, &usage) == 0 {
      if Clock.seconds() - start > limit { kill(child, SIGKILL) }
      usleep(500)
    }
    let wall = Clock.seconds() - start
    let processor = seconds(usage.ru_utime) + seconds(usage.ru_stime)
    print("\n\(Self.mark)\t\(wall)\t\(processor)\t\(usage.ru_maxrss)\t\(status)")
  }

  private func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) * 1e-6
  }

  /// Starts a command that is found as the shell finds it; nil where there is none.
  private func spawn(_ words: [String]) -> pid_t? {
    var pointers: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    defer { pointers.forEach { free($0) } }
    pointers.append(nil)
    var child: pid_t = 0
    return posix_spawnp(&child, words[0], nil, nil, pointers, environ) == 0 ? child : nil
  }
}

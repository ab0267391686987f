#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

import Synchronization

/// The streams every process is given.
public enum StandardStreams {
  /// Where to write.
  public enum Destination: Int32, Sendable {
    /// Standard output, for results.
    case output = 1
    /// Standard error, for everything else.
    case error = 2
  }

  /// Writes all of `bytes`.
  ///
  /// A reader that has gone away (`… | head`) is not an error to shout about: the result says so
  /// and the caller may stop.
  ///
  /// - Parameters:
  ///   - bytes: What to write.
  ///   - destination: Where.
  /// - Returns: Whether somebody took it.
  @discardableResult
  public static func write(_ bytes: [UInt8], to destination: Destination = .output) -> Bool {
    do throws(FileError) {
      try send(bytes, to: destination)
      return true
    } catch {
      return false
    }
  }

  /// Writes all of `bytes`, or tells why that is not possible.
  ///
  /// - Parameters:
  ///   - bytes: What to write.
  ///   - destination: Where.
  /// - Throws: ``FileError``; ``FileError/isBrokenPipe`` tells a reader that has gone away, which
  ///   is no reason to complain, from a full disk, which is.
  public static func send(_ bytes: [UInt8], to destination: Destination) throws(FileError) {
    _ = ignoreBrokenPipes
    guard systemWrite(destination.rawValue, bytes) else {
      throw .last("write", destination == .output ? "standard output" : "standard error")
    }
  }

  /// Makes sure that no file gets the number of a stream that the process was started without
  /// (`>&-`), and is written to in its place: writing to such a stream then fails.
  ///
  /// To be called before any file is opened.
  public static func keepClosedStreamsApart() {
    for number: Int32 in 0...2 where fcntl(number, F_GETFD) < 0 && errno == EBADF {
      // The lowest number that is free is this one; the stream cannot be used the wrong way.
      _ = open("/dev/null", number == 1 ? O_RDONLY : O_RDWR)
    }
  }

  /// Writes a text as UTF-8.
  ///
  /// - Parameters:
  ///   - text: What to write.
  ///   - destination: Where.
  /// - Returns: Whether somebody took it.
  @discardableResult
  public static func write(_ text: String, to destination: Destination = .output) -> Bool {
    write(Array(text.utf8), to: destination)
  }

  /// The next line of standard input without its line end, nil at the end of the input.
  public static func readLine() -> [UInt8]? {
    while true {
      switch nextLine() {
      case .line(let bytes): return bytes
      case .end: return nil
      case .interrupted: continue
      }
    }
  }

  /// The next line of standard input, unless a signal comes first.
  public static func nextLine() -> LineInput {
    input.withLock { $0.next() }
  }

  /// Standard input with what was read of it and not yet asked for.
  private static let input = Mutex(LineReader(descriptor: 0))

  /// Done once: a write to a closed pipe reports an error instead of killing the process.
  private static let ignoreBrokenPipes: Void = { _ = signal(SIGPIPE, SIG_IGN) }()
}

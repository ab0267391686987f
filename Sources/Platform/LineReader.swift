#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What came when a line was asked for.
public enum LineInput: Equatable, Sendable {
  /// A line without its line end (`\n` or `\r\n`).
  case line([UInt8])
  /// The input has ended.
  case end
  /// A signal, such as Ctrl-C, came first; what was read of the line so far is dropped.
  case interrupted
}

/// Reads an open file line by line.
struct LineReader {
  /// The number of the open file.
  private let descriptor: Int32
  /// What was read and not yet returned; it begins at `start`.
  private var pending: [UInt8] = []
  /// Where the next line begins in `pending`.
  private var start = 0

  /// Creates a reader on an open file, which stays open.
  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// The next line.
  mutating func next() -> LineInput {
    var searched = start
    while true {
      if let end = pending[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        return .line(take(upTo: end, dropping: 1))
      }
      searched = pending.count
      let before = pending.count
      switch fill() {
      case 0:
        return start < before ? .line(take(upTo: before, dropping: 0)) : .end
      case ..<0:
        pending.removeAll()
        start = 0
        return .interrupted
      default: continue
      }
    }
  }

  /// Removes and returns the line that ends before `end`.
  private mutating func take(upTo end: Int, dropping lineEnd: Int) -> [UInt8] {
    var line = Array(pending[start..<end])
    start = end + lineEnd
    if start == pending.count {
      pending.removeAll(keepingCapacity: true)
      start = 0
    }
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    return line
  }

  /// Reads on; 0 at the end or on an error, negative when a signal came.
  private mutating func fill() -> Int {
    let chunk = [UInt8](unsafeUninitializedCapacity: 1 << 14) { buffer, count in
      count = 0
      let result = read(descriptor, buffer.baseAddress, buffer.count)
      if result > 0 { count = result }
      interrupted = result < 0 && errno == EINTR
    }
    pending.append(contentsOf: chunk)
    return interrupted ? -1 : chunk.count
  }

  /// Whether the last read was cut short by a signal.
  private var interrupted = false
}

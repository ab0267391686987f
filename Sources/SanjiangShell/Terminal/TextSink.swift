import Platform

/// Where text goes: a stream of the process, or a buffer in a test.
protocol TextSink: AnyObject {
  /// Writes all of `bytes`.
  ///
  /// - Returns: Whether anybody still reads; where nobody does, a long output may stop.
  @discardableResult
  func write(_ bytes: [UInt8]) -> Bool

  /// Whether nothing more can be written: nobody reads, or the disk is full.
  var isClosed: Bool { get }

  /// Why not all was written, where somebody should know; nil also where a reader has gone away,
  /// who has seen what he wanted.
  var problem: FileError? { get }
}

extension TextSink {
  /// Everything can be written.
  var isClosed: Bool { false }

  /// Everything was written.
  var problem: FileError? { nil }

  /// Writes a text as UTF-8.
  @discardableResult
  func write(_ text: String) -> Bool { write(Array(text.utf8)) }

  /// Writes a text and ends the line.
  @discardableResult
  func writeLine(_ text: String = "") -> Bool { write(text + "\n") }
}

/// Standard output or standard error.
final class StandardSink: TextSink {
  private let destination: StandardStreams.Destination
  /// Why writing failed, the first time.
  private var failure: FileError?

  /// Creates a sink that writes to `destination` without a buffer of its own.
  init(_ destination: StandardStreams.Destination) {
    self.destination = destination
  }

  func write(_ bytes: [UInt8]) -> Bool {
    // What comes behind a gap is worth nothing.
    guard failure == nil else { return false }
    do throws(FileError) {
      try StandardStreams.send(bytes, to: destination)
      return true
    } catch {
      failure = error
      return false
    }
  }

  var isClosed: Bool { failure != nil }

  var problem: FileError? { failure.flatMap { $0.isBrokenPipe ? nil : $0 } }
}

/// A buffer that remembers what was written.
final class CapturedSink: TextSink {
  /// All that was written so far.
  private(set) var bytes: [UInt8] = []

  func write(_ bytes: [UInt8]) -> Bool {
    self.bytes += bytes
    return true
  }

  /// All that was written so far, as text.
  var text: String { String(decoding: bytes, as: UTF8.self) }
}

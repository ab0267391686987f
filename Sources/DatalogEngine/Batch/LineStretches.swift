import Diagnostics
import Platform

/// Reads a stream in stretches of whole lines, so that no file has to fit into memory.
final class LineStretches {
  private static let size = 1 << 18
  private let stream: any FactStream
  private let meter: MemoryMeter
  private let problem: (FileError) -> Diagnostic
  private var buffer: UnsafeMutableRawBufferPointer
  /// How much of the buffer has been read.
  private var filled = 0
  /// How much of that was given out last.
  private var given = 0
  /// Where the stretch given out last begins in the stream.
  private(set) var offset = 0

  /// Creates a reader.
  ///
  /// - Parameters:
  ///   - stream: What to read.
  ///   - meter: Who is asked before a long line takes more room.
  ///   - problem: What to say where the stream cannot be read to its end.
  init(
    _ stream: any FactStream, meter: MemoryMeter, problem: @escaping (FileError) -> Diagnostic
  ) {
    self.stream = stream
    self.meter = meter
    self.problem = problem
    buffer = .allocate(byteCount: LineStretches.size, alignment: 16)
  }

  deinit {
    meter.release(buffer.count - LineStretches.size)
    buffer.deallocate()
  }

  /// The next lines, valid until the next call; nil at the end.
  ///
  /// - Throws: ``EvaluationStop`` where the stream fails, or a line is longer than memory allows.
  func next() throws(EvaluationStop) -> UnsafeBufferPointer<UInt8>? {
    buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[given..<filled]))
    offset += given
    filled -= given
    given = 0
    while given == 0 {
      if filled == buffer.count { try grow() }
      let count = try read()
      if count == 0 {
        given = filled
        break
      }
      let fresh = buffer[filled..<filled + count]
      filled += count
      given = fresh.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    }
    if given == 0 { return nil }
    return UnsafeBufferPointer(rebasing: buffer.bindMemory(to: UInt8.self)[..<given])
  }

  private func read() throws(EvaluationStop) -> Int {
    do {
      return try stream.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
    } catch {
      throw .failure(problem(error))
    }
  }

  private func grow() throws(EvaluationStop) {
    do {
      try meter.reserve(buffer.count)
      try meter.pause()
    } catch {
      throw EvaluationStop(error)
    }
    let wider = UnsafeMutableRawBufferPointer.allocate(byteCount: 2 * buffer.count, alignment: 16)
    wider.copyMemory(from: UnsafeRawBufferPointer(buffer))
    buffer.deallocate()
    buffer = wider
  }
}

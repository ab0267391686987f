import Diagnostics
import Platform

/// Why an evaluation stopped before its end.
enum EvaluationStop: Error {
  /// A limit was hit; the text says which.
  case limit(String)
  /// Somebody asked for it.
  case cancelled
  /// The program asked for something impossible, such as a division by zero.
  case failure(Diagnostic)
}

/// Watches the limits of one evaluation.
///
/// The loops report how many tuples they have handled; every few thousand the clock and the
/// caller's wish are asked.
final class LimitGuard {
  /// The tuples between two looks at the clock.
  private static let stretch = 8192

  private let limits: EvaluationLimits
  private let start: Double
  private var pending = 0
  /// How many of those another thread has told the board of.
  private var told = 0
  /// The tuples handled so far, found or not.
  private(set) var handled = 0
  /// Counts the memory of relations and indexes.
  let meter: MemoryMeter
  /// The values, some of whose memory is counted when the limits are looked at.
  private weak var values: ValueTable?
  /// Where the progress is written down for somebody who watches; nil where nobody does.
  let board: ProgressBoard?
  /// What the process held at the beginning.
  private let heldBefore: Int
  /// When the system was last asked what the process holds.
  private var lastAsked = 0.0
  private var countsMemory = true

  init(_ limits: EvaluationLimits) {
    var limits = limits
    if limits.beginning == nil { limits.begin() }
    self.limits = limits
    board = limits.progress.map { ProgressBoard($0) }
    start = limits.beginning?.seconds ?? 0
    heldBefore = limits.beginning?.heldBytes ?? 0
    meter = MemoryMeter(limit: limits.memory)
    meter.interruption = { [weak self] () throws(EvaluationStop) in try self?.look() }
  }

  /// Creates the guard of a thread that helps: it looks at the time and the caller's wish; what is
  /// allocated is counted by the one it helps.
  init(helping other: LimitGuard) {
    limits = other.limits
    board = other.board
    start = other.start
    heldBefore = other.heldBefore
    meter = MemoryMeter()
    countsMemory = false
  }

  /// The tuples handled so far, counted to the last.
  var total: Int { handled + pending }

  /// Adds what a helping thread has handled since it was asked last.
  func takeOver(_ helper: LimitGuard) {
    pending += helper.total
    told += helper.handled
    (helper.handled, helper.pending) = (0, 0)
  }

  /// Counts the memory of values too.
  func watch(_ values: ValueTable) {
    self.values = values
    values.count(in: meter)
  }

  /// How many threads may work.
  var jobs: Int { limits.jobs }
  /// From how many tuples on they work together.
  var leastShared: Int { limits.leastShared }

  /// The seconds since the beginning.
  var seconds: Double { Clock.seconds() - start }

  /// Notes that tuples were handled; stops where a limit is hit.
  @inline(__always)
  func tick(_ tuples: Int) throws(EvaluationStop) {
    pending += tuples + 16
    if pending >= LimitGuard.stretch { try look() }
  }

  /// Asks whether so many bytes may be held.
  func reserve(_ bytes: Int) throws(EvaluationStop) {
    do {
      try meter.reserve(bytes)
    } catch {
      throw EvaluationStop(error)
    }
  }

  /// Looks at the limits now.
  func look() throws(EvaluationStop) {
    let fresh = pending - told
    handled += pending
    (pending, told) = (0, 0)
    if limits.isCancelled() { throw .cancelled }
    board?.tell(tried: fresh, after: seconds)
    if countsMemory { try lookAtMemory() }
    if let timeout = limits.timeout, seconds > timeout {
      throw .limit("the time of \(LimitGuard.text(timeout)) s is up")
    }
  }

  private func lookAtMemory() throws(EvaluationStop) {
    if let shortage = values?.shortage { throw shortage.stop }
    guard let memory = limits.memory else { return }
    var held = meter.bytes + (values?.memoryBytes ?? 0)
    // Asking the system takes as long as some thousand tuples.
    if let heldBytes = limits.heldBytes, seconds - lastAsked > 0.002 {
      lastAsked = seconds
      held = max(held, heldBytes() - heldBefore)
    }
    if held > memory { throw meter.exhausted(by: held).stop }
  }

  private static func text(_ seconds: Double) -> String {
    seconds == seconds.rounded() && seconds < 1e9 ? String(Int(seconds)) : String(seconds)
  }
}

extension EvaluationStop {
  /// Why something that asked for memory was stopped.
  init(_ exhausted: MemoryMeter.Exhausted) {
    self = exhausted.stop
  }

  /// The stop as a diagnostic.
  func diagnostic(at place: SourcePlace?) -> Diagnostic {
    switch self {
    case .failure(let diagnostic): diagnostic
    case .limit(let text): Diagnostic(.error, code: "limit-exceeded", text, at: place)
    case .cancelled:
      Diagnostic(.error, code: "cancelled", "the evaluation was cancelled", at: place)
    }
  }
}

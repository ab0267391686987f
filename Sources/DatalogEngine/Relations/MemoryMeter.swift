import Synchronization

/// Counts the bytes that the relations, indexes and values of one evaluation hold.
///
/// Whoever is about to allocate asks first, so that a limit is kept and not only noticed. Whoever
/// goes over all that is held calls ``pause()`` now and then, so that it can be stopped. Several
/// threads may reserve and release at once.
final class MemoryMeter {
  /// The bytes held now.
  var bytes: Int { held.load(ordering: .relaxed) }
  private let held = Atomic(0)
  /// The most bytes that may be held.
  private let limit: Int
  /// Looks at the other limits.
  var interruption: (() throws(EvaluationStop) -> Void)?

  /// Creates a meter.
  ///
  /// - Parameter limit: The most bytes to hold, or nil for any number.
  init(limit: Int? = nil) {
    self.limit = limit ?? Int.max
  }

  /// The limit would be passed, or something else stopped what was going on.
  struct Exhausted: Error {
    /// Why the evaluation stops.
    let stop: EvaluationStop
  }

  /// That so many bytes are more than may be held.
  func exhausted(by bytes: Int) -> Exhausted {
    let allowed = limit == Int.max ? "memory" : "\(MemoryMeter.megabytes(limit)) MB"
    let wanted = MemoryMeter.megabytes(bytes)
    return Exhausted(
      stop: .limit("more than the allowed \(allowed) would be needed (\(wanted) MB)"))
  }

  /// Notes that `count` more bytes are about to be held.
  func reserve(_ count: Int) throws(Exhausted) {
    let wanted = held.add(count, ordering: .relaxed).newValue
    guard wanted <= limit else {
      release(count)
      throw exhausted(by: wanted)
    }
  }

  /// Notes that `count` bytes are held no more.
  func release(_ count: Int) {
    held.subtract(count, ordering: .relaxed)
  }

  /// Looks at the other limits in the middle of something long.
  func pause() throws(Exhausted) {
    guard let interruption else { return }
    do {
      try interruption()
    } catch {
      throw Exhausted(stop: error)
    }
  }

  /// Runs something long that can be abandoned.
  ///
  /// - Parameter body: What to run; it asks now and then whether it shall end.
  /// - Throws: ``Exhausted`` where it was abandoned.
  func watch(_ body: (_ isAbandoned: () -> Bool) -> Void) throws(Exhausted) {
    var stop: Exhausted?
    body {
      do throws(Exhausted) {
        if stop == nil { try pause() }
      } catch {
        stop = error
      }
      return stop != nil
    }
    if let stop { throw stop }
  }

  /// A number of bytes in megabytes, a half rounded up.
  private static func megabytes(_ bytes: Int) -> Int { (bytes + 500_000) / 1_000_000 }
}

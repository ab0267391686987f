/// Counts the bytes that the relations and indexes of one evaluation hold.
///
/// Whoever is about to allocate asks first, so that a limit is kept and not only noticed.
final class MemoryMeter {
  /// The bytes held now.
  private(set) var bytes = 0
  /// The most bytes that may be held.
  private let limit: Int

  /// Creates a meter.
  ///
  /// - Parameter limit: The most bytes to hold, or nil for any number.
  init(limit: Int? = nil) {
    self.limit = limit ?? Int.max
  }

  /// The limit would be passed.
  struct Exhausted: Error {
    /// The bytes that would have been held.
    let bytes: Int
  }

  /// Notes that `count` more bytes are about to be held.
  func reserve(_ count: Int) throws(Exhausted) {
    guard bytes + count <= limit else { throw Exhausted(bytes: bytes + count) }
    bytes += count
  }

  /// Notes that `count` bytes are held no more.
  func release(_ count: Int) {
    bytes -= count
  }
}

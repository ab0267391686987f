import Platform

/// Reads keys from a terminal.
final class KeyReader {
  /// What came.
  enum Event: Equatable {
    case key(Key)
    /// The window has another size.
    case resized
    /// The process goes on after it was stopped; the screen may show anything.
    case resumed
    /// The terminal has gone away.
    case end
  }

  /// Where the keys come from.
  let terminal: any KeyTerminal
  private var decoder = KeyDecoder()
  /// Keys that came and were not asked for yet.
  private var pending: ArraySlice<Key> = []

  /// How long the bytes of one key may be apart; over a network they may come one by one.
  private static let patience = 0.1

  /// Creates a reader.
  init(_ terminal: any KeyTerminal) { self.terminal = terminal }

  /// Whether keys have come that were not asked for yet.
  var hasPending: Bool { !pending.isEmpty }

  /// Waits for what comes next.
  func next() -> Event {
    while true {
      if let key = pending.popFirst() { return .key(key) }
      switch terminal.wait(upTo: decoder.isWaiting ? Self.patience : nil) {
      case .bytes(let bytes): pending = decoder.keys(from: bytes)[...]
      case .timeout: pending = decoder.giveUpWaiting()[...]
      case .resized: return .resized
      case .resumed: return .resumed
      case .interrupted: return .key(.control("c"))
      case .end: return .end
      }
    }
  }
}

/// The texts that were cut, to be put in again elsewhere.
struct KillRing {
  /// The texts, the latest last.
  private var texts: [String] = []
  /// Which one was put in last, counted from the latest.
  private var turns = 0

  /// So many texts are kept.
  private static let most = 30

  /// Takes a text that was cut.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - isBefore: Whether it stood before the cursor.
  ///   - joins: Whether it belongs to the one before, because nothing was done in between.
  mutating func add(_ text: String, isBefore: Bool, joins: Bool) {
    turns = 0
    guard !text.isEmpty else { return }
    if joins, let last = texts.popLast() {
      texts.append(isBefore ? text + last : last + text)
    } else {
      texts.append(text)
      if texts.count > Self.most { texts.removeFirst() }
    }
  }

  /// The latest text.
  mutating func latest() -> String? {
    turns = 0
    return texts.last
  }

  /// The text before the one that was put in last, round and round.
  mutating func turned() -> String? {
    guard !texts.isEmpty else { return nil }
    turns = (turns + 1) % texts.count
    return texts[texts.count - 1 - turns]
  }
}

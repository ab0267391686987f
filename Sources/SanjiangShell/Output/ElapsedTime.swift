/// Durations as people read them.
enum ElapsedTime {
  /// `0.3 ms`, `12 ms`, `1.5 s`.
  static func text(_ seconds: Double) -> String {
    let tenths = (seconds * 10_000).rounded() / 10
    if tenths < 10 { return "\(tenths) ms" }
    let milliseconds = (seconds * 1000).rounded()
    if milliseconds < 1000 { return "\(Int(milliseconds)) ms" }
    return "\((seconds * 10).rounded() / 10) s"
  }
}

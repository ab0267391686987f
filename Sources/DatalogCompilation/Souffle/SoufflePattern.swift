import DatalogEngine

/// A pattern of `match` for Soufflé, which matches bytes.
///
/// A character beyond ASCII is several bytes. It can be written as it is, but is in no class of
/// characters; what leaves out characters of ASCII only stands for any bytes, where any number of
/// them may come.
struct SoufflePattern {
  /// The pattern as Soufflé takes it.
  let text: String

  /// Writes a pattern; nil where it is none, or where bytes cannot say it.
  init?(_ pattern: String) {
    guard let tree = try? PatternReader.read(pattern), let text = Self.choice(tree) else {
      return nil
    }
    self.text = text
  }

  /// A part where alternatives may stand.
  private static func choice(_ node: PatternNode) -> String? {
    guard case .choice(let parts) = node else { return sequence(node) }
    let texts = parts.compactMap { sequence($0) }
    return texts.count == parts.count ? texts.joined(separator: "|") : nil
  }

  /// A part between others.
  private static func sequence(_ node: PatternNode) -> String? {
    switch node {
    case .sequence(let parts):
      let texts = parts.compactMap { sequence($0) }
      return texts.count == parts.count ? texts.joined() : nil
    case .scalar(let set): return scalar(set)
    case .choice: return choice(node).map { "(?:\($0))" }
    case .repetition(let part, let least, let most): return repeated(part, least, most)
    case .assertion: return nil
    }
  }

  private static func repeated(_ part: PatternNode, _ least: Int, _ most: Int?) -> String? {
    if most == 0 { return "" }
    var atom: String
    if case .scalar(let set) = part, most == nil, least < 2, let bytes = bytes(set) {
      atom = bytes
    } else {
      guard let inner = choice(part) else { return nil }
      atom = inner.hasPrefix("[") && inner.hasSuffix("]") ? inner : "(?:\(inner))"
    }
    switch (least, most) {
    case (0, nil): return atom + "*"
    case (1, nil): return atom + "+"
    case (0, 1): return atom + "?"
    case (_, nil): return atom + "{\(least),}"
    case (_, .some(let most)): return atom + "{\(least),\(most)}"
    }
  }

  /// One character: of ASCII, or a certain one beyond.
  private static func scalar(_ set: ScalarSet) -> String? {
    if set.ranges.count == 1, let only = set.ranges.first, only.count == 1, only.lowerBound > 127 {
      return Unicode.Scalar(only.lowerBound).map { String($0) }
    }
    guard let last = set.ranges.last, last.upperBound < 128 else { return nil }
    return "[" + set.ranges.map { range($0) }.joined() + "]"
  }

  /// Any bytes but some of ASCII.
  private static func bytes(_ set: ScalarSet) -> String? {
    if set == .withinLine { return "." }
    let outside = set.inverted.ranges
    guard let last = outside.last else { return "[^\\0]" }
    guard last.upperBound < 128 else { return nil }
    return "[^" + outside.map { range($0) }.joined() + "]"
  }

  private static func range(_ range: ClosedRange<UInt32>) -> String {
    let first = escaped(range.lowerBound)
    return range.count == 1 ? first : "\(first)-\(escaped(range.upperBound))"
  }

  private static func escaped(_ byte: UInt32) -> String {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return String(UnicodeScalar(UInt8(byte)))
    default:
      let digits = String(byte, radix: 16)
      return "\\x" + (digits.count < 2 ? "0" : "") + digits
    }
  }
}

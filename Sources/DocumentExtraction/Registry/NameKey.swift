/// A name as the registry compares it: punctuation in half width, no blanks.
///
/// `省委党校（省行政学院）` and `省委党校 (省行政学院)` have one key. Keys compare by scalars, never by
/// canonical equivalence.
struct NameKey: Hashable, Sendable {
  /// The characters that count.
  let scalars: [Unicode.Scalar]

  /// Creates the key of a name.
  init(_ name: some StringProtocol) {
    self.init(Array(scalarsOf: String(name)))
  }

  /// Creates the key of a stretch of text.
  init(_ characters: some Sequence<Unicode.Scalar>) {
    self.init(Array(characters))
  }

  /// Creates the key of a text, which mostly is its own key already.
  init(_ text: [Unicode.Scalar]) {
    scalars = Self.isKey(text) ? text : text.compactMap(Self.significant)
  }

  /// Whether every character of a text counts as itself.
  private static func isKey(_ text: [Unicode.Scalar]) -> Bool {
    text.withUnsafeBufferPointer { text in
      for scalar in text {
        // Nearly all characters of a text stand between the marks of CJK and those of full width.
        if scalar.value &- 0x3018 < 0xFF01 - 0x3018 { continue }
        if significant(scalar) != scalar { return false }
      }
      return true
    }
  }

  /// What a character counts as in a name; nil for a blank.
  static func significant(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x20, 0x09, 0xA0, 0x3000, 0x2000...0x200B: nil
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0)
    case 0x3010, 0x3014, 0x3016: "("
    case 0x3011, 0x3015, 0x3017: ")"
    default: scalar
    }
  }

  /// Feeds the scalars to `hasher`, all at once.
  func hash(into hasher: inout Hasher) {
    scalars.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}

extension NameKey {
  /// The key as text.
  var text: String { String(scalars[...]) }

  /// Whether the key begins with the characters of `prefix`.
  func hasPrefix(_ prefix: NameKey) -> Bool { scalars.starts(with: prefix.scalars) }
}

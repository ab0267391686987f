/// What opens a text, and so what closes it.
enum TextDelimiter {
  /// `"…"`.
  case straight
  /// `＂…＂`.
  case fullWidth
  /// `“…”`.
  case curly

  /// The delimiter that opens a text at `index`, or nil where none does.
  init?(in bytes: [UInt8], at index: Int) {
    guard index < bytes.count else { return nil }
    if bytes[index] == UInt8(ascii: "\"") {
      self = .straight
    } else if bytes.has(Self.fullWidth.closer, at: index) {
      self = .fullWidth
    } else if bytes.has([0xE2, 0x80, 0x9C], at: index) {
      self = .curly
    } else {
      return nil
    }
  }

  /// The bytes that close the text; those that open it are as many.
  var closer: [UInt8] {
    switch self {
    case .straight: [0x22]
    case .fullWidth: [0xEF, 0xBC, 0x82]
    case .curly: [0xE2, 0x80, 0x9D]
    }
  }

  /// How many bytes open it.
  var length: Int { self == .straight ? 1 : 3 }
}

extension [UInt8] {
  /// Whether `expected` stands at `index`.
  func has(_ expected: [UInt8], at index: Int) -> Bool {
    guard index + expected.count <= count else { return false }
    for offset in expected.indices where self[index + offset] != expected[offset] { return false }
    return true
  }
}

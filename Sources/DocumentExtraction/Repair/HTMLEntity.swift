/// The characters that saved pages write by name or number.
enum HTMLEntity {
  /// The character of a name without & and ;, or nil.
  static func scalar(_ name: String) -> Unicode.Scalar? {
    guard name.hasPrefix("#") else { return names[name] }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init)
  }

  private static let names: [String: Unicode.Scalar] = [
    "nbsp": " ", "ensp": " ", "emsp": " ", "thinsp": " ", "lt": "<", "gt": ">", "amp": "&",
    "quot": "\"", "apos": "'", "ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’",
    "mdash": "—", "ndash": "–", "hellip": "…", "middot": "·", "times": "×", "permil": "‰",
    "laquo": "«", "raquo": "»", "ge": "≥", "le": "≤", "copy": "©", "bull": "•", "deg": "°",
    "plusmn": "±", "divide": "÷", "sup2": "²", "sup3": "³", "yen": "¥", "sect": "§",
    "reg": "®", "trade": "™", "zwnj": "\u{200C}", "zwj": "\u{200D}", "shy": "\u{AD}",
    "lsaquo": "〈", "rsaquo": "〉", "lang": "〈", "rang": "〉", "prime": "′", "Prime": "″",
    "rarr": "→", "larr": "←", "ne": "≠", "infin": "∞", "radic": "√", "alpha": "α", "beta": "β",
  ]
}

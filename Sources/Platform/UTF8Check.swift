/// How well bytes obey UTF-8.
struct UTF8Check {
  /// The number of characters of more than one byte.
  private(set) var multibyte = 0
  /// The number of stretches that are not UTF-8.
  private(set) var broken = 0

  /// Checks `bytes`.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  init(_ bytes: [UInt8]) {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): if scalar.value > 0x7F { multibyte += 1 }
      case .error: broken += 1
      case .emptyInput: return
      }
    }
  }

  /// Whether the bytes are UTF-8, perhaps damaged here and there.
  ///
  /// Chinese in another encoding breaks the rules at nearly every character.
  var isMostlyValid: Bool { broken == 0 || broken * 20 < multibyte }
}

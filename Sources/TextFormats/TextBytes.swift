/// What the readers of this module ask of bytes.
enum TextBytes {
  /// U+FEFF in UTF-8, with which some programs begin a text.
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Where the text begins: after a byte order mark, if there is one.
  static func start(of bytes: [UInt8]) -> Int {
    bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
  }

  /// How many bytes of the slice come before the first that is not UTF-8.
  ///
  /// - Complexity: O(*n*) in the length of the slice.
  static func validPrefix(of bytes: ArraySlice<UInt8>) -> Int {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var length = 0
    while case .valid(let scalar) = parser.parseScalar(from: &iterator) { length += scalar.count }
    return length
  }
}

/// Reads JSON (RFC 8259) out of bytes.
///
/// It accepts exactly what the standard does, in UTF-8, a byte order mark at the beginning aside,
/// and rejects what the standard leaves open and Swift text cannot hold: bytes that are not UTF-8
/// and halves of surrogate pairs. Members keep their order, and doubles are kept.
public struct JSONReader {
  /// How deep arrays and objects may be nested where the caller does not say.
  public static let usualDepthLimit = 256

  let bytes: [UInt8]
  var index: Int
  private var depth = 0
  private let depthLimit: Int

  /// Reads the one value that the bytes hold.
  ///
  /// - Parameters:
  ///   - bytes: A JSON text in UTF-8.
  ///   - depthLimit: How deep arrays and objects may be nested; a reader calls itself for each, so
  ///     that a limit keeps hostile input from exhausting the stack.
  /// - Returns: The value.
  /// - Throws: What is wrong first, with line and column.
  /// - Complexity: O(*n*) in the number of bytes.
  public static func read(_ bytes: [UInt8], depthLimit: Int = usualDepthLimit)
    throws(TextFormatError) -> JSONValue
  {
    var reader = JSONReader(bytes, depthLimit)
    let value = try reader.readValue()
    reader.skipWhiteSpace()
    guard reader.index == bytes.count else { throw reader.error("expected the end of the text") }
    return value
  }

  private init(_ bytes: [UInt8], _ depthLimit: Int) {
    self.bytes = bytes
    self.depthLimit = depthLimit
    index = TextBytes.start(of: bytes)
  }

  private mutating func readValue() throws(TextFormatError) -> JSONValue {
    skipWhiteSpace()
    switch peek {
    case UInt8(ascii: "{")?: return .object(try readMembers())
    case UInt8(ascii: "[")?: return .array(try readElements())
    case UInt8(ascii: "\"")?: return .string(try readString())
    case UInt8(ascii: "t")?: return try readWord("true", .bool(true))
    case UInt8(ascii: "f")?: return try readWord("false", .bool(false))
    case UInt8(ascii: "n")?: return try readWord("null", .null)
    case UInt8(ascii: "-")?, (UInt8(ascii: "0")...UInt8(ascii: "9"))?:
      return .number(try readNumber())
    default: throw error("expected a value")
    }
  }

  private mutating func readMembers() throws(TextFormatError) -> [JSONMember] {
    try enter()
    defer { depth -= 1 }
    var members: [JSONMember] = []
    if skip(UInt8(ascii: "}")) { return members }
    repeat {
      skipWhiteSpace()
      guard peek == UInt8(ascii: "\"") else {
        throw error(
          members.isEmpty ? "expected a member's name or `}`" : "expected a member's name")
      }
      let name = try readString()
      guard skip(UInt8(ascii: ":")) else { throw error("expected `:`") }
      members.append(JSONMember(name, try readValue()))
    } while skip(UInt8(ascii: ","))
    guard skip(UInt8(ascii: "}")) else { throw error("expected `,` or `}`") }
    return members
  }

  private mutating func readElements() throws(TextFormatError) -> [JSONValue] {
    try enter()
    defer { depth -= 1 }
    var elements: [JSONValue] = []
    if skip(UInt8(ascii: "]")) { return elements }
    repeat {
      elements.append(try readValue())
    } while skip(UInt8(ascii: ","))
    guard skip(UInt8(ascii: "]")) else { throw error("expected `,` or `]`") }
    return elements
  }

  /// Steps over an opening bracket, one level deeper.
  private mutating func enter() throws(TextFormatError) {
    guard depth < depthLimit else { throw error("nested more than \(depthLimit) levels deep") }
    depth += 1
    index += 1
  }

  private mutating func readNumber() throws(TextFormatError) -> JSONNumber {
    guard let end = JSONNumber.end(in: bytes, from: index) else {
      throw error("not a number as JSON writes them")
    }
    defer { index = end }
    return JSONNumber(checked: String(decoding: bytes[index..<end], as: UTF8.self))
  }

  private mutating func readWord(_ word: String, _ value: JSONValue) throws(TextFormatError)
    -> JSONValue
  {
    guard bytes[index...].starts(with: word.utf8) else { throw error("expected a value") }
    index += word.utf8.count
    return value
  }

  // MARK: Bytes

  /// The next byte, nil at the end.
  var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipWhiteSpace() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x0A, 0x0D, 0x09: index += 1
      default: return
      }
    }
  }

  /// Skips white space and, where it is the next, the byte.
  private mutating func skip(_ byte: UInt8) -> Bool {
    skipWhiteSpace()
    guard peek == byte else { return false }
    index += 1
    return true
  }

  /// An error at the next byte, or at `offset`.
  func error(_ message: String, at offset: Int? = nil) -> TextFormatError {
    let offset = offset ?? index
    let isAtEnd = offset == bytes.count
    return TextFormatError(isAtEnd ? "the text ends: " + message : message, at: offset, in: bytes)
  }
}

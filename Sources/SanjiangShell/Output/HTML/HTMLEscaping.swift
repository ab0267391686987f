/// Makes text safe inside HTML, whatever it holds.
enum HTMLEscaping {
  /// Appends a text as it stands between tags or between double quotes.
  ///
  /// What HTML cannot hold, control characters, comes out as U+FFFD.
  ///
  /// - Parameters:
  ///   - text: any text.
  ///   - bytes: what is being written.
  /// - Complexity: O(*n*) in the length of the text.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      case UInt8(ascii: "'"): bytes += "&#39;".utf8
      case UInt8(ascii: "\r"): bytes += "&#13;".utf8
      case 0x09, 0x0A: bytes.append(byte)
      case 0..<0x20, 0x7F: bytes += "\u{FFFD}".utf8
      default: bytes.append(byte)
      }
    }
  }

  /// JSON as the content of a `script` element that is not run.
  ///
  /// A browser looks for `</script` and `<!--` there and for nothing else; in JSON the sign `<` comes
  /// only in strings, where it may be written by its number.
  ///
  /// - Parameter json: valid JSON.
  /// - Returns: JSON of the same meaning without the sign `<`.
  /// - Complexity: O(*n*).
  static func scriptData(_ json: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(json.count)
    for byte in json {
      if byte == UInt8(ascii: "<") {
        bytes += "\\u003c".utf8
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }
}

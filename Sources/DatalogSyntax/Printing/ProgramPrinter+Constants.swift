extension ProgramPrinter {
  /// Writes a constant.
  mutating func write(_ constant: Constant) {
    switch constant {
    case .text(let value): writeQuoted(value)
    case .integer(let value): text += String(value)
    case .unsigned(let value): text += "\(value)u"
    case .float(let value): text += Self.decimal(value)
    case .date(let year, let month, let day):
      text += "d\"\(Self.padded(year, to: 4))-\(Self.padded(month, to: 2))"
      text += "-\(Self.padded(day, to: 2))\""
    case .truth(let value): text += value ? "true" : "false"
    case .null: text += "nil"
    }
  }

  /// The shortest digits that read as `value` again, always with a decimal point.
  private static func decimal(_ value: Double) -> String {
    let digits = value.description
    guard !digits.utf8.contains(UInt8(ascii: ".")),
      let exponent = digits.firstIndex(of: "e")
    else { return digits }
    return digits[..<exponent] + ".0" + digits[exponent...]
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  /// An entity as it is written: `@name`, in quotes where it must be; an IRI in pointed brackets as
  /// it stands.
  ///
  /// - Parameter name: The printed name.
  /// - Returns: Its text.
  /// - Complexity: O(length of the name).
  public static func text(ofEntity name: String) -> String {
    let isIRI = name.hasPrefix("<") && name.hasSuffix(">") && !name.contains(where: \.isWhitespace)
    if isIRI { return name }
    var printer = ProgramPrinter()
    printer.writeEntity(name)
    return printer.text
  }

  /// Writes `@name`, quoted where the name has other characters than a bare one may.
  mutating func writeEntity(_ name: String) {
    text += "@"
    if Self.isBareName(name) {
      text += name
    } else {
      writeQuoted(name)
    }
  }

  private static func isBareName(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    guard !bytes.isEmpty else { return false }
    return name.unicodeScalars.allSatisfy { scalar in
      if scalar.isASCII {
        let symbol = Symbol(value: UInt8(truncatingIfNeeded: scalar.value), length: 1)
        return symbol.isLetter || symbol.isDigit || scalar == "_" || scalar == "-"
      }
      // Full-width forms would be read as their twins.
      let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
      return !isFullWidth && (scalar == "·" || scalar.continuesName)
    }
  }

  /// Writes a text between quotes.
  mutating func writeQuoted(_ value: String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\u{7}": text += "\\a"
      case "\u{8}": text += "\\b"
      case "\t": text += "\\t"
      case "\n": text += "\\n"
      case "\u{B}": text += "\\v"
      case "\u{C}": text += "\\f"
      case "\r": text += "\\r"
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}

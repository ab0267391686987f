/// Names as they are compared: without spaces, in half width, brackets of one shape.
enum NameFolding {
  /// `青政办［２０２５］８号` and `青政办〔2025〕8号` become the same.
  static func folded(_ name: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      switch scalar.value {
      case 0x20, 0x09, 0xA0, 0x3000, 0x2000...0x200B: continue
      case 0x3014, 0x3010, 0x5B, 0xFF3B: view.append("(")
      case 0x3015, 0x3011, 0x5D, 0xFF3D: view.append(")")
      case 0xFF01...0xFF5E: view.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x300A, 0x300B, 0x3008, 0x3009, 0x201C, 0x201D: continue
      default: view.append(scalar)
      }
    }
    return String(view)
  }

  /// The characters of a name, a number being one, so that 8 is no part of 188.
  static func parts(of name: String) -> [Substring.UnicodeScalarView] {
    let scalars = name.unicodeScalars
    var parts: [Substring.UnicodeScalarView] = []
    var start = scalars.startIndex
    while start < scalars.endIndex {
      var end = scalars.index(after: start)
      if isDigit(scalars[start]) {
        while end < scalars.endIndex, isDigit(scalars[end]) { end = scalars.index(after: end) }
      }
      parts.append(scalars[start..<end])
      start = end
    }
    return parts
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// Whether the parts of a name stand one after the other in another.
  static func contains(
    _ wanted: [Substring.UnicodeScalarView], in name: [Substring.UnicodeScalarView]
  ) -> Bool {
    guard !wanted.isEmpty, name.count >= wanted.count else { return false }
    return (0...(name.count - wanted.count)).contains { start in
      zip(wanted, name[start...]).allSatisfy { $0.elementsEqual($1) }
    }
  }

  /// Whether a name has the parts of another in order, the first and the last at its ends.
  static func abbreviates(
    _ wanted: [Substring.UnicodeScalarView], _ name: [Substring.UnicodeScalarView]
  ) -> Bool {
    guard let first = wanted.first, let last = wanted.last, name.count >= wanted.count,
      name.first?.elementsEqual(first) == true, name.last?.elementsEqual(last) == true
    else { return false }
    var rest = wanted[...]
    for part in name where rest.first?.elementsEqual(part) == true { rest = rest.dropFirst() }
    return rest.isEmpty
  }
}

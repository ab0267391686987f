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

  /// Whether `wanted` stands in `name`.
  static func contains(_ wanted: [Unicode.Scalar], in name: String) -> Bool {
    let scalars = Array(name.unicodeScalars)
    guard let first = wanted.first, scalars.count >= wanted.count else { return false }
    return (0...(scalars.count - wanted.count)).contains { start in
      scalars[start] == first && scalars[start..<start + wanted.count].elementsEqual(wanted)
    }
  }

  /// Whether `name` has the characters of `wanted` in order, the first and the last at its ends.
  static func abbreviates(_ wanted: [Unicode.Scalar], _ name: String) -> Bool {
    var rest = wanted[...]
    for scalar in name.unicodeScalars where scalar == rest.first { rest = rest.dropFirst() }
    return rest.isEmpty && name.unicodeScalars.first == wanted.first
      && name.unicodeScalars.last == wanted.last
  }
}

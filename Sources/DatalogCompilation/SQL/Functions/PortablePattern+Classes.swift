import DatalogEngine

// Sets of characters as classes that every engine reads alike.

extension ScalarSet {
  /// What Unicode calls white space.
  static let whiteSpace = ScalarSet([
    0x09...0x0D, 0x20...0x20, 0x85...0x85, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A,
    0x2028...0x2029, 0x202F...0x202F, 0x205F...0x205F, 0x3000...0x3000,
  ])
  /// What no text contains: halves of pairs.
  private static let halves: ClosedRange<UInt32> = 0xD800...0xDFFF

  /// The ranges of what texts contain; PostgreSQL's do not contain U+0000.
  fileprivate func ranges(in dialect: SQLDialect) -> [ClosedRange<UInt32>] {
    let first: UInt32 = dialect == .postgreSQL ? 1 : 0
    let allowed = [
      first...ScalarSet.halves.lowerBound - 1, ScalarSet.halves.upperBound + 1...Self.last,
    ]
    return ranges.flatMap { range in
      allowed.filter { $0.overlaps(range) }.map { $0.clamped(to: range) }
    }
  }
}

extension PortablePattern {
  /// A set of characters as a class of code points.
  static func expression(of set: ScalarSet, in dialect: SQLDialect) -> String {
    let (inside, outside) = (set.ranges(in: dialect), set.inverted.ranges(in: dialect))
    if inside.count == 1, let only = inside.first, only.count == 1 {
      return escaped(only.lowerBound, in: dialect)
    }
    // One of the two is never empty.
    let isInverted = inside.isEmpty || !outside.isEmpty && outside.count < inside.count
    let ranges = (isInverted ? outside : inside).map { range in
      let (first, last) = (range.lowerBound, range.upperBound)
      let end = escaped(last, in: dialect)
      return first == last ? end : escaped(first, in: dialect) + "-" + end
    }
    return "[" + (isInverted ? "^" : "") + ranges.joined() + "]"
  }

  /// A character: itself where it can be read and means nothing else, or its number.
  private static func escaped(_ scalar: UInt32, in dialect: SQLDialect) -> String {
    if readable.contains(scalar), let scalar = Unicode.Scalar(scalar) { return String(scalar) }
    let number = String(scalar, radix: 16, uppercase: true)
    guard dialect == .postgreSQL else { return "\\x{\(number)}" }
    let width = scalar > 0xFFFF ? 8 : 4
    let zeros = String(repeating: "0", count: width - number.count)
    return (width == 8 ? "\\U" : "\\u") + zeros + number
  }

  /// Letters and digits of ASCII, Chinese characters, and their punctuation of full width.
  private static let readable = ScalarSet([
    0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x3001...0x3029, 0x4E00...0x9FFF, 0xFF01...0xFF5E,
  ])
}

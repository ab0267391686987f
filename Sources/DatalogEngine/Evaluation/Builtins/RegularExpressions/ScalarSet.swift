/// A set of characters, as ranges of Unicode scalars in order and apart from each other.
package struct ScalarSet: Hashable {
  /// The largest scalar there is.
  package static let last: UInt32 = 0x10FFFF

  /// The ranges.
  package private(set) var ranges: [ClosedRange<UInt32>]

  /// The set of all scalars in some ranges, which may overlap.
  package init(_ ranges: [ClosedRange<UInt32>]) {
    self.ranges = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let before = self.ranges.last, range.lowerBound <= before.upperBound + 1 {
        let end = max(before.upperBound, range.upperBound)
        self.ranges[self.ranges.count - 1] = before.lowerBound...end
      } else {
        self.ranges.append(range)
      }
    }
  }

  /// The set of one scalar.
  init(_ scalar: UInt32) { ranges = [scalar...scalar] }

  /// All scalars that are not in the set.
  package var inverted: ScalarSet {
    var gaps: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in ranges {
      if range.lowerBound > next { gaps.append(next...range.lowerBound - 1) }
      next = range.upperBound + 1
    }
    if next <= ScalarSet.last { gaps.append(next...ScalarSet.last) }
    return ScalarSet(gaps)
  }

  /// Whether a scalar is in the set.
  ///
  /// - Complexity: O(log *r*) in the number of ranges.
  package func contains(_ scalar: UInt32) -> Bool {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < scalar { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].lowerBound <= scalar
  }
}

extension ScalarSet {
  /// `\d`.
  static let digits = ScalarSet([scalars("0", "9")])
  /// `\w`.
  static let wordScalars = ScalarSet([
    scalars("a", "z"), scalars("A", "Z"), scalars("0", "9"), scalars("_", "_"),
  ])
  /// `\s`: what ECMAScript calls white space and ends of lines, the ideographic space among them.
  static let spaces = ScalarSet([
    0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029,
    0x202F...0x202F, 0x205F...0x205F, 0x3000...0x3000, 0xFEFF...0xFEFF,
  ])
  /// `.`: everything but the end of a line.
  package static let withinLine = ScalarSet([0x0A...0x0A, 0x0D...0x0D, 0x2028...0x2029]).inverted

  /// The set of a class between `[:` and `:]`, which are those of ASCII; nil where there is none.
  init?(className: String) {
    switch className {
    case "alpha": self.init([scalars("a", "z"), scalars("A", "Z")])
    case "digit", "d": self = .digits
    case "alnum": self.init([scalars("a", "z"), scalars("A", "Z"), scalars("0", "9")])
    case "w": self = .wordScalars
    case "upper": self.init([scalars("A", "Z")])
    case "lower": self.init([scalars("a", "z")])
    case "space": self.init([0x09...0x0D, 0x20...0x20])
    case "s": self = .spaces
    case "blank": self.init([0x09...0x09, 0x20...0x20])
    case "cntrl": self.init([0x00...0x1F, 0x7F...0x7F])
    case "graph": self.init([0x21...0x7E])
    case "print": self.init([0x20...0x7E])
    case "punct": self.init([0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E])
    case "xdigit": self.init([scalars("0", "9"), scalars("a", "f"), scalars("A", "F")])
    default: return nil
    }
  }
}

private func scalars(_ first: Unicode.Scalar, _ last: Unicode.Scalar) -> ClosedRange<UInt32> {
  first.value...last.value
}

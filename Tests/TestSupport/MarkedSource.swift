/// A text with ranges marked in it, so that a test shows where it expects something.
///
/// ```swift
/// let source = MarkedSource("p(x) :- «q»(x, ‹y›).")
/// source.text                 // "p(x) :- q(x, y)."
/// source.ranges               // [8..<9], UTF-8 offsets of what stands between « and »
/// source.secondaryRanges      // [13..<14], of what stands between ‹ and ›
/// ```
public struct MarkedSource: Sendable {
  /// The text without the marks.
  public let text: String
  /// The ranges between « and », in UTF-8 bytes, in the order of their beginnings.
  public let ranges: [Range<Int>]
  /// The ranges between ‹ and ›.
  public let secondaryRanges: [Range<Int>]

  /// Reads a text with marks; marks of one kind may be nested, and must be balanced.
  public init(_ marked: String) {
    var text = ""
    var open: [Unicode.Scalar: [Int]] = [:]
    var closed: [Unicode.Scalar: [Range<Int>]] = [:]
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "«", "‹": open[scalar, default: []].append(text.utf8.count)
      case "»", "›":
        let opener: Unicode.Scalar = scalar == "»" ? "«" : "‹"
        guard let start = open[opener]?.popLast() else {
          preconditionFailure("a mark closes that was not opened in: \(marked)")
        }
        closed[opener, default: []].append(start..<text.utf8.count)
      default: text.unicodeScalars.append(scalar)
      }
    }
    precondition(open.values.allSatisfy(\.isEmpty), "a mark is not closed in: \(marked)")
    self.text = text
    ranges = Self.sorted(closed["«"] ?? [])
    secondaryRanges = Self.sorted(closed["‹"] ?? [])
  }

  /// The text with marks around the given ranges: what ``init(_:)`` reads.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - ranges: What to put between « and », in UTF-8 bytes.
  ///   - secondaryRanges: What to put between ‹ and ›.
  /// - Returns: The text with the marks.
  public static func marking(
    _ text: String, _ ranges: [Range<Int>], secondary secondaryRanges: [Range<Int>] = []
  ) -> String {
    var insertions: [(offset: Int, order: Int, mark: String)] = []
    let all = ranges.map { ($0, "«", "»") } + secondaryRanges.map { ($0, "‹", "›") }
    for (index, (range, opener, closer)) in all.enumerated() {
      // At one offset: what ends comes before what begins, and an empty range stays together.
      let empty = range.isEmpty ? 2 * index + all.count : 0
      insertions.append((range.lowerBound, range.isEmpty ? empty : 4 * all.count, opener))
      insertions.append((range.upperBound, range.isEmpty ? empty + 1 : 0, closer))
    }
    insertions.sort { ($0.offset, $0.order) < ($1.offset, $1.order) }
    var bytes: [UInt8] = []
    var position = 0
    let source = Array(text.utf8)
    for insertion in insertions {
      bytes += source[position..<min(insertion.offset, source.count)]
      position = min(insertion.offset, source.count)
      bytes += Array(insertion.mark.utf8)
    }
    bytes += source[position...]
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func sorted(_ ranges: [Range<Int>]) -> [Range<Int>] {
    ranges.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
  }
}

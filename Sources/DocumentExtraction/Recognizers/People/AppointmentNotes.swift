/// What the brackets behind a post say: （试用期一年）, （正处级）, （兼）.
struct AppointmentNotes {
  /// Whether a 试用期 is set.
  private(set) var isProbationary = false
  /// What holds for every post of the clause.
  private var common: [String] = []
  /// What holds for the post alone behind which it stands.
  private var single: [String] = []

  private let printed: [Unicode.Scalar]
  private let text: [Unicode.Scalar]

  /// Reads the brackets behind the last post of a clause.
  ///
  /// They speak of all its posts, 兼 aside, which says that the last one is held besides.
  ///
  /// - Parameters:
  ///   - ranges: What the brackets hold.
  ///   - printed: The paragraph as printed.
  ///   - text: The paragraph in half width.
  init(_ ranges: [Range<Int>], _ printed: [Unicode.Scalar], _ text: [Unicode.Scalar]) {
    self.printed = printed
    self.text = text
    for range in ranges { read(range) }
  }

  /// The notes of one post.
  ///
  /// - Parameters:
  ///   - range: What the bracket behind this post holds, or nil.
  ///   - isLast: Whether it is the last post of the clause.
  /// - Returns: The notes of the clause that hold for this post, with its own.
  func adding(_ range: Range<Int>?, ofLastPost isLast: Bool) -> AppointmentNotes {
    var notes = self
    if !isLast { notes.single = [] }
    if let range { notes.read(range) }
    return notes
  }

  /// The notes as one text, behind what stands in a bracket after the person's name.
  func text(after personal: String?) -> String? {
    let all = (personal.map { [$0] } ?? []) + common + single
    return all.isEmpty ? nil : all.joined(separator: "，")
  }

  private mutating func read(_ range: Range<Int>) {
    for part in text[range].split(whereSeparator: { ",;、".unicodeScalars.contains($0) }) {
      let note = String(printed[part.startIndex..<part.endIndex])
      if Self.probation.occurs(in: Array(part)), !Self.endings.occurs(in: Array(part)) {
        isProbationary = true
      } else if Self.besides.begins(part) {
        single.append(note)
      } else {
        common.append(note)
      }
    }
  }

  private static let probation: WordList = "试用期"
  /// What says that a 试用期 is over: 终止试用期, 试用期满.
  static let endings: WordList = "终止 结束 解除 取消 期满"
  private static let besides: WordList = "兼"
}

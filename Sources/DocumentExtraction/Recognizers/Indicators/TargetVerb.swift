/// A verb of reaching (达到, 控制在, 超过) in front of a quantity.
struct TargetVerb {
  /// The verb as printed, with 分别 or 均 before it.
  var word: String
  /// Offset of the first character.
  var start: Int
  /// Offset of the quantity.
  var end: Int
  /// What the verb says about the quantity.
  var comparator: IndicatorFact.Comparator
  /// Whether several names and quantities are distributed (分别) or share one (均).
  var isDistributive: Bool
  /// Whether every name has the same quantity (均).
  var isShared: Bool
  /// Whether the verb belongs to what is measured (死亡率下降30％).
  var isPartOfName: Bool

  /// The first verb of `text` that a number follows.
  ///
  /// - Complexity: O(*n* · *w*).
  static func first(in text: ScalarText) -> TargetVerb? {
    guard text.hasDigit else { return nil }
    let verbs = Self.verbs
    var offset = 0
    while let (range, verb) = text.first(of: verbs, from: offset) {
      if let verb = TargetVerb(text, verb, range) { return verb }
      offset = range.lowerBound + 1
    }
    return nil
  }

  private init?(_ text: ScalarText, _ verb: Verb, _ range: Range<Int>) {
    var end = range.upperBound
    comparator = verb.comparator
    let about = text.length(of: Self.abouts, at: end)
    if about > 0 {
      end += about
      comparator = .approx
    } else if let further = text.match(Self.verbs, at: end), further.value.comparator != .eq {
      end += further.count
      comparator = further.value.comparator
    }
    guard Quantity.stands(in: text, at: end) else { return nil }
    var start = range.lowerBound
    isDistributive = false
    isShared = false
    for (mark, shared) in [("分别", false), ("均", true), ("都", true), ("各", true)]
    where start >= mark.unicodeScalars.count
      && text.has(mark, at: start - mark.unicodeScalars.count)
      && !Self.averages.contains(where: { text.has($0, at: start - $0.unicodeScalars.count) })
    {
      start -= mark.unicodeScalars.count
      isDistributive = true
      isShared = shared
    }
    word = verb.word
    self.start = start
    self.end = end
    isPartOfName = Self.changes.contains(word)
  }

  /// What stands before and behind a verb that words follow instead of a number.
  static func worded(in text: ScalarText) -> (name: ScalarText, words: ScalarText)? {
    guard text.holds(wordings) else { return nil }
    for verb in wordedVerbs {
      guard let start = text.offset(of: verb), start > 0 else { continue }
      let words = text.from(start + verb.unicodeScalars.count)
      if !words.isEmpty { return (text.upTo(start), words) }
    }
    for verb in comparisons {
      guard let start = text.offset(of: verb), start > 0 else { continue }
      return (text.upTo(start), text.from(start))
    }
    return nil
  }

  /// Verbs that belong to the words of what is to be reached.
  private static let comparisons = [
    "不低于", "不高于", "高于", "低于", "快于", "优于", "好于", "位居", "翻一番", "翻两番", "翻番",
  ]

  private static let wordedVerbs = [
    "达到或控制在", "保持在", "稳定在", "控制在", "下降到", "提高到", "达到",
  ]

  /// All of them, to pass over most clauses at once.
  private static let wordings = PhraseSet((wordedVerbs + comparisons).map { Phrase($0) })

  private static let abouts = PhraseSet(["约", "近", "大约"])
  private static let averages = ["年均", "人均", "户均", "日均", "月均", "亩均"]
  private static let changes: Set = ["下降", "降低", "减少", "提高", "增长", "增加", "提升", "上升"]

  /// A verb as printed, with what it says about the quantity behind it.
  private struct Verb {
    var word: String
    var comparator: IndicatorFact.Comparator
  }

  private static let verbs = PhraseTable(
    meanings.map { (Phrase($0), Verb(word: $0, comparator: $1)) })
  private static let meanings: [(word: String, comparator: IndicatorFact.Comparator)] = [
    ("达到", .eq), ("保持在", .eq), ("稳定在", .eq), ("维持在", .eq), ("控制在", .eq),
    ("下降至", .eq), ("下降到", .eq), ("降低至", .eq), ("降低到", .eq), ("压减至", .eq),
    ("减少至", .eq), ("减少到", .eq), ("降至", .eq), ("降到", .eq), ("提高至", .eq), ("提高到", .eq),
    ("提升至", .eq), ("提升到", .eq), ("增加至", .eq), ("增加到", .eq), ("增长至", .eq),
    ("增长到", .eq), ("上升至", .eq), ("上升到", .eq), ("扩大至", .eq), ("扩大到", .eq),
    ("增至", .eq), ("增到", .eq), ("不低于", .ge), ("不少于", .ge), ("不小于", .ge), ("不超过", .le),
    ("不高于", .le), ("不大于", .le), ("超过", .gt), ("突破", .gt), ("高于", .gt), ("大于", .gt),
    ("低于", .lt), ("小于", .lt), ("少于", .lt), ("下降", .eq), ("降低", .eq), ("减少", .eq), ("提高", .eq),
    ("提升", .eq), ("增长", .eq), ("增加", .eq), ("上升", .eq), ("达", .eq), ("为", .eq),
  ]
}

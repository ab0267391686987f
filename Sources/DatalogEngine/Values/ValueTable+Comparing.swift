// What `<` means between words.

extension ValueTable {
  /// The truth value a word is, or nil where it is something else.
  package func truth(of word: Word) -> Bool? {
    guard word.isEntry else { return nil }
    switch entries[word.entryIndex].form {
    case .truth: return true
    case .falsehood: return false
    default: return nil
    }
  }

  /// Whether one number is below another; both must be numbers.
  func isNumberLess(_ left: Word, _ right: Word) -> Bool {
    if left.isInlineInteger, right.isInlineInteger { return left.rawValue < right.rawValue }
    guard let a = number(of: left), let b = number(of: right) else { return false }
    return a < b
  }

  /// Whether one text comes before another by code points; both must be texts.
  func isTextLess(_ left: Word, _ right: Word) -> Bool {
    withText(of: left) { a in
      withText(of: right) { b in a.lexicographicallyPrecedes(b) } ?? false
    } ?? false
  }

  /// Whether `left < right` as a program means it, or nil where the kinds do not compare.
  ///
  /// - Complexity: O(1) between numbers and dates, O(*m*) between texts.
  func isLess(_ left: Word, _ right: Word) -> Bool? {
    if left.isInlineInteger, right.isInlineInteger { return left.rawValue < right.rawValue }
    switch (kind(of: left), kind(of: right)) {
    case (.number, .number): return isNumberLess(left, right)
    case (.date, .date): return date(of: left)?.packed ?? 0 < date(of: right)?.packed ?? 0
    case (.text, .text): return isTextLess(left, right)
    case (.truth, .truth): return truth(of: left) == false && truth(of: right) == true
    case (.date, .number): return year(of: left, isBefore: right)
    case (.number, .date): return year(of: right, isAfter: left)
    default: return nil
    }
  }

  /// A date beside a whole number is compared by its year.
  private func year(of date: Word, isBefore number: Word) -> Bool? {
    guard let day = self.date(of: date), let other = self.number(of: number) else { return nil }
    return Number.integer(Int64(day.year)) < other
  }

  private func year(of date: Word, isAfter number: Word) -> Bool? {
    guard let day = self.date(of: date), let other = self.number(of: number) else { return nil }
    return other < Number.integer(Int64(day.year))
  }
}

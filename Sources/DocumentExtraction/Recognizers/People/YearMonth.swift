/// A year and perhaps a month.
struct YearMonth: Equatable {
  /// The year.
  var year: Int
  /// The month, or nil.
  var month: Int?

  /// Creates a year and perhaps a month.
  init(year: Int, month: Int?) {
    self.year = year
    self.month = month
  }

  /// Reads `2025-04`, `2025-04-30` or `2025`.
  init?(iso date: String) {
    let parts = date.split(separator: "-").compactMap { Int($0) }
    guard let year = parts.first, year > 1000 else { return nil }
    self.year = year
    month = parts.count > 1 ? parts[1] : nil
  }

  /// Reads 2025年4月 or 二〇二五年四月 anywhere in a title.
  init?(title: String) {
    let text = title.unicodeScalars.map(ScalarText.fold)
    for offset in text.indices where text[offset] == "年" && offset >= 4 {
      guard let (date, _) = DateText.read(text, from: offset - 4) else { continue }
      self.init(year: date.year, month: date.month)
      return
    }
    return nil
  }
}

import TripleStore

/// A stretch of the calendar that a value stands for: a day, a month or a year.
struct CalendarPeriod {
  /// The first day of it.
  let first: CalendarDay
  /// The last day of it.
  let last: CalendarDay

  /// The period that a value is; nil where it is none.
  ///
  /// A date is one day, a whole number a year, a literal of the type `xsd:gYearMonth` a month.
  ///
  /// - Complexity: O(1).
  init?(_ word: Word, in values: ValueTable) {
    if let day = values.date(of: word) {
      self.init(first: day, last: day)
    } else if case .integer(let year)? = values.number(of: word) {
      self.init(months: 1...12, of: Int(year))
    } else if let month = CalendarPeriod.month(of: word, in: values) {
      self.init(months: month.month...month.month, of: month.year)
    } else {
      return nil
    }
  }

  private init(first: CalendarDay, last: CalendarDay) {
    (self.first, self.last) = (first, last)
  }

  private init?(months: ClosedRange<Int>, of year: Int) {
    let lastDay = CalendarDay.days(in: months.upperBound, of: year)
    guard let first = CalendarDay(year: year, month: months.lowerBound, day: 1),
      let last = CalendarDay(year: year, month: months.upperBound, day: lastDay)
    else { return nil }
    self.init(first: first, last: last)
  }

  /// The year and month of a value that is a month; nil for any other.
  static func month(of word: Word, in values: ValueTable) -> (year: Int, month: Int)? {
    guard values.kind(of: word) == .other, case .literal(let literal)? = values.term(of: word),
      literal.datatype == "http://www.w3.org/2001/XMLSchema#gYearMonth"
    else { return nil }
    var day = literal.lexicalForm + "-01"
    return day.withUTF8 { CalendarDay($0) }.map { ($0.year, $0.month) }
  }
}

/// A day of a calendar whose months all have twenty-eight days that matter.
struct Day: Comparable {
  /// Year, month from 1, day from 1.
  let year, month, day: Int

  /// A day, or with its number left out a month.
  init(_ year: Int, _ month: Int, _ day: Int = 1) {
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// The day at a place between the beginning of a year, 0, and its end, 1.
  init(_ year: Int, at place: Double) {
    let days = min(max(Int(place * 336), 0), 335)
    self.init(year, days / 28 + 1, days % 28 + 1)
  }

  /// So many months later.
  func later(months: Int) -> Day {
    let count = year * 12 + month - 1 + months
    return Day(count / 12, count % 12 + 1, day)
  }

  static func < (left: Day, right: Day) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

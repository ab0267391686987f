/// A day of the proleptic Gregorian calendar.
package struct CalendarDay: Hashable, Comparable, Sendable {
  /// The year; there is no bound but that of the representation.
  package let year: Int
  /// 1 to 12.
  package let month: Int
  /// 1 to 31.
  package let day: Int

  /// Creates a day, or nil when the calendar has no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), (1...CalendarDay.days(in: month, of: year)).contains(day),
      (-9999...9999).contains(year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2025-05-16`, or nil when the text is anything else.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    guard text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
      let year = CalendarDay.digits(text, 0..<4), let month = CalendarDay.digits(text, 5..<7),
      let day = CalendarDay.digits(text, 8..<10)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Years, months and days in one number that orders as the days do.
  var packed: UInt64 { UInt64(bitPattern: Int64((year + 10_000) * 10_000 + month * 100 + day)) }

  /// The day of a packed number.
  init(packed: UInt64) {
    let number = Int(packed)
    year = number / 10_000 - 10_000
    month = number / 100 % 100
    day = number % 100
  }

  /// The order of time.
  package static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    left.packed < right.packed
  }

  /// `2025-05-16`.
  package var text: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number.magnitude)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return (year < 0 ? "-" : "") + "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// How many days a month has.
  static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func digits(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    var number = 0
    for index in range {
      let digit = text[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      number = number * 10 + Int(digit)
    }
    return number
  }
}

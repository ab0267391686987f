#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The time of day, for people.
package enum CalendarTime {
  /// The present moment in UTC: `2026-11-30T22:40:32Z`.
  package static func now() -> String {
    var (seconds, parts) = (time(nil), tm())
    gmtime_r(&seconds, &parts)
    let date = "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
    return "\(date)T\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
  }

  private static func two(_ number: Int32) -> String {
    number < 10 ? "0\(number)" : String(number)
  }
}

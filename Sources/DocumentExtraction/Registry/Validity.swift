/// From when until when something holds; a missing end is open.
public struct Validity: Sendable, Hashable {
  /// The first day, month or year.
  public internal(set) var from: String?
  /// The day, month or year from which it no longer holds.
  public internal(set) var to: String?

  /// Whether it holds on `date`, which may be a day, a month or a year.
  ///
  /// Dates of different precision are compared as far as both go, so that what changed in some
  /// month of a year counts as changed for that whole year.
  public func contains(_ date: String) -> Bool {
    if let from, Self.isEarlier(date, than: from) { return false }
    if let to, !Self.isEarlier(date, than: to) { return false }
    return true
  }

  /// Whether `date` lies before `other` as far as both are precise.
  static func isEarlier(_ date: String, than other: String) -> Bool {
    let length = min(date.utf8.count, other.utf8.count)
    return date.utf8.prefix(length).lexicographicallyPrecedes(other.utf8.prefix(length))
  }
}

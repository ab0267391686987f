import DatalogSyntax
import Diagnostics
import TripleStore

extension Refutation {
  /// The days, months and years that stand in what the nearest rules lack, and in what of them holds.
  var times: [AnswerValue] {
    var found: [AnswerValue] = []
    func add(_ phrase: Phrase) {
      for case .value(let value) in phrase.parts where value.year != nil && !found.contains(value) {
        found.append(value)
      }
    }
    func add(_ gap: Gap) {
      guard let attempt = gap.attempts.first else { return }
      attempt.holding.forEach(add)
      for failure in attempt.failures {
        switch failure {
        case .missing(let inner): add(inner)
        case .condition(let phrase), .open(let phrase): add(phrase)
        case .present(_, let reasons): reasons.forEach(add)
        case .head: break
        }
      }
    }
    add(gap)
    return found
  }
}

extension Query {
  /// So many other times are tried.
  private static let mostTimes = 3

  /// The same question as of other times, the nearest first, where it is one fact as of a known
  /// time.
  ///
  /// - Parameter times: Days, months and years.
  /// - Returns: The question as of the years in which they are, and where it asks of a day of that
  ///   very year, as of the days with which they begin.
  func asked(asOf times: [AnswerValue]) -> [(query: Query, time: AnswerValue)] {
    guard case .atom(let atom) = body, let asOf = atom.asOf,
      case .constant(let constant) = asOf.kind, let asked = AnswerValue(constant),
      let year = asked.year
    else { return [] }
    var found: [AnswerValue] = []
    for time in times {
      guard let other = time.year, other != year || asked.isDay else { continue }
      let wanted = other == year ? time.beginning : .integer(Int64(other))
      if let wanted, wanted != asked, !found.contains(wanted) { found.append(wanted) }
    }
    let nearest = found.enumerated().sorted {
      let (a, b) = ($0.element.year ?? 0, $1.element.year ?? 0)
      return (abs(a - year), $0.offset) < (abs(b - year), $1.offset)
    }.map(\.element)
    return nearest.prefix(Self.mostTimes).compactMap { time in
      guard let constant = time.constant else { return nil }
      var (query, other) = (self, atom)
      other.asOf = Expression(.constant(constant), range: asOf.range)
      query.body = .atom(other)
      return (query, time)
    }
  }
}

extension AnswerValue {
  /// The time that a constant is; nil for another.
  fileprivate init?(_ constant: Constant) {
    switch constant {
    case .integer(let year): self = .integer(year)
    case .date(let year, let month, let day): self = .date(year: year, month: month, day: day)
    default: return nil
    }
  }

  /// The constant of a day or year; nil for another value.
  fileprivate var constant: Constant? {
    switch self {
    case .integer(let year): .integer(year)
    case .date(let year, let month, let day): .date(year: year, month: month, day: day)
    default: nil
    }
  }

  /// The year of a day, month or year; nil for another value.
  fileprivate var year: Int? {
    switch self {
    case .date(let year, _, _): year
    case .integer(let year) where (1000...9999).contains(year): Int(year)
    case .term(.literal(let literal)): month(of: literal)?.year
    default: nil
    }
  }

  /// Whether it is a day.
  fileprivate var isDay: Bool { if case .date = self { true } else { false } }

  /// The day with which a day or month begins; nil for another value.
  fileprivate var beginning: AnswerValue? {
    switch self {
    case .date: self
    case .term(.literal(let literal)):
      month(of: literal).map { .date(year: $0.year, month: $0.month, day: 1) }
    default: nil
    }
  }

  private func month(of literal: Literal) -> CalendarDay? {
    guard literal.datatype == "http://www.w3.org/2001/XMLSchema#gYearMonth" else { return nil }
    var day = literal.lexicalForm + "-01"
    return day.withUTF8 { CalendarDay($0) }
  }
}

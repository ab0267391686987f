/// What a value of several kinds may be asked for.
enum SoufflePart: String {
  case integer, number, year, month, day
  case firstDay = "first_day"
  case lastDay = "last_day"

  /// What it is.
  var type: SouffleType {
    switch self {
    case .integer, .year, .month, .day: .integer
    case .number: SouffleType(column: .number)
    case .firstDay, .lastDay: SouffleType(column: .date)
    }
  }

  /// The forms that `x` may have, each as a value of its own.
  var forms: [(value: String, conditions: [String])] {
    let rest = "substr(x, 1, strlen(x) - 1)"
    let isDate = "substr(x, 0, 1) = \"D\""
    switch self {
    case .integer:
      return [("to_number(\(rest))", [Self.match("N-?([0-9]{1,18}|[1-8][0-9]{18})")])]
    case .number: return [(rest, ["substr(x, 0, 1) = \"N\""])]
    case .year:
      return SoufflePart.integer.forms + [
        (Self.digits("x", 1, 4), [isDate]),
        (Self.digits("x", Self.monthStart, 4), [Self.match(Self.monthPattern)]),
      ]
    case .month:
      return [
        (Self.digits("x", 6, 2), [isDate]),
        (Self.digits("x", "strlen(x) - 2", 2), [Self.match(Self.monthPattern)]),
      ]
    case .day: return [(Self.digits("x", 9, 2), [isDate])]
    case .firstDay: return Self.edge("-01-01", [("[0-9]{4}-[0-9]{2}", "-01")])
    case .lastDay: return Self.edge("-12-31", Self.lastDays)
    }
  }

  /// Digits as a number; a 1 before them, since Soufflé reads digits after a 0 as octal.
  static func digits(_ text: String, _ start: Any, _ count: Int) -> String {
    let one = "1" + String(repeating: "0", count: count)
    return "to_number(cat(\"1\", substr(\(text), \(start), \(count)))) - \(one)"
  }

  /// A condition on `x`.
  private static func match(_ pattern: String) -> String {
    "match(\(SouffleText.quoted(pattern)), x)"
  }

  private static let datatype = "Lhttp://www.w3.org/2001/XMLSchema#gYearMonth "
  private static let monthPattern = datatype + "[0-9]{4}-(0[1-9]|1[0-2])"
  private static let monthStart = "strlen(x) - 7"

  /// The days with which months end, by the form of the month.
  private static let lastDays: [(month: String, ending: String)] = {
    let leap = "([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)"
    let others =
      "([0-9]{2}([02468][1235679]|[13579][01345789])"
      + "|([02468][1235679]|[13579][01345789])00)"
    return [
      ("[0-9]{4}-(0[13578]|1[02])", "-31"), ("[0-9]{4}-(0[469]|11)", "-30"),
      (leap + "-02", "-29"), (others + "-02", "-28"),
    ]
  }()

  /// A day, a year with what is added to it, a month with what is added to it.
  private static func edge(
    _ ofYear: String, _ ofMonths: [(month: String, ending: String)]
  ) -> [(value: String, conditions: [String])] {
    let rest = "substr(x, 1, strlen(x) - 1)"
    // Three zeros and the digits, of which the last four.
    let year = "substr(cat(\"000\", \(rest)), strlen(x) - 2, 4)"
    var forms: [(value: String, conditions: [String])] = [
      (rest, ["substr(x, 0, 1) = \"D\""]),
      ("cat(\(year), \"\(ofYear)\")", [match("N[0-9]{1,4}")]),
    ]
    for (month, ending) in ofMonths {
      let value = "cat(substr(x, \(monthStart), 7), \"\(ending)\")"
      forms.append((value, [match(datatype + month), match(monthPattern)]))
    }
    return forms
  }
}

import TestSupport

@testable import DatalogCompilation
@testable import DatalogEngine

/// Patterns, texts, and whether they match.
struct PatternComparison {
  /// Written ones, and some made up.
  var patterns = [
    "青政办?〔\\d+〕.*", "[一-龥]+局", ".*(?:厅|局|委)", "\\w+", "\\W+", "\\s*", "a.b", "[^a]*", "a\\b.*",
    ".*\\B水",
    "(a|b)*c?", "", "^a$", "\\$a\\^", "[\\]\\[^-]+", "a{2,3}b{0}", "(?:a*)*b",
    "[[:alpha:]]+[[:digit:]]*",
    "\\u6c34.", "[😀-😎]", "a|", "(|a)b", "[\\s\\S]*", "(?:^)*a(?:$)?", "'\\\\\"", "[ -~]+",
    "\\x41?.?",
  ]
  /// Each pattern with each text.
  var rows: [(pattern: Int, text: String, matches: Bool)] = []

  init(using generator: inout SeededGenerator) {
    var texts = [
      "", "青政〔2016〕76号", "青政办〔2016〕76号", "省水利局", "a\nb", "a b", "水", "😀", "'\\\"", "$a^", "[]^-",
      "aab", "ab1",
      "A", "\u{3000}\u{85}", "a\u{2028}b", "é", "٣", "K",
    ]
    for _ in 0..<120 { patterns.append(PatternComparison.pattern(2, using: &generator)) }
    for _ in 0..<40 {
      let count = Int.random(in: 0...4, using: &generator)
      texts.append((0..<count).map { _ in PatternComparison.letter(using: &generator) }.joined())
    }
    for (number, pattern) in patterns.enumerated() {
      guard let expression = try? RegularExpression(pattern) else { continue }
      for var text in texts {
        let matches = text.withUTF8 { text in
          Result { () throws(EvaluationStop) in
            try expression.matches(text, LimitGuard(EvaluationLimits.none))
          }
        }
        if let matches = try? matches.get() { rows.append((number, text, matches)) }
      }
    }
  }

  private static func letter(using generator: inout SeededGenerator) -> String {
    ["a", "b", "水", "_", " ", "\n", "-", "é"].randomElement(using: &generator) ?? "a"
  }

  private static func pattern(_ depth: Int, using generator: inout SeededGenerator) -> String {
    func part() -> String { pattern(depth - 1, using: &generator) }
    switch Int.random(in: 0..<(depth == 0 ? 6 : 12), using: &generator) {
    case 0, 1: return letter(using: &generator)
    case 2: return "."
    case 3: return ["\\w", "\\W", "\\s", "\\S", "\\d"].randomElement(using: &generator) ?? "."
    case 4: return ["^", "$", "\\b", "\\B"].randomElement(using: &generator) ?? "^"
    case 5:
      return "[" + (generator.isOneIn(2) ? "^" : "") + letter(using: &generator) + "a\\-]"
    case 6, 7, 8: return part() + part()
    case 9: return "(" + part() + "|" + part() + ")"
    default:
      let counts = ["*", "+", "?", "{2}", "{1,}", "{0,2}", "*?"]
      return "(?:" + part() + ")" + (counts.randomElement(using: &generator) ?? "*")
    }
  }

  /// A query for whether they match.
  func query(in dialect: SQLDialect) -> String {
    let cases = patterns.enumerated().compactMap { number, pattern in
      PortablePattern(pattern)?.condition(on: "a", in: dialect)
        .map { "WHEN p = \(number) THEN \($0)" }
    }
    let values = rows.enumerated().map { "(\($0), \($1.pattern), \(dialect.quoted($1.text)))" }
    let matched = dialect.cast("CASE \(cases.joined(separator: " ")) END", to: .text)
    return "SELECT n, \(matched) FROM (VALUES \(values.joined(separator: ", "))) AS t(n, p, a)"
  }
}

import Testing

@testable import SanjiangShell

@Suite("Colours of what is typed")
struct HighlightTests {
  /// A text with the letter of its role below each character, blank for none.
  private static func roles(_ text: String) throws -> String {
    var letters = [Character](repeating: " ", count: text.count)
    var end = text.startIndex
    for highlight in try AssistantHarness.asking({ $0.highlights(in: text) }) {
      #expect(end <= highlight.range.lowerBound && !highlight.range.isEmpty)
      end = highlight.range.upperBound
      let lower = text.distance(from: text.startIndex, to: highlight.range.lowerBound)
      let upper = text.distance(from: text.startIndex, to: highlight.range.upperBound)
      for place in lower..<upper { letters[place] = letter(highlight.role) }
    }
    return String(letters)
  }

  private static func letter(_ role: LineHighlight.Role) -> Character {
    switch role {
    case .predicate: "p"
    case .unknownPredicate: "u"
    case .variable: "v"
    case .entity: "e"
    case .text: "t"
    case .number: "n"
    case .keyword: "k"
    case .command: "c"
    case .comment: "/"
    case .mistake: "!"
    case .match: "m"
    }
  }

  @Test(
    "each word has the colour of what it is",
    arguments: [
      ("leads(@省科技厅, t)", "ppppp eeeee  v "),
      ("牵头（＠省科技厅，任务）。", "pp eeeee vv  "),
      ("leeds(u, t)", "uuuuu v  v "),
      (
        "Unit(u), n = count : { leads(u, _) } order by n desc limit 10",
        "pppp v   v   kkkkk     ppppp v  v    kkkkk kk v kkkk kkkkk nn"
      ),
      ("title(d, s), contains(\"水利\", s) // 水", "ppppp v  v   pppppppp tttt  v  ////"),
      (
        "issued(d, x), year(x) > 2020, x < d\"2021-01-01\"",
        "pppppp v  v   kkkk v    nnnn  v   nnnnnnnnnnnnn"
      ),
      ("mine(a) :- not cites+(a, _).", "pppp v     kkk ppppp  v  v  "),
      ("/* a */ !partOf*(x, y)", "///////  pppppp  v  v "),
      ("x = min y : { level(_, y) }", "v   kkk v     ppppp v  v   "),
      ("a(count, sum)", "u vvvvv  vvv "),
      (":unit 省科技厅", "ccccc     "), (":nosuch 省科技厅", "!!!!!!!     "), (":nosuch", "ccccccc"),
      ("：职责 省", "ccc  "),
    ])
  func colours(text: String, roles: String) throws {
    #expect(try Self.roles(text) == roles)
  }

  @Test(
    "what is not finished is no mistake, what is wrong for certain is one",
    arguments: [
      ("le", "  "), ("leads(u, t), le", "ppppp v  v     "), ("leads(@省科", "ppppp eee"),
      ("leads(@省科枝厅, t", "ppppp !!!!!  v"), ("leads(@\"省科枝", "ppppp eeeee"),
      ("leads(@\"省科枝\"", "ppppp !!!!!!"), ("s ~ \"水", "v   tt"), ("/* a", "////"),
      ("leads(u, t))", "ppppp v  v !"), ("n = { leads(u, t) ]", "v     ppppp v  v  !"),
      ("leads(u, '", "ppppp v  !"), ("@", "e"), ("", ""), ("mine(x) :- ", "pppp v     "),
    ])
  func unfinished(text: String, roles: String) throws {
    #expect(try Self.roles(text) == roles)
  }
}

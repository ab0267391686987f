import Diagnostics

extension Parser {
  /// Reads `as of` and a time, if they stand behind an atom.
  mutating func parseAsOf() throws(ParseFailure) -> Expression? {
    guard cursor.word == .as, cursor.following.word == .of else { return nil }
    let atomHeight = height
    cursor.advance()
    cursor.advance()
    guard startsTerm(at: 0) else { throw expected("a day such as `d\"2025-06-01\"` or a year") }
    let time = try parseExpression()
    checkDay(time)
    try grow(to: max(atomHeight, height) + 1)
    return time
  }

  /// Refuses a day without its quotes, which would be read as a subtraction: `as of 2025-05-08`.
  private mutating func checkDay(_ time: Expression) {
    let text = cursor.source.excerpt(of: time.range)
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), parts[0].utf8.count == 4,
      parts.dropFirst().allSatisfy({ (1...2).contains($0.utf8.count) }),
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return }
    let day = parts.count == 3 ? text : text + "-01"
    errors.report(
      "a day stands in quotes behind a `d`", at: time.range, help: "write `d\"\(day)\"`")
  }

  /// Reports `as of` in heads where no rule can have it.
  ///
  /// - Returns: Whether nothing is wrong.
  mutating func checkAsOf(inHeads heads: [Atom], hasBody: Bool) -> Bool {
    guard let head = heads.first(where: { $0.asOf != nil }), let time = head.asOf else {
      return true
    }
    guard heads.count == 1 else {
      errors.report("a rule with `as of` before `:-` has no other head", at: head.range)
      return false
    }
    if case .variable = time.kind, hasBody { return true }
    errors.report(
      "only a rule with a variable behind `as of` tells what holds as of a time", at: time.range,
      help: "for example `open(x) as of time :- opened(x, day), day <= last_day(time).`")
    return false
  }
}

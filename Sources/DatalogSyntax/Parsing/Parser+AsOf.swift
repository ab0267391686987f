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
    try grow(to: max(atomHeight, height) + 1)
    return time
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

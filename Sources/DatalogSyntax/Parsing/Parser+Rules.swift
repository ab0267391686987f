import Diagnostics

extension Parser {
  /// Reads a rule or facts as they stand in a file.
  mutating func parseClause(notes: [String]) throws(ParseFailure) {
    let start = cursor.range
    var heads: [Atom] = []
    repeat {
      guard cursor.kind.namesPredicate else {
        throw expected(heads.isEmpty ? "a rule, a fact, a query or a directive" : "an atom")
      }
      heads.append(try parseAtom())
    } while cursor.accept(.comma)
    if heads.count == 1, cursor.accept(.lessOrEqual) {
      return try parseSubsumption(of: heads[0], by: parseAtom(), notes: notes, from: start)
    }
    let body = try acceptIfMark() ? parseRuleBody() : nil
    try expectDot(after: body == nil ? "fact" : "rule")
    try addRule(heads: heads, body: body, notes: notes, from: start)
  }

  /// Reads a rule or a query as they are typed at the prompt.
  mutating func parseEntryClause(notes: [String]) throws(ParseFailure) {
    let start = cursor.range
    let formula = try parseBody()
    guard try acceptIfMark() else {
      let query = try parseRestOfQuery(formula, from: start, dotIsOptional: true)
      return program.queries.append(query)
    }
    if let (dominated, dominating) = subsumptionHeads(of: formula) {
      return try addSubsumption(dominated, dominating, notes: notes, from: start)
    }
    let heads = try heads(from: formula)
    let body = try parseRuleBody()
    try expectDot(after: "rule")
    try addRule(heads: heads, body: body, notes: notes, from: start)
  }

  private mutating func addRule(
    heads: [Atom], body: Formula?, notes: [String], from start: SourceRange
  ) throws(ParseFailure) {
    let range = start.union(cursor.previousRange)
    guard checkAsOf(inHeads: heads, hasBody: body != nil) else {
      for case .plain(let name) in heads.map(\.predicate.name) {
        program.unread.names.insert(name)
      }
      return
    }
    program.rules.append(Rule(heads: heads, body: body, notes: notes, range: range))
    if body != nil { try skipPlan() }
  }

  private mutating func parseRuleBody() throws(ParseFailure) -> Formula {
    if cursor.kind == .dot {
      throw fail(
        "this rule has no body", at: cursor.range, help: "a fact is written without `:-`")
    }
    return try parseBody()
  }

  /// Moves past `:-`, or past what other languages write for it, which is reported.
  private mutating func acceptIfMark() throws(ParseFailure) -> Bool {
    if cursor.accept(.ifMark) { return true }
    let second = cursor.following.kind
    let isMistaken =
      switch cursor.kind {
      case .colon: second == .equal
      case .less: second == .minus
      default: false
      }
    guard isMistaken, cursor.followingTouches else { return false }
    let range = cursor.range.union(cursor.following.range)
    errors.report(
      "`\(cursor.source.text(of: range))` does not join head and body", at: range,
      help: "write `:-`")
    cursor.advance()
    cursor.advance()
    return true
  }

  /// The atoms of a formula that turned out to stand before `:-`.
  private mutating func heads(from formula: Formula) throws(ParseFailure) -> [Atom] {
    let parts: [Formula] = if case .conjunction(let parts) = formula { parts } else { [formula] }
    var heads: [Atom] = []
    for part in parts {
      guard case .atom(let atom) = part else {
        throw fail("only atoms can stand before `:-`", at: part.range)
      }
      heads.append(atom)
    }
    for head in heads { try rejectPath(inHead: head) }
    return heads
  }

  private mutating func rejectPath(inHead head: Atom) throws(ParseFailure) {
    if head.predicate.isInverse || head.predicate.closure != .none {
      throw fail("a path cannot stand before `:-`", at: head.predicate.range)
    }
  }

  /// Skips `.plan 1: (2, 1)`, which only says in which order Soufflé is to join.
  mutating func skipPlan() throws(ParseFailure) {
    guard cursor.kind == .directive, cursor.text.dropFirst() == "plan" else { return }
    cursor.advance()
    repeat {
      try expect(.integer, "the number of a version")
      try expect(.colon, "`:` and an order")
      let opening = cursor.range
      try expect(.leftParenthesis, "`(` and an order")
      while cursor.kind == .integer || cursor.kind == .comma { cursor.advance() }
      try expectClosing(.rightParenthesis, "`,` or `)`", opening: opening)
    } while cursor.accept(.comma)
  }
}

extension Token.Kind {
  /// Whether the name of a predicate may be such a token.
  var namesPredicate: Bool { self == .identifier || self == .iri || self == .prefixedName }
}

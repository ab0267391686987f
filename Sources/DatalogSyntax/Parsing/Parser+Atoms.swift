import Diagnostics

extension Parser {
  /// Reads an atom: `leads(unit, task)`.
  mutating func parseAtom() throws(ParseFailure) -> Atom {
    guard cursor.kind.namesPredicate else { throw expected("an atom such as `p(x)`") }
    let start = cursor.range
    let name = try parsePredicateName()
    let predicate = PredicateReference(name, range: start.union(cursor.previousRange))
    guard cursor.kind == .leftParenthesis else {
      throw expected("`(` after `\(cursor.source.excerpt(of: predicate.range))`")
    }
    let arguments = try parseArguments()
    let asOf = try parseAsOf()
    return Atom(
      predicate: predicate, arguments: arguments, asOf: asOf,
      range: start.union(cursor.previousRange))
  }

  /// Reads an atom whose predicate may be inverted or closed: `^leads(t, u)`, `cites+(a, b)`.
  mutating func parsePathLiteral() throws(ParseFailure) -> Formula {
    .atom(try parsePath())
  }

  /// Reads an atom whose predicate may be inverted or closed.
  mutating func parsePath() throws(ParseFailure) -> Atom {
    let start = cursor.range
    let isInverse = cursor.accept(.caret)
    guard cursor.kind.namesPredicate else { throw expected("the name of a predicate") }
    let name = try parsePredicateName()
    let closure = acceptClosure()
    let range = start.union(cursor.previousRange)
    guard cursor.kind == .leftParenthesis else { throw expected("`(` and two terms") }
    let arguments = try parseArguments()
    if isInverse || closure != .none, arguments.count != 2 {
      throw fail(
        "a path has exactly two ends, not \(arguments.count)",
        at: range.union(cursor.previousRange),
        help: "write `\(cursor.source.excerpt(of: range))(from, to)`")
    }
    let predicate = PredicateReference(
      name, isInverse: isInverse, closure: closure, range: range)
    let asOf = try parseAsOf()
    return Atom(
      predicate: predicate, arguments: arguments, asOf: asOf,
      range: start.union(cursor.previousRange))
  }

  private mutating func acceptClosure() -> PredicateReference.Closure {
    if cursor.accept(.plus) { return .transitive }
    return cursor.accept(.star) ? .reflexiveTransitive : .none
  }

  /// Reads the name of a predicate, or of an IRI that stands as a constant.
  mutating func parsePredicateName() throws(ParseFailure) -> PredicateReference.Name {
    let token = cursor.current
    cursor.advance()
    switch token.kind {
    case .iri: return .iri(iriText(of: token))
    case .prefixedName:
      let parts = cursor.text(of: token).split(separator: ":", maxSplits: 1)
      return .prefixed(prefix: String(parts[0]), local: String(parts[1]))
    default:
      var name = Identifier(cursor.text(of: token), token.range)
      acceptQualifiers(of: &name)
      return .plain(name.name)
    }
  }

  /// What stands between the angle brackets of an IRI.
  func iriText(of token: Token) -> String {
    let bracket = cursor.source.bytes[Int(token.lower)] == UInt8(ascii: "<") ? 1 : 3
    return cursor.source.text(
      of: SourceRange(Int(token.lower) + bracket, Int(token.upper) - bracket))
  }

  /// Reads terms in parentheses.
  mutating func parseArguments() throws(ParseFailure) -> [Expression] {
    let opening = cursor.range
    try expect(.leftParenthesis, "`(`")
    var arguments: [Expression] = []
    arguments.reserveCapacity(2)
    var highest = 0
    if cursor.accept(.rightParenthesis) {
      height = 1
      return arguments
    }
    repeat {
      arguments.append(try parseExpression())
      highest = max(highest, height)
    } while cursor.accept(.comma)
    try expectClosing(.rightParenthesis, "`,` or `)`", opening: opening)
    try grow(to: highest + 1)
    return arguments
  }
}

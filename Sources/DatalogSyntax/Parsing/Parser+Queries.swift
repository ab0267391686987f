import Diagnostics

extension Parser {
  /// Reads a query from `?-` (or, where that is left out, from its body) to its dot.
  mutating func parseQuery(dotIsOptional: Bool) throws(ParseFailure) -> Query {
    let start = cursor.range
    let mark = cursor.kind == .queryMark ? start : nil
    if mark != nil { cursor.advance() }
    if let mark, cursor.kind == .dot {
      throw fail(
        "this query asks nothing", at: mark,
        help: "write what must hold behind `?-`, for example `?- Task(t).`")
    }
    let body = try parseBody()
    return try parseRestOfQuery(body, from: start, dotIsOptional: dotIsOptional)
  }

  /// Reads what may follow a query's body: `order by`, `limit` and the dot.
  mutating func parseRestOfQuery(
    _ body: Formula, from start: SourceRange, dotIsOptional: Bool
  ) throws(ParseFailure) -> Query {
    let order = try parseOrder()
    let limit = try parseLimit()
    if cursor.word == .order {
      throw fail("`order by` stands before `limit`", at: cursor.range)
    }
    if !(dotIsOptional && cursor.kind == .end) { try expectDot(after: "query") }
    return Query(
      body: body, order: order, limit: limit, range: start.union(cursor.previousRange))
  }

  private mutating func parseOrder() throws(ParseFailure) -> [Query.SortKey] {
    guard cursor.word == .order else { return [] }
    cursor.advance()
    guard cursor.word == .by else { throw expected("`by` after `order`") }
    cursor.advance()
    var keys: [Query.SortKey] = []
    repeat {
      let variable = try parseIdentifier("a variable to sort by")
      let descending = cursor.word == .descending
      if descending || cursor.word == .ascending { cursor.advance() }
      keys.append(Query.SortKey(variable: variable, descending: descending))
    } while cursor.accept(.comma)
    return keys
  }

  private mutating func parseLimit() throws(ParseFailure) -> Int? {
    guard cursor.word == .limit else { return nil }
    cursor.advance()
    guard cursor.kind == .integer else { throw expected("a number of rows after `limit`") }
    let value = LiteralReading.magnitude(in: cursor.source.bytes, cursor.range)
    guard let value, let limit = Int(exactly: value) else {
      throw fail("this number is too large", at: cursor.range, code: "overflow")
    }
    cursor.advance()
    return limit
  }

  /// Reads one name or several of the same thing.
  mutating func parseNames(_ what: String) throws(ParseFailure) -> [Identifier] {
    var names: [Identifier] = []
    repeat {
      names.append(try parseIdentifier(what))
    } while cursor.accept(.comma)
    return names
  }

  /// Reads `name, 名称(unit: entity) ?- body.` behind `.query`.
  mutating func parseSavedQuery(from start: SourceRange, notes: [String]) throws(ParseFailure) {
    let names = try parseNames("the name of the query")
    let parameters = try parseParameters()
    guard cursor.kind == .queryMark else { throw expected("`?-` and what the query asks") }
    let query = try parseQuery(dotIsOptional: false)
    program.savedQueries.append(
      SavedQuery(
        name: names[0], aliases: Array(names.dropFirst()), parameters: parameters, query: query,
        notes: notes, range: start.union(cursor.previousRange)))
  }

  private mutating func parseParameters() throws(ParseFailure) -> [SavedQuery.Parameter] {
    let opening = cursor.range
    guard cursor.accept(.leftParenthesis), !cursor.accept(.rightParenthesis) else { return [] }
    var parameters: [SavedQuery.Parameter] = []
    repeat {
      let name = try parseIdentifier("the name of a parameter")
      try expect(.colon, "`:` and the type of `\(name.name)`")
      let type = try parseTypeName()
      let value = cursor.accept(.equal) ? try parseDefaultValue(of: name) : nil
      parameters.append(SavedQuery.Parameter(name: name, type: type, defaultValue: value))
    } while cursor.accept(.comma)
    try expectClosing(.rightParenthesis, "`,` or `)`", opening: opening)
    return parameters
  }

  private mutating func parseDefaultValue(
    of name: Identifier
  ) throws(ParseFailure) -> Expression {
    let value = try parseExpression()
    switch value.kind {
    case .constant, .entity, .iri: return value
    default:
      throw fail("the default of `\(name.name)` must be a constant or an entity", at: value.range)
    }
  }
}

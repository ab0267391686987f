import Diagnostics

extension Parser {
  /// Reads the relations and options behind `.input`, `.output`, `.printsize`, `.limitsize`.
  mutating func parseInputOrOutput(
    _ kind: Directive.Kind, from start: SourceRange
  ) throws(ParseFailure) {
    var relations: [Identifier] = []
    repeat {
      relations.append(try parseQualifiedName("the name of a relation"))
    } while cursor.accept(.comma)
    let options = try parseOptions()
    program.directives.append(
      Directive(
        kind: kind, relations: relations, options: options,
        range: start.union(cursor.previousRange)))
  }

  /// Reads `(IO=file, filename="e.csv")`, if it stands here.
  private mutating func parseOptions() throws(ParseFailure) -> [(
    name: Identifier, value: String
  )] {
    let opening = cursor.range
    var options: [(name: Identifier, value: String)] = []
    guard cursor.accept(.leftParenthesis), !cursor.accept(.rightParenthesis) else {
      return options
    }
    repeat {
      let name = try parseIdentifier("the name of an option")
      try expect(.equal, "`=` and the value of `\(name.name)`")
      options.append((name, try parseOptionValue()))
    } while cursor.accept(.comma)
    try expectClosing(.rightParenthesis, "`,` or `)`", opening: opening)
    return options
  }

  private mutating func parseOptionValue() throws(ParseFailure) -> String {
    switch cursor.kind {
    case .text: return try parseText()
    case .identifier, .integer:
      defer { cursor.advance() }
      return cursor.text
    default: throw expected("a value: a text, a name or a number")
    }
  }

  /// Reads the path behind `.include`.
  mutating func parseInclude(from start: SourceRange) throws(ParseFailure) {
    guard cursor.kind == .text else { throw expected("the file's path between quotes") }
    let path = try parseText()
    program.includes.append(Include(path: path, range: start.union(cursor.previousRange)))
  }

  /// Reads the setting and its value behind `.pragma`.
  mutating func parsePragma(from start: SourceRange) throws(ParseFailure) {
    guard cursor.kind == .text else { throw expected("a setting between quotes") }
    let key = try parseText()
    let value = cursor.kind == .text ? try parseText() : nil
    program.pragmas.append(
      Pragma(key: key, value: value, range: start.union(cursor.previousRange)))
  }

  /// Reads `u: <http://…>` behind `.prefix`; a dot may follow, as in Turtle.
  mutating func parsePrefix(from start: SourceRange) throws(ParseFailure) {
    let prefix = try parseIdentifier("a prefix")
    try expect(.colon, "`:` and an IRI")
    guard cursor.kind == .iri else {
      throw expected("an IRI such as `<http://example.org/>`")
    }
    let iri = iriText(of: cursor.current)
    cursor.advance()
    let range = start.union(cursor.previousRange)
    program.prefixes.append(PrefixDeclaration(prefix: prefix, iri: iri, range: range))
    _ = cursor.accept(.dot)
  }

  /// Reads `name, 名称 "message" : body.` behind `.check`.
  mutating func parseCheck(from start: SourceRange, notes: [String]) throws(ParseFailure) {
    let names = try parseNames("the name of the check")
    guard cursor.kind == .text else { throw expected("the message between quotes") }
    let messageRange = cursor.range
    let message = try parseText()
    try expect(.colon, "`:` and what must not hold")
    let body = try parseBody()
    try expectDot(after: "check")
    program.checks.append(
      Check(
        name: names[0], aliases: Array(names.dropFirst()), message: message,
        messageRange: messageRange, body: body, notes: notes,
        range: start.union(cursor.previousRange)))
  }
}

import Diagnostics

extension Parser {
  /// Reads a directive and what belongs to it.
  mutating func parseDirective(notes: [String]) throws(ParseFailure) {
    let token = cursor.current
    try rejectInComponent(token)
    guard let word = DirectiveWord(rawValue: String(cursor.text.dropFirst())) else {
      throw expected("a directive")
    }
    cursor.advance()
    let start = token.range
    switch word {
    case .decl: try parseRelationDeclarations(from: start, notes: notes)
    case .type: try parseType(from: start)
    case .numberType: try parseOldType(from: start, of: "number")
    case .symbolType: try parseOldType(from: start, of: "symbol")
    case .input: try parseInputOrOutput(.input, from: start)
    case .output: try parseInputOrOutput(.output, from: start)
    case .printsize: try parseInputOrOutput(.printsize, from: start)
    case .limitsize: try parseInputOrOutput(.limitsize, from: start)
    case .include: try parseInclude(from: start)
    case .pragma: try parsePragma(from: start)
    // Every file is read once anyway.
    case .once: break
    case .prefix: try parsePrefix(from: start)
    case .query: try parseSavedQuery(from: start, notes: notes)
    case .check: try parseCheck(from: start)
    case .plan:
      throw fail("`.plan` stands directly behind the rule it is for", at: start)
    case .comp: try parseComponent(from: start, notes: notes)
    case .`init`: try parseInstance(from: start)
    case .override: try parseOverride(from: start)
    case .functor, .lattice:
      throw rejectUnsupported(word, at: start)
    }
  }

  private mutating func rejectUnsupported(
    _ word: DirectiveWord, at range: SourceRange
  ) -> ParseFailure {
    let construct = word.unsupportedConstruct ?? "these"
    return fail("\(construct) are not supported yet: `.\(word.rawValue)`", at: range)
  }

  /// Reports a directive that is no part of a component.
  private mutating func rejectInComponent(_ token: Token) throws(ParseFailure) {
    guard enclosing.depth > 0,
      DirectiveWord(rawValue: String(cursor.text.dropFirst()))?.standsInComponent == false
    else { return }
    let word = describe(token)
    cursor.advance()
    throw fail("\(word) cannot stand in a component", at: token.range)
  }

  /// Reads `a, b(x: number) brie` behind `.decl`.
  private mutating func parseRelationDeclarations(
    from start: SourceRange, notes: [String]
  ) throws(ParseFailure) {
    var names: [Identifier] = []
    repeat {
      names.append(try parseIdentifier("the name of a relation"))
    } while cursor.accept(.comma)
    if cursor.kind == .equal { throw unsupported("`debug_delta` relations") }
    let attributes = try parseAttributes()
    var qualifiers: [Identifier] = []
    while let qualifier = try parseQualifier() { qualifiers.append(qualifier) }
    let range = start.union(cursor.previousRange)
    for name in names {
      program.declarations.append(
        RelationDeclaration(
          name: name, attributes: attributes, qualifiers: qualifiers, notes: notes, range: range))
    }
  }

  /// Reads a word behind a declaration; a name that opens a parenthesis begins the next clause.
  private mutating func parseQualifier() throws(ParseFailure) -> Identifier? {
    guard cursor.kind == .identifier, cursor.following.kind != .leftParenthesis,
      !startsClauseWithPath, !cursor.joinsNames(at: 1)
    else { return nil }
    if cursor.text == "choice", cursor.following.kind == .minus {
      throw unsupported("`choice-domain` constraints")
    }
    return try parseIdentifier("a qualifier")
  }

  private var startsClauseWithPath: Bool {
    cursor.following.kind == .colon && cursor.followingTouches
  }

  private mutating func parseAttributes() throws(ParseFailure) -> [(
    name: Identifier, type: Identifier
  )] {
    let opening = cursor.range
    try expect(.leftParenthesis, "`(` and the attributes")
    var attributes: [(name: Identifier, type: Identifier)] = []
    if cursor.accept(.rightParenthesis) { return attributes }
    repeat {
      let name = try parseIdentifier("the name of an attribute")
      try expect(.colon, "`:` and the type of `\(name.name)`")
      attributes.append((name, try parseTypeName()))
    } while cursor.accept(.comma)
    try expectClosing(.rightParenthesis, "`,` or `)`", opening: opening)
    return attributes
  }

  /// Reads the name of a type.
  mutating func parseTypeName() throws(ParseFailure) -> Identifier {
    if cursor.kind == .leftBracket { throw unsupported("records") }
    let name = try parseQualifiedName("the name of a type")
    if cursor.kind == .less { throw unsupported("lattices") }
    return name
  }

  /// Reads `City <: symbol` or `Place = City | Country` behind `.type`.
  private mutating func parseType(from start: SourceRange) throws(ParseFailure) {
    let name = try parseIdentifier("the name of a type")
    let definition: TypeDeclaration.Definition
    if cursor.accept(.subtype) {
      definition = .subtype(of: try parseTypeName())
    } else if cursor.accept(.equal) {
      var members: [Identifier] = []
      repeat {
        members.append(try parseTypeName())
        if cursor.kind == .leftBrace { throw unsupported("algebraic data types") }
      } while cursor.accept(.bar)
      definition = .union(members)
    } else {
      definition = .subtype(of: Identifier("symbol", name.range))
    }
    addType(name, definition, from: start)
  }

  /// Reads the name behind `.number_type` or `.symbol_type`.
  private mutating func parseOldType(
    from start: SourceRange, of base: String
  ) throws(ParseFailure) {
    let name = try parseIdentifier("the name of a type")
    addType(name, .subtype(of: Identifier(base, start)), from: start)
  }

  private mutating func addType(
    _ name: Identifier, _ definition: TypeDeclaration.Definition, from start: SourceRange
  ) {
    program.types.append(
      TypeDeclaration(
        name: name, definition: definition, range: start.union(cursor.previousRange)))
  }

  /// Reports a construct of Soufflé's that we do not have.
  mutating func unsupported(_ construct: String) -> ParseFailure {
    fail("\(construct) are not supported yet", at: cursor.range)
  }
}

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
    case .check: try parseCheck(from: start, notes: notes)
    case .plan:
      throw fail("`.plan` stands directly behind the rule it is for", at: start)
    case .comp: try parseComponent(from: start, notes: notes)
    case .`init`: try parseInstance(from: start)
    case .override: try parseOverride(from: start)
    case .functor: try parseFunctor()
    case .lattice: throw rejectLattice(at: start)
    }
  }

  /// Reports a directive that is no part of a component.
  private mutating func rejectInComponent(_ token: Token) throws(ParseFailure) {
    guard enclosing.depth > 0,
      DirectiveWord(rawValue: String(cursor.text.dropFirst()))?.standsInComponent == false
    else { return }
    let word = describe(token)
    cursor.advance()
    throw fail(
      "\(word) cannot stand in a component", at: token.range,
      help: word == "`.include`" ? "`#include` puts the text of a file in place" : nil)
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
    var choiceDomains: [[Identifier]] = []
    while let qualifier = try parseQualifier() {
      if qualifier.name == "choice", cursor.kind == .minus {
        choiceDomains += try parseChoiceDomains()
      } else {
        qualifiers.append(qualifier)
      }
    }
    let range = start.union(cursor.previousRange)
    for name in names {
      program.declarations.append(
        RelationDeclaration(
          name: name, attributes: attributes, qualifiers: qualifiers,
          choiceDomains: choiceDomains, notes: notes, range: range))
    }
  }

  /// Reads `-domain a, (b, c)` behind `choice`.
  private mutating func parseChoiceDomains() throws(ParseFailure) -> [[Identifier]] {
    cursor.advance()
    guard cursor.kind == .identifier, cursor.text == "domain" else {
      throw expected("`choice-domain`")
    }
    cursor.advance()
    var domains: [[Identifier]] = []
    repeat {
      domains.append(try parseChoiceDomain())
    } while cursor.accept(.comma)
    return domains
  }

  private mutating func parseChoiceDomain() throws(ParseFailure) -> [Identifier] {
    let opening = cursor.range
    guard cursor.accept(.leftParenthesis) else {
      return [try parseIdentifier("the name of an attribute")]
    }
    var domain: [Identifier] = []
    repeat {
      domain.append(try parseIdentifier("the name of an attribute"))
    } while cursor.accept(.comma)
    try expectClosing(.rightParenthesis, "`,` or `)`", opening: opening)
    return domain
  }

  /// Reads a word behind a declaration; a name that opens a parenthesis begins the next clause.
  private mutating func parseQualifier() throws(ParseFailure) -> Identifier? {
    guard cursor.kind == .identifier, cursor.following.kind != .leftParenthesis,
      !startsClauseWithPath, !cursor.joinsNames(at: 1)
    else { return nil }
    return try parseIdentifier("a qualifier")
  }

  private var startsClauseWithPath: Bool {
    cursor.following.kind == .colon && cursor.followingTouches
  }

  mutating func parseAttributes() throws(ParseFailure) -> [(
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
    let name = try parseQualifiedName("the name of a type")
    if cursor.kind == .less { throw unsupported("lattices") }
    return name
  }
}

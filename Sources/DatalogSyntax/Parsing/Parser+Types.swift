import Diagnostics

extension Parser {
  /// Reads what stands behind `.type`: `City <: symbol`, `Place = City | Country`,
  /// `Pair = [a: number, b: number]`, `Shape = Circle {r: number} | Point {}`.
  mutating func parseType(from start: SourceRange) throws(ParseFailure) {
    let name = try parseIdentifier("the name of a type")
    let definition: TypeDeclaration.Definition
    if cursor.accept(.subtype) {
      definition = .subtype(of: try parseTypeName())
    } else if cursor.accept(.equal) {
      definition = try parseTypeDefinition()
    } else {
      definition = .subtype(of: Identifier("symbol", name.range))
    }
    addType(name, definition, from: start)
  }

  private mutating func parseTypeDefinition() throws(ParseFailure) -> TypeDeclaration.Definition {
    if cursor.kind == .leftBracket {
      return .record(try parseFields(.leftBracket, .rightBracket, "`,` or `]`"))
    }
    let first = try parseTypeName()
    guard cursor.kind == .leftBrace else {
      var members = [first]
      while cursor.accept(.bar) { members.append(try parseTypeName()) }
      return .union(members)
    }
    var branches = [TypeDeclaration.Branch(name: first, fields: try parseBranchFields())]
    while cursor.accept(.bar) {
      let name = try parseIdentifier("the name of a branch")
      branches.append(TypeDeclaration.Branch(name: name, fields: try parseBranchFields()))
    }
    return .branches(branches)
  }

  private mutating func parseBranchFields() throws(ParseFailure) -> [TypeDeclaration.Field] {
    guard cursor.kind == .leftBrace else { throw expected("`{` and the fields of the branch") }
    return try parseFields(.leftBrace, .rightBrace, "`,` or `}`")
  }

  /// Reads `[a: number, b: symbol]`, with either kind of bracket.
  private mutating func parseFields(
    _ open: Token.Kind, _ close: Token.Kind, _ what: String
  ) throws(ParseFailure) -> [TypeDeclaration.Field] {
    let opening = cursor.range
    cursor.advance()
    var fields: [TypeDeclaration.Field] = []
    if cursor.accept(close) { return fields }
    repeat {
      let name = try parseIdentifier("the name of a field")
      try expect(.colon, "`:` and the type of `\(name.name)`")
      fields.append(TypeDeclaration.Field(name: name, type: try parseTypeName()))
    } while cursor.accept(.comma)
    try expectClosing(close, what, opening: opening)
    return fields
  }

  /// Reads the name behind `.number_type` or `.symbol_type`.
  mutating func parseOldType(from start: SourceRange, of base: String) throws(ParseFailure) {
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
}

import Diagnostics

extension Parser {
  /// Reports a construct of Soufflé's that we do not have.
  mutating func unsupported(_ construct: String, help: String? = nil) -> ParseFailure {
    fail("\(construct) are not supported yet", at: cursor.range, help: help)
  }

  /// Reads what stands behind `.lattice` and reports it.
  mutating func rejectLattice(at range: SourceRange) -> ParseFailure {
    while cursor.kind != .leftBrace, cursor.kind != .end, cursor.kind != .directive {
      cursor.advance()
    }
    if cursor.kind == .leftBrace {
      while cursor.kind != .rightBrace, cursor.kind != .end { cursor.advance() }
      _ = cursor.accept(.rightBrace)
    }
    return fail("lattices are not supported yet: `.lattice`", at: range)
  }

  /// Reads `f(x: number, symbol): number stateful` behind `.functor` and reports it.
  ///
  /// Its calls are read and not reported again.
  mutating func parseFunctor() throws(ParseFailure) {
    let name = try parseIdentifier("the name of a functor")
    errors.report(
      "user-defined functors are not supported: `\(name.name)`", at: name.range,
      help: "compute what it gives beforehand and read it by `.input`")
    let opening = cursor.range
    try expect(.leftParenthesis, "`(` and the types of the arguments")
    if !cursor.accept(.rightParenthesis) {
      repeat {
        _ = try parseQualifiedName("the type of an argument")
        if cursor.accept(.colon) { _ = try parseTypeName() }
      } while cursor.accept(.comma)
      try expectClosing(.rightParenthesis, "`,` or `)`", opening: opening)
    }
    try expect(.colon, "`:` and the type of the result")
    _ = try parseTypeName()
    if cursor.kind == .identifier, cursor.text == "stateful" { cursor.advance() }
  }

  /// Reads `@f(x)`, which is reported where no `.functor` declares it.
  mutating func parseFunctorCall() throws(ParseFailure) -> Expression {
    let token = cursor.current
    guard declaresFunctor(String(cursor.text.dropFirst())) else {
      throw fail(
        "`\(cursor.source.excerpt(of: token.range))(…)` calls a user-defined functor, "
          + "which is not supported",
        at: token.range, help: "a name with brackets in it is quoted: `@\"…（…）\"`")
    }
    let name = Identifier(cursor.text, token.range)
    cursor.advance()
    let arguments = try parseArguments()
    return Expression(.call(name, arguments), range: token.range.union(cursor.previousRange))
  }
}

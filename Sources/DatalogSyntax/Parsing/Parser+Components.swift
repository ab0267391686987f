import Diagnostics

extension Parser {
  /// How deep components may be nested.
  private static let deepestComponent = 64

  /// Reads `Net<N> : Graph<N> { … }` behind `.comp`.
  mutating func parseComponent(
    from start: SourceRange, notes: [String]
  ) throws(ParseFailure) {
    var component: Component
    do {
      component = try parseComponentHead(notes: notes)
    } catch {
      skipBraces()
      throw error
    }
    let opening = cursor.range
    parseComponentBody(into: &component)
    try expectClosing(.rightBrace, "a statement or `}`", opening: opening)
    component.range = start.union(cursor.previousRange)
    program.components.append(component)
  }

  private mutating func parseComponentHead(notes: [String]) throws(ParseFailure) -> Component {
    let name = try parseIdentifier("the name of a component")
    let parameters = try parseTypeArguments()
    var bases: [ComponentReference] = []
    if cursor.accept(.colon) {
      repeat {
        bases.append(try parseComponentReference())
      } while cursor.accept(.comma) || cursor.accept(.colon)
    }
    guard cursor.kind == .leftBrace else {
      throw expected("`{` and the statements of `\(name.name)`")
    }
    guard enclosing.depth < Self.deepestComponent else {
      throw fail(
        "components are nested more than \(Self.deepestComponent) deep", at: name.range)
    }
    return Component(
      name: name, parameters: parameters, bases: bases, content: Program(source: cursor.source),
      notes: notes, range: name.range)
  }

  /// Reads the statements between the braces.
  private mutating func parseComponentBody(into component: inout Component) {
    var outer = (program, enclosing)
    program = component.content
    enclosing = EnclosingComponent(depth: enclosing.depth + 1, end: cursor.endOfComponent())
    cursor.advance()
    parseStatements(atPrompt: false)
    component.content = program
    outer.0.unread.formUnion(program.unread)
    component.overrides = enclosing.overrides
    (program, enclosing) = outer
  }

  /// Reads `<N, M>`, if it stands here.
  private mutating func parseTypeArguments() throws(ParseFailure) -> [Identifier] {
    let opening = cursor.range
    guard cursor.accept(.less) else { return [] }
    var arguments: [Identifier] = []
    repeat {
      arguments.append(try parseQualifiedName("the name of a type or component"))
    } while cursor.accept(.comma)
    try expectClosing(.rightAngle, "`,` or `>`", opening: opening)
    return arguments
  }

  private mutating func parseComponentReference() throws(ParseFailure) -> ComponentReference {
    let name = try parseIdentifier("the name of a component")
    return ComponentReference(name: name, arguments: try parseTypeArguments())
  }

  /// Reads `roads = Graph<City>` behind `.init`.
  mutating func parseInstance(from start: SourceRange) throws(ParseFailure) {
    let name = try parseIdentifier("the name of an instance")
    try expect(.equal, "`=` and the component of `\(name.name)`")
    let component = try parseComponentReference()
    program.instances.append(
      ComponentInstance(
        name: name, component: component, range: start.union(cursor.previousRange)))
  }

  /// Reads the relation behind `.override`.
  mutating func parseOverride(from start: SourceRange) throws(ParseFailure) {
    guard enclosing.depth > 0 else {
      throw fail("`.override` stands only in a component", at: start)
    }
    repeat {
      enclosing.overrides.append(try parseIdentifier("the name of a relation"))
    } while cursor.accept(.comma)
  }

  /// Moves behind the braces of a component, so that its inside is not read as statements.
  private mutating func skipBraces() {
    while cursor.kind != .leftBrace {
      if cursor.kind == .end || cursor.kind == .dot || cursor.kind == .directive { return }
      cursor.advance()
    }
    guard let end = cursor.endOfComponent() else { return }
    while cursor.index <= end { cursor.advance() }
  }
}

/// The component whose statements are being read.
struct EnclosingComponent {
  /// How many components are open; 0 outside of all.
  var depth = 0
  /// The index of the brace that ends it; nil outside of all, or where it never ends.
  var end: Int?
  /// What it overrides so far.
  var overrides: [Identifier] = []
}

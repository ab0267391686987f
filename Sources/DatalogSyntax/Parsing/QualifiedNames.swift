extension [Token] {
  /// Whether the dot at `index` joins two names, as in `train.edge(x, y)`: it touches both.
  ///
  /// Where it does not, it ends a clause.
  func joinsNames(at index: Int) -> Bool {
    guard self[index].kind == .dot, index > 0, index + 1 < count else { return false }
    let (before, behind) = (self[index - 1], self[index + 1])
    return before.kind == .identifier && before.upper == self[index].lower
      && behind.kind == .identifier && self[index].upper == behind.lower
  }
}

extension Parser {
  /// Reads a name that may be one of a component's instance: `edge`, `train.edge`.
  mutating func parseQualifiedName(_ what: String) throws(ParseFailure) -> Identifier {
    var name = try parseIdentifier(what)
    acceptQualifiers(of: &name)
    return name
  }

  /// Adds the parts of a name that stand behind dots to the first.
  mutating func acceptQualifiers(of name: inout Identifier) {
    while cursor.joinsNames(at: 0) {
      cursor.advance()
      name.name += "." + cursor.text
      name.range = name.range.union(cursor.range)
      cursor.advance()
    }
  }
}

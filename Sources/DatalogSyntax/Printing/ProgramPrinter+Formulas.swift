extension ProgramPrinter {
  /// What a formula is a part of, and so when it needs parentheses.
  enum Surroundings {
    /// Nothing, or braces: no formula needs parentheses.
    case nothing
    /// Only a single literal or a conjunction needs none.
    case disjunction
    /// Only a single literal needs none.
    case conjunction
  }

  /// Writes a body or a part of one.
  mutating func write(_ formula: Formula, within surroundings: Surroundings = .nothing) {
    switch formula {
    case .atom(let atom): write(atom)
    case .negation(let negated, _):
      text += "!"
      write(negated, within: .conjunction)
    case .comparison(let comparison):
      write(comparison.left)
      text += " \(comparison.op.rawValue) "
      write(comparison.right)
    case .builtin(let test):
      text += test.name.name
      writeArguments(test.arguments)
    case .truth(let value, _): text += value ? "true" : "false"
    case .conjunction(let parts):
      writeParts(parts, joinedBy: ", ", as: .conjunction, bare: surroundings != .conjunction)
    case .disjunction(let parts):
      writeParts(parts, joinedBy: " ; ", as: .disjunction, bare: surroundings == .nothing)
    }
  }

  private mutating func writeParts(
    _ parts: [Formula], joinedBy separator: String, as surroundings: Surroundings, bare: Bool
  ) {
    if !bare { text += "(" }
    write(parts, separatedBy: separator) { $0.write($1, within: surroundings) }
    if !bare { text += ")" }
  }

  /// Writes an atom.
  mutating func write(_ atom: Atom) {
    if atom.predicate.isInverse { text += "^" }
    write(atom.predicate.name)
    switch atom.predicate.closure {
    case .none: break
    case .transitive: text += "+"
    case .reflexiveTransitive: text += "*"
    }
    writeArguments(atom.arguments)
    if let time = atom.asOf {
      text += " as of "
      write(time)
    }
  }

  /// Writes the name of a predicate or of a node.
  mutating func write(_ name: PredicateReference.Name) {
    switch name {
    case .plain(let name): text += name
    case .iri(let iri): text += "<\(iri)>"
    case .prefixed(let prefix, let local): text += "\(prefix):\(local)"
    }
  }

  /// Writes terms in parentheses.
  mutating func writeArguments(_ arguments: [Expression]) {
    text += "("
    write(arguments, separatedBy: ", ") { $0.write($1) }
    text += ")"
  }
}

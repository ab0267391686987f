import DatalogSyntax

/// Puts other names of relations and types in the place of some.
struct NameReplacement {
  /// The new name of each relation.
  var relations: [String: String] = [:]
  /// The new name of each type.
  var types: [String: String] = [:]
  /// The new name of each branch of an algebraic data type.
  var branches: [String: String] = [:]

  /// Renames a type and the types it is made of.
  func apply(to type: inout TypeDeclaration) {
    rename(type: &type.name)
    switch type.definition {
    case .subtype(var base):
      rename(type: &base)
      type.definition = .subtype(of: base)
    case .union(var members):
      for index in members.indices { rename(type: &members[index]) }
      type.definition = .union(members)
    case .record(let fields): type.definition = .record(fields.map(renamed))
    case .branches(let branches):
      type.definition = .branches(
        branches.map { branch in
          var branch = branch
          rename(branch: &branch.name)
          branch.fields = branch.fields.map(renamed)
          return branch
        })
    }
  }

  private func renamed(_ field: TypeDeclaration.Field) -> TypeDeclaration.Field {
    var field = field
    rename(type: &field.type)
    return field
  }

  /// Renames a relation and the types of its attributes.
  func apply(to declaration: inout RelationDeclaration) {
    rename(relation: &declaration.name)
    for index in declaration.attributes.indices {
      rename(type: &declaration.attributes[index].type)
    }
  }

  /// Renames the relations of a directive.
  func apply(to directive: inout Directive) {
    for index in directive.relations.indices { rename(relation: &directive.relations[index]) }
  }

  /// Renames the relations and types of a rule.
  func apply(to rule: inout Rule) {
    rule.heads = rule.heads.map(renamed)
    rule.body = rule.body.map(renamed)
  }

  /// Renames the relation and types of a subsumption.
  func apply(to subsumption: inout Subsumption) {
    subsumption.dominated = renamed(subsumption.dominated)
    subsumption.dominating = renamed(subsumption.dominating)
    subsumption.body = renamed(subsumption.body)
  }

  private func rename(branch name: inout Identifier) {
    if let new = branches[name.name] { name.name = new }
  }

  private func rename(relation name: inout Identifier) {
    if let new = relations[name.name] { name.name = new }
  }

  private func rename(type name: inout Identifier) {
    if let new = types[name.name] { name.name = new }
  }

  private func renamed(_ atom: Atom) -> Atom {
    var atom = atom
    if case .plain(let name) = atom.predicate.name, let new = relations[name] {
      atom.predicate.name = .plain(new)
    }
    atom.arguments = atom.arguments.map(renamed)
    atom.asOf = atom.asOf.map(renamed)
    return atom
  }

  private func renamed(_ formula: Formula) -> Formula {
    switch formula {
    case .atom(let atom): return .atom(renamed(atom))
    case .negation(let inner, let range): return .negation(renamed(inner), range)
    case .comparison(var comparison):
      comparison.left = renamed(comparison.left)
      comparison.right = renamed(comparison.right)
      return .comparison(comparison)
    case .builtin(var test):
      test.arguments = test.arguments.map(renamed)
      return .builtin(test)
    case .truth: return formula
    case .conjunction(let parts): return .conjunction(parts.map(renamed))
    case .disjunction(let parts): return .disjunction(parts.map(renamed))
    }
  }

  private func renamed(_ expression: Expression) -> Expression {
    var expression = expression
    switch expression.kind {
    case .variable, .anonymous, .constant, .entity, .iri: break
    case .unary(let name, let operand): expression.kind = .unary(name, renamed(operand))
    case .binary(let name, let left, let right):
      expression.kind = .binary(name, renamed(left), renamed(right))
    case .call(let name, let arguments): expression.kind = .call(name, arguments.map(renamed))
    case .cast(let operand, var type):
      rename(type: &type)
      expression.kind = .cast(renamed(operand), type)
    case .record(var branch?, let fields):
      rename(branch: &branch)
      expression.kind = .record(branch: branch, fields.map(renamed))
    case .record(nil, let fields): expression.kind = .record(branch: nil, fields.map(renamed))
    case .aggregate(var aggregate):
      aggregate.target = aggregate.target.map(renamed)
      aggregate.body = renamed(aggregate.body)
      expression.kind = .aggregate(aggregate)
    }
    return expression
  }
}

import DatalogSyntax

/// The statements of an instance of a component.
struct InstanceContent {
  /// A statement and the number of the program whose text it stands in.
  struct Part<Statement> {
    var statement: Statement
    let program: Int
  }

  var types: [Part<TypeDeclaration>] = []
  var declarations: [Part<RelationDeclaration>] = []
  var directives: [Part<Directive>] = []
  var rules: [Part<Rule>] = []
  var subsumptions: [Part<Subsumption>] = []
  /// The names of the relations that are declared.
  private(set) var declared: Set<String> = []

  /// How many statements there are.
  var count: Int {
    types.count + declarations.count + directives.count + rules.count + subsumptions.count
  }

  /// Takes the statements of another instance in.
  mutating func append(_ other: InstanceContent) {
    types += other.types
    declarations += other.declarations
    directives += other.directives
    rules += other.rules
    subsumptions += other.subsumptions
    declared.formUnion(other.declared)
  }

  /// Takes the declaration of a relation in.
  mutating func append(_ declaration: RelationDeclaration, program: Int) {
    declarations.append(Part(statement: declaration, program: program))
    declared.insert(declaration.name.name)
  }

  /// The names of an instance, with that of the instance before them.
  func names(in instance: String) -> NameReplacement {
    var replacement = NameReplacement()
    for name in declared { replacement.relations[name] = "\(instance).\(name)" }
    for type in types {
      let name = type.statement.name.name
      replacement.types[name] = "\(instance).\(name)"
      for branch in type.statement.branchNames {
        replacement.branches[branch] = "\(instance).\(branch)"
      }
    }
    return replacement
  }

  /// Puts other names in the place of its own.
  mutating func rename(_ names: NameReplacement) {
    for index in types.indices { names.apply(to: &types[index].statement) }
    for index in declarations.indices { names.apply(to: &declarations[index].statement) }
    for index in directives.indices { names.apply(to: &directives[index].statement) }
    for index in rules.indices { names.apply(to: &rules[index].statement) }
    for index in subsumptions.indices { names.apply(to: &subsumptions[index].statement) }
    declared = Set(declarations.map(\.statement.name.name))
  }

  /// Adds the statements to the programs they stand in.
  func add(to programs: inout [Program]) {
    for part in types { programs[part.program].types.append(part.statement) }
    for part in declarations { programs[part.program].declarations.append(part.statement) }
    for part in directives { programs[part.program].directives.append(part.statement) }
    for part in rules { programs[part.program].rules.append(part.statement) }
    for part in subsumptions { programs[part.program].subsumptions.append(part.statement) }
  }
}

extension TypeDeclaration {
  /// The names of the branches, if it is an algebraic data type.
  fileprivate var branchNames: [String] {
    if case .branches(let branches) = definition { branches.map(\.name.name) } else { [] }
  }
}

import DatalogSyntax
import Diagnostics

/// Makes relations of `.decl` and `.input`, their types resolved.
struct DeclarationReading {
  let names: RelationTable
  let collector: DiagnosticCollector

  /// Reads the declarations of all programs, then the inputs that no declaration covers.
  func read(_ programs: [Program]) {
    var types = DeclaredTypes(collector: collector)
    for program in programs { types.add(program.types, in: program.source) }
    names.types = types
    for program in programs {
      for declaration in program.declarations {
        declare(declaration, types, in: program.source)
      }
    }
    for program in programs {
      for directive in program.directives {
        for name in directive.relations { read(name, directive, programs, in: program.source) }
      }
    }
  }

  private func declare(
    _ declaration: RelationDeclaration, _ types: DeclaredTypes, in source: SourceText
  ) {
    let place = SourcePlace(source, declaration.name.range)
    if let known = names.relation(named: declaration.name.name) {
      collector.error(
        "duplicate-declaration", "`\(declaration.name.name)` is declared twice", at: place,
        notes: names[known].place.map { [.init("declared first here", at: $0)] } ?? [])
      return
    }
    for qualifier in declaration.qualifiers where qualifier.name == "eqrel" {
      collector.error(
        "syntax", "`eqrel` is not supported yet", at: SourcePlace(source, qualifier.range),
        help: "write the rules of symmetry and transitivity")
    }
    _ = names.define(
      declaration.name.name,
      as: CoreRelation(
        name: declaration.name.name, arity: declaration.attributes.count,
        types: declaration.attributes.map { types.type(of: $0.type, in: source) },
        isDeclared: true, place: place))
  }

  /// Notes that a relation is read from a file; an undeclared one has the arity of its first use.
  private func read(
    _ name: Identifier, _ directive: Directive, _ programs: [Program], in source: SourceText
  ) {
    let place = SourcePlace(source, name.range)
    guard directive.kind == .input else { return }
    if let known = names.relation(named: name.name) {
      names[known].origin = .input
    } else if let arity = firstArity(of: name.name, programs) {
      _ = names.define(
        name.name,
        as: CoreRelation(
          name: name.name, arity: arity, origin: .input,
          types: Array(repeating: .term, count: arity), place: place))
    } else {
      collector.error(
        "unknown-predicate", "`\(name.name)` is read, but neither declared nor used", at: place)
    }
  }

  private func firstArity(of name: String, _ programs: [Program]) -> Int? {
    for rule in programs.lazy.flatMap(\.rules) {
      for head in rule.heads where head.predicate.name == .plain(name) {
        return head.arguments.count
      }
      if let arity = rule.body.flatMap({ $0.firstArity(of: name) }) { return arity }
    }
    return nil
  }
}

extension Formula {
  /// The number of arguments with which a name is first used.
  func firstArity(of name: String) -> Int? {
    switch self {
    case .atom(let atom):
      return atom.predicate.name == .plain(name) ? atom.arguments.count : nil
    case .negation(let inner, _): return inner.firstArity(of: name)
    case .conjunction(let parts), .disjunction(let parts):
      for part in parts { if let arity = part.firstArity(of: name) { return arity } }
      return nil
    case .comparison(let comparison):
      for side in [comparison.left, comparison.right] {
        if case .aggregate(let aggregate) = side.kind {
          if let arity = aggregate.body.firstArity(of: name) { return arity }
        }
      }
      return nil
    case .builtin, .truth: return nil
    }
  }
}

/// The types that a program declares by name.
struct DeclaredTypes {
  private var definitions: [String: TypeDeclaration.Definition] = [:]
  private let collector: DiagnosticCollector

  init(collector: DiagnosticCollector) {
    self.collector = collector
  }

  /// Takes declarations in.
  mutating func add(_ declarations: [TypeDeclaration], in source: SourceText) {
    for declaration in declarations {
      if definitions[declaration.name.name] != nil
        || StaticType.reservedNames.contains(declaration.name.name)
      {
        collector.error(
          "duplicate-declaration", "the type `\(declaration.name.name)` is declared twice",
          at: SourcePlace(source, declaration.name.range))
      } else {
        definitions[declaration.name.name] = declaration.definition
      }
    }
  }

  /// What a type name stands for; an error, and any value, where it stands for nothing.
  func type(of name: Identifier, in source: SourceText) -> StaticType {
    if let type = resolve(name.name, depth: 0) { return type }
    let known = ["number", "unsigned", "float", "symbol"] + definitions.keys.sorted()
    let near = NearestNames.suggestions(for: name.name, among: known)
    collector.error(
      "type-mismatch", "there is no type `\(name.name)`", at: SourcePlace(source, name.range),
      help: near.first.map { "did you mean `\($0)`?" })
    return .term
  }

  /// A union has the type its members share; a chain longer than there are types is a circle.
  private func resolve(_ name: String, depth: Int) -> StaticType? {
    guard let definition = definitions[name] else { return StaticType(basic: name) }
    guard depth <= definitions.count else { return nil }
    switch definition {
    case .subtype(let base): return resolve(base.name, depth: depth + 1)
    case .union(let members):
      var type = StaticType.nothing
      for member in members {
        guard let own = resolve(member.name, depth: depth + 1) else { return nil }
        type = type.union(own)
      }
      return type
    }
  }
}

import DatalogSyntax
import Diagnostics

/// Makes relations of `.decl` and `.input`, their types resolved.
struct DeclarationReading {
  let names: RelationTable
  let collector: DiagnosticCollector

  /// Reads the declarations of all programs, then the inputs that no declaration covers.
  func read(_ programs: [Program]) {
    var types = DeclaredTypes(collector: collector)
    types.unread = names.unread
    for program in programs { types.add(program.types, in: program.source) }
    types.completeRecords()
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
      // Which of the two the rest of the program goes by, nobody knows.
      if names[known].arity != declaration.attributes.count {
        names.unread.names.insert(declaration.name.name)
      }
      return
    }
    let id = names.define(
      declaration.name.name,
      as: CoreRelation(
        name: declaration.name.name, arity: declaration.attributes.count,
        types: declaration.attributes.map { types.type(of: $0.type, in: source) },
        columnNames: declaration.attributes.map(\.name.name), isDeclared: true, place: place))
    names[id].discipline = discipline(of: declaration, names[id].types, in: source)
  }

  /// What the declaration says of the rows.
  private func discipline(
    of declaration: RelationDeclaration, _ types: [StaticType], in source: SourceText
  ) -> CoreRelation.Discipline {
    guard let equivalence = declaration.qualifiers.first(where: { $0.name == "eqrel" }) else {
      let domains = declaration.choiceDomains.compactMap {
        columns($0, of: declaration, in: source)
      }
      return domains.isEmpty ? .none : .choice(domains)
    }
    let place = SourcePlace(source, equivalence.range)
    if declaration.attributes.count != 2 {
      collector.error(
        "arity-mismatch", "an equivalence is a relation of two attributes", at: place)
    } else if types[0] != types[1] {
      collector.error(
        "type-mismatch",
        "an equivalence relates \(types[0].described) to \(types[1].described)", at: place)
    } else if !declaration.choiceDomains.isEmpty {
      collector.error("syntax", "an equivalence has no choice domain", at: place)
    }
    return .equivalence
  }

  /// The columns of a choice domain; nil, and an error, where there is no such attribute.
  private func columns(
    _ domain: [Identifier], of declaration: RelationDeclaration, in source: SourceText
  ) -> [Int]? {
    let names = declaration.attributes.map(\.name.name)
    var columns: [Int] = []
    for attribute in domain {
      guard let column = names.firstIndex(of: attribute.name) else {
        let near = NearestNames.suggestions(for: attribute.name, among: names)
        collector.error(
          "syntax", "`\(declaration.name.name)` has no attribute `\(attribute.name)`",
          at: SourcePlace(source, attribute.range),
          help: near.first.map { "did you mean `\($0)`?" })
        return nil
      }
      columns.append(column)
    }
    return columns
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
    } else if !names.isExcused(name.name) {
      let near = NearestNames.suggestions(for: name.name, among: names.named.keys.sorted())
      collector.error(
        "unknown-predicate", "`\(name.name)` is read, but neither declared nor used", at: place,
        help: near.first.map { "did you mean `\($0)`?" })
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

import DatalogSyntax
import Diagnostics

/// Finds relations that nobody asks.
///
/// A relation that is declared and occurs nowhere else is of no use in any program. One that has
/// rows and is not read is of no use only where the program says what it is for: where it has
/// outputs or queries. Rules without these are for whoever loads them.
struct UnusedRelations {
  let program: CoreProgram
  /// The relations that the program gave a name.
  let named: [String: RelationID]
  /// The trees, for their directives.
  let sources: [Program]

  /// Warns of them.
  func report(to collector: DiagnosticCollector) {
    let written = Set(
      sources.lazy.flatMap(\.directives).filter { $0.kind != .input }.flatMap(\.relations)
        .map(\.name))
    let isClosed = !written.isEmpty || sources.contains { !$0.queries.isEmpty }
    let (read, filled, inline) = (relationsRead, relationsFilled, inlineNames)
    for (name, id) in named.sorted(by: { $0.value.index < $1.value.index }) {
      guard let place = program[id].place, !read.contains(id), !written.contains(name),
        !inline.contains(name)
      else { continue }
      if program[id].isDeclared, !filled.contains(id), program[id].origin == .rules {
        collector.warning("unused-relation", "`\(name)` is declared and never used", at: place)
      } else if isClosed {
        collector.warning(
          "unused-relation", "nothing reads `\(name)`", at: place,
          help: "ask it, write it with `.output \(name)`, or leave it out")
      }
    }
  }

  /// The relations whose uses have been replaced by their rules.
  private var inlineNames: Set<String> {
    let isInline: (RelationDeclaration) -> Bool = { declaration in
      declaration.qualifiers.contains { $0.name == "inline" }
    }
    return Set(sources.lazy.flatMap(\.declarations).filter(isInline).map(\.name.name))
  }

  /// The relations that rules of others use.
  private var relationsRead: Set<RelationID> {
    var found: Set<RelationID> = []
    for rule in program.rules {
      for literal in rule.body {
        literal.forEachAtom { atom, _ in
          if atom.relation != rule.head.relation { found.insert(atom.relation) }
        }
      }
    }
    return found
  }

  /// The relations that rules or facts add to.
  private var relationsFilled: Set<RelationID> {
    Set(program.rules.map(\.head.relation)).union(program.facts.map(\.relation))
  }
}

import DatalogSyntax
import Diagnostics

/// Finds what is wrong with components before there is an instance.
struct ComponentChecker {
  private let programs: [Program]
  private let scope: ComponentScope
  private let collector: DiagnosticCollector
  private let references: ComponentReferenceCheck
  private let inheritance: ComponentInheritance

  init(_ programs: [Program], _ scope: ComponentScope, _ collector: DiagnosticCollector) {
    self.programs = programs
    self.scope = scope
    self.collector = collector
    references = ComponentReferenceCheck(scope: scope, collector: collector)
    inheritance = ComponentInheritance(scope: scope)
  }

  /// Reports everything that is wrong.
  func check() {
    var names = DeclaredNames(collector: collector)
    for program in programs {
      names.note(program.types.map(\.name), in: program.source)
      names.note(program.declarations.map(\.name), in: program.source)
    }
    for node in scope.outermost { names.add(node.tree.name, in: node.source) }
    for program in programs {
      for instance in program.instances {
        names.add(instance.name, in: program.source)
        check(instance.component, in: nil, of: nil, program.source)
      }
    }
    var cycles = InheritanceCycles(inheritance: inheritance, collector: collector)
    for node in scope.outermost { check(node, &cycles) }
  }

  private func check(_ node: ComponentNode, _ cycles: inout InheritanceCycles) {
    for base in node.tree.bases { check(base, in: node.parent, of: node, node.source) }
    cycles.check(node)
    OverrideCheck(inheritance: inheritance, collector: collector).check(node)
    var components = DeclaredNames(collector: collector)
    for nested in node.nested {
      components.add(nested.tree.name, in: node.source)
      check(nested, &cycles)
    }
    var instances = DeclaredNames(collector: collector)
    for instance in node.tree.content.instances {
      instances.add(instance.name, in: node.source)
      check(instance.component, in: node, of: node, node.source)
    }
  }

  /// Checks a reference, unless it is to a parameter, whose meaning only instances know.
  private func check(
    _ reference: ComponentReference, in place: ComponentNode?, of owner: ComponentNode?,
    _ source: SourceText
  ) {
    if owner?.isParameter(reference.name.name) == true { return }
    _ = references.component(
      of: reference, in: place, ComponentBinding(), at: SourcePlace(source, reference.name.range))
  }
}

/// Names that may not be given twice.
private struct DeclaredNames {
  let collector: DiagnosticCollector
  private var places: [String: SourcePlace] = [:]

  init(collector: DiagnosticCollector) {
    self.collector = collector
  }

  /// Notes names that others have seen to.
  mutating func note(_ names: [Identifier], in source: SourceText) {
    for name in names where places[name.name] == nil {
      places[name.name] = SourcePlace(source, name.range)
    }
  }

  /// Notes a name, and reports it where it is known.
  mutating func add(_ name: Identifier, in source: SourceText) {
    let place = SourcePlace(source, name.range)
    if let first = places[name.name] {
      collector.error(
        "duplicate-declaration", "`\(name.name)` is declared twice", at: place,
        notes: [.init("declared first here", at: first)])
    } else {
      places[name.name] = place
    }
  }
}

import DatalogSyntax
import Diagnostics

/// Replaces components and their instances by the statements of the instances.
///
/// Statements keep the places where they are written, and stand in the program whose text that is:
/// a component and its instances may be in different files.
enum ComponentExpansion {
  /// Programs that say the same without components.
  ///
  /// - Returns: The programs; nil where something is wrong with the components, which is reported.
  static func apply(to programs: [Program], _ collector: DiagnosticCollector) -> [Program]? {
    guard programs.contains(where: \.hasComponents) else { return programs }
    let scope = ComponentScope(programs)
    ComponentChecker(programs, scope, collector).check()
    if collector.hasErrors { return nil }
    var builder = InstanceBuilder(scope: scope, collector: collector)
    var expanded = programs
    for index in expanded.indices {
      expanded[index].components = []
      expanded[index].instances = []
    }
    do {
      for program in programs {
        for instance in program.instances {
          try builder.content(of: instance, in: program.source).add(to: &expanded)
          for orphan in builder.orphans {
            expanded[orphan.program].rules.append(orphan.statement)
          }
        }
      }
    } catch {
      return nil
    }
    return expanded
  }
}

extension Program {
  /// The same without components and instances, for when these are wrong.
  ///
  /// What they would have said counts as unread, so that nobody misses it.
  var withoutComponents: Program {
    var rest = self
    rest.components = []
    rest.instances = []
    rest.unread.names.formUnion(instances.map(\.name.name))
    for component in components { rest.unread.names.formUnion(component.content.namesInside) }
    return rest
  }

  /// The names that the statements of a component may define.
  private var namesInside: Set<String> {
    var found = Set(declarations.map(\.name.name) + types.map(\.name.name))
    for case .plain(let name) in rules.lazy.flatMap(\.heads).map(\.predicate.name) {
      found.insert(name)
    }
    for component in components { found.formUnion(component.content.namesInside) }
    return found
  }

  /// Whether there is anything to expand.
  fileprivate var hasComponents: Bool { !components.isEmpty || !instances.isEmpty }
}

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
  /// Whether there is anything to expand.
  fileprivate var hasComponents: Bool { !components.isEmpty || !instances.isEmpty }
}

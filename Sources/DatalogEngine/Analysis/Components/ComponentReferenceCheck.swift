import DatalogSyntax
import Diagnostics

/// Finds the component that a reference means, or tells why there is none.
struct ComponentReferenceCheck {
  let scope: ComponentScope
  let collector: DiagnosticCollector

  /// The component that a reference means; nil, and an error, where there is none or it takes
  /// another number of arguments.
  func component(
    of reference: ComponentReference, in component: ComponentNode?, _ binding: ComponentBinding,
    at place: SourcePlace
  ) -> ComponentNode? {
    let name = reference.name.name
    guard let found = scope.component(named: name, in: component, binding) else {
      reportUnknown(binding[name], written: name, at: place)
      return nil
    }
    let count = found.tree.parameters.count
    guard count == reference.arguments.count else {
      let standsFor = binding[name] == name ? "" : ", which `\(name)` stands for here,"
      let parameters = count == 1 ? "1 parameter" : "\(count == 0 ? "no" : "\(count)") parameters"
      collector.error(
        "arity-mismatch",
        "the component `\(found.name)`\(standsFor) has \(parameters), "
          + "not \(reference.arguments.count)",
        at: place, notes: [.init("defined here", at: found.place)])
      return nil
    }
    return found
  }

  private func reportUnknown(_ name: String, written: String, at place: SourcePlace) {
    if scope.unread.mayDefine(name) { return }
    let near = NearestNames.suggestions(for: name, among: scope.names)
    let standsFor = name == written ? "" : ", which `\(written)` stands for here"
    collector.error(
      "unknown-component", "there is no component `\(name)`\(standsFor)", at: place,
      help: near.first.map { "did you mean `\($0)`?" })
  }
}

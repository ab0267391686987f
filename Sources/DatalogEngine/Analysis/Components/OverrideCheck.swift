import DatalogSyntax
import Diagnostics

/// Finds relations that a component overrides and may not.
struct OverrideCheck {
  let inheritance: ComponentInheritance
  let collector: DiagnosticCollector

  /// Reports what is wrong with the overrides of a component.
  func check(_ node: ComponentNode) {
    guard !node.tree.overrides.isEmpty else { return }
    let ancestors = inheritance.ancestors(of: node)
    for name in node.tree.overrides {
      let place = SourcePlace(node.source, name.range)
      if let own = node.declaration(of: name.name) {
        collector.error(
          "invalid-override", "`\(name.name)` is declared in `\(node.name)` itself", at: place,
          notes: [.init("declared here", at: own)],
          help: "`.override` is for relations of the components it inherits from")
        continue
      }
      let inherited = ancestors.compactMap { $0.declaration(of: name.name) }
      for other in ancestors { checkOverridable(name.name, of: other, at: place) }
      if inherited.isEmpty, !inheritance.isOpen(node) {
        warnOfNothing(name.name, ancestors, at: place)
      }
    }
  }

  private func checkOverridable(_ name: String, of other: ComponentNode, at place: SourcePlace) {
    for declaration in other.tree.content.declarations
    where declaration.name.name == name && !declaration.isOverridable {
      collector.error(
        "invalid-override", "`\(name)` of `\(other.name)` cannot be overridden", at: place,
        notes: [
          .init(
            "declared here without `overridable`",
            at: SourcePlace(other.source, declaration.name.range))
        ])
    }
  }

  private func warnOfNothing(_ name: String, _ ancestors: [ComponentNode], at place: SourcePlace) {
    let known = ancestors.flatMap(\.tree.content.declarations).map(\.name.name)
    let near = NearestNames.suggestions(for: name, among: known)
    collector.warning(
      "invalid-override", "no component it inherits from declares `\(name)`", at: place,
      help: near.first.map { "did you mean `\($0)`?" })
  }
}

extension ComponentNode {
  /// Where a relation is declared, if it is one of its own.
  fileprivate func declaration(of name: String) -> SourcePlace? {
    tree.content.declarations.first { $0.name.name == name }
      .map { SourcePlace(source, $0.name.range) }
  }
}

extension RelationDeclaration {
  /// Whether components that inherit the relation may replace its rules.
  fileprivate var isOverridable: Bool { qualifiers.contains { $0.name == "overridable" } }
}

import DatalogSyntax
import Diagnostics

/// A component at its place among the others.
final class ComponentNode {
  /// The component.
  let tree: Component
  /// The number of the program it stands in.
  let program: Int
  /// The text it stands in.
  let source: SourceText
  /// The component around it.
  private(set) unowned var parent: ComponentNode?
  /// The components in it, in order.
  private(set) var nested: [ComponentNode] = []

  init(_ tree: Component, program: Int, source: SourceText, parent: ComponentNode? = nil) {
    self.tree = tree
    self.program = program
    self.source = source
    self.parent = parent
    nested = tree.content.components.map {
      ComponentNode($0, program: program, source: source, parent: self)
    }
  }

  /// The component's name.
  var name: String { tree.name.name }
  /// The names of it and of all components in it.
  var names: [String] { [name] + nested.flatMap(\.names) }
  /// Where its name stands.
  var place: SourcePlace { SourcePlace(source, tree.name.range) }

  /// Whether a name stands for something else in every instance.
  func isParameter(_ name: String) -> Bool { tree.parameters.contains { $0.name == name } }
}

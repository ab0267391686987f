import DatalogSyntax

/// Knows which components a component inherits from, as far as that is known without an instance.
final class ComponentInheritance {
  private let scope: ComponentScope
  /// The bases that have been asked for.
  private var known: [ObjectIdentifier: [ComponentNode]] = [:]

  init(scope: ComponentScope) {
    self.scope = scope
  }

  /// The bases of a component that are no parameters.
  func bases(of node: ComponentNode) -> [ComponentNode] {
    if let bases = known[ObjectIdentifier(node)] { return bases }
    let bases = node.tree.bases.compactMap { reference in
      node.isParameter(reference.name.name)
        ? nil : scope.component(named: reference.name.name, in: node.parent)
    }
    known[ObjectIdentifier(node)] = bases
    return bases
  }

  /// What a component inherits from, the nearest first, as deep as an instance can be made of it; it
  /// is itself among them where it is in a circle.
  ///
  /// - Complexity: O(*n*) in the number of what it finds.
  func ancestors(of node: ComponentNode) -> [ComponentNode] {
    var found: [ComponentNode] = []
    var seen: Set<ObjectIdentifier> = []
    var level = [node]
    for _ in 0..<InstanceBuilder.deepest where !level.isEmpty {
      level = level.flatMap { bases(of: $0) }.filter { seen.insert(ObjectIdentifier($0)).inserted }
      found += level
    }
    return found
  }

  /// Whether a component may inherit from one that only instances know.
  func isOpen(_ node: ComponentNode) -> Bool {
    ([node] + ancestors(of: node)).contains { node in
      node.tree.bases.contains { node.isParameter($0.name.name) }
    }
  }
}

import DatalogSyntax
import Diagnostics

/// Knows which components a component inherits from, as far as that is known without an instance.
struct ComponentInheritance {
  let scope: ComponentScope

  /// The bases of a component, each with the reference to it.
  func bases(of node: ComponentNode) -> [(base: ComponentNode, reference: ComponentReference)] {
    node.tree.bases.compactMap { reference in
      if node.isParameter(reference.name.name) { return nil }
      return scope.component(named: reference.name.name, in: node.parent).map { ($0, reference) }
    }
  }

  /// Everything a component inherits from; it is itself among them where it is in a cycle.
  ///
  /// - Complexity: O(*n*) in the number of components.
  func ancestors(of node: ComponentNode) -> [ComponentNode] {
    var found: [ComponentNode] = []
    var seen: Set<ObjectIdentifier> = []
    var waiting = [node]
    while let next = waiting.popLast() {
      for (base, _) in bases(of: next) where seen.insert(ObjectIdentifier(base)).inserted {
        found.append(base)
        waiting.append(base)
      }
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

/// Finds components that inherit from themselves, each circle once.
struct InheritanceCycles {
  let inheritance: ComponentInheritance
  let collector: DiagnosticCollector
  private var reported: Set<ObjectIdentifier> = []

  init(inheritance: ComponentInheritance, collector: DiagnosticCollector) {
    self.inheritance = inheritance
    self.collector = collector
  }

  /// Reports the circle that a component is part of.
  mutating func check(_ node: ComponentNode) {
    guard !reported.contains(ObjectIdentifier(node)),
      let circle = circle(from: node)
    else { return }
    for member in circle { reported.insert(ObjectIdentifier(member)) }
    let path = (circle + [node]).map { "`\($0.name)`" }.joined(separator: " : ")
    collector.error(
      "component-cycle", "`\(node.name)` inherits from itself", at: node.place, label: path)
  }

  /// A shortest way from a component over its bases back to it.
  private func circle(from start: ComponentNode) -> [ComponentNode]? {
    var paths: [[ComponentNode]] = [[start]]
    var seen: Set<ObjectIdentifier> = []
    while !paths.isEmpty {
      let path = paths.removeFirst()
      for (base, _) in inheritance.bases(of: path[path.count - 1]) {
        if base === start { return path }
        if seen.insert(ObjectIdentifier(base)).inserted { paths.append(path + [base]) }
      }
    }
    return nil
  }
}

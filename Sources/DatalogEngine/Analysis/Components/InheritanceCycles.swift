import Diagnostics

/// Finds components that inherit from themselves, each circle once.
struct InheritanceCycles {
  let inheritance: ComponentInheritance
  let collector: DiagnosticCollector
  /// The components that have been gone through, with everything they inherit from.
  private var finished: Set<ObjectIdentifier> = []

  init(inheritance: ComponentInheritance, collector: DiagnosticCollector) {
    self.inheritance = inheritance
    self.collector = collector
  }

  /// Reports the circles that can be reached from a component and have not been.
  ///
  /// - Complexity: O(*n*) in the number of components for all of them together.
  mutating func check(_ node: ComponentNode) {
    var path: [(node: ComponentNode, bases: [ComponentNode])] = []
    var positions: [ObjectIdentifier: Int] = [:]
    var next: ComponentNode? = node
    while true {
      if let entered = next, !finished.contains(ObjectIdentifier(entered)) {
        if let position = positions[ObjectIdentifier(entered)] {
          report(path[position...].map(\.node))
        } else {
          positions[ObjectIdentifier(entered)] = path.count
          path.append((entered, inheritance.bases(of: entered).reversed()))
        }
      }
      guard let last = path.indices.last else { return }
      next = path[last].bases.popLast()
      if next == nil {
        let left = ObjectIdentifier(path.removeLast().node)
        finished.insert(left)
        positions[left] = nil
      }
    }
  }

  private func report(_ circle: [ComponentNode]) {
    let path = (circle + circle.prefix(1)).map { "`\($0.name)`" }.joined(separator: " : ")
    collector.error(
      "component-cycle", "`\(circle[0].name)` inherits from itself", at: circle[0].place,
      label: path)
  }
}

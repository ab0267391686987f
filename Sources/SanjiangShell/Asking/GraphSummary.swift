import DocumentExtraction
import PolicyGraph

/// What a graph holds, in one line.
enum GraphSummary {
  /// `14 documents, 320 tasks, 205 indicators, 565 units, 107 officials`.
  ///
  /// - Complexity: O(log *n*) a class.
  static func text(of graph: PolicyGraph) -> String {
    let counts = classes.map { (graph.count(of: $0.class), $0.word) }
    let parts = counts.filter { $0.0 > 0 }.map { Count.of($0.0, $0.1) }
    return parts.isEmpty ? Count.of(graph.store.count, "triple") : parts.joined(separator: ", ")
  }

  private static let classes: [(class: NodeClass, word: String)] = [
    (.held, "document"), (.task, "task"), (.indicator, "indicator"), (.unit, "unit"),
    (.official, "official"),
  ]
}

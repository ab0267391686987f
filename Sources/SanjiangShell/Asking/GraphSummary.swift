import DocumentExtraction
import PolicyGraph

/// What a graph holds, in one line.
enum GraphSummary {
  /// `14 documents, 320 tasks, 205 indicators, 565 units, 107 officials`.
  ///
  /// - Complexity: O(log *n*) a class.
  static func text(of graph: PolicyGraph) -> Bilingual {
    let counts = PageText.counts(classes.map { (graph.count(of: $0.class), $0.word, $0.chinese) })
    return counts.isEmpty ? Count.of(graph.store.count, "triple", zh: "条三元组") : counts
  }

  private static let classes: [(class: NodeClass, word: String, chinese: String)] = [
    (.held, "document", "份文件"), (.task, "task", "项任务"), (.indicator, "indicator", "项指标"),
    (.unit, "unit", "个单位"), (.official, "official", "名官员"),
  ]
}

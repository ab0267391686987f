import DatalogEngine
import Diagnostics
import DocumentExtraction
import TripleStore

extension NameIndex {
  /// The widest heading that is told of a candidate, in cells.
  private static let widestHeading = 30

  /// A node as one of several that a name may mean.
  ///
  /// - Complexity: O(log *n*) in the number of triples.
  package func candidate(_ node: Term) -> EntityCandidate {
    guard let id = graph.store.dictionary.id(of: node) else {
      return EntityCandidate(node: node, name: printed.text(of: node), note: "node")
    }
    let name = printed.text(of: node)
    let kind = graph.kind(of: id)
    let marks = kind.map { self.marks(of: id, $0) } ?? []
    // What the name tells already is not told again.
    let note = [kind?.rawValue ?? "node"] + marks.filter { !name.hasSuffix($0) }
    return EntityCandidate(node: node, name: name, note: note.joined(separator: ", "))
  }

  /// What tells a node apart, in words for people.
  private func marks(of id: TermID, _ kind: NodeKind) -> [String] {
    switch kind {
    case .region:
      texts(id, "code") + within(id) + texts(id, "established").map { "since \($0)" }
        + texts(id, "abolished").map { "until \($0)" }
    case .unit, .group:
      texts(id, "established").map { "since \($0)" }
        + texts(id, "abolished").map { "until \($0)" }
    case .official: texts(id, "knownAs")
    case .document: texts(id, "issued")
    case .indicator: texts(id, "name").map(Self.cut)
    case .task, .section, .event: texts(id, "heading").map(Self.cut)
    default: []
    }
  }

  private func within(_ id: TermID) -> [String] {
    graph.objects(id, graph.predicate("within")).prefix(1).map { region in
      "in \(printed.text(of: graph.store.dictionary.term(region)))"
    }
  }

  private func texts(_ id: TermID, _ word: String) -> [String] {
    graph.objects(id, graph.predicate(word)).map(graph.store.dictionary.lexicalForm)
  }

  private static func cut(_ heading: String) -> String {
    DisplayWidth.truncate(VisibleText.oneLine(heading), to: widestHeading)
  }
}

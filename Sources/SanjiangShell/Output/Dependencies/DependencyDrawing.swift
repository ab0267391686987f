import DocumentExtraction
import PolicyGraph
import TripleStore

extension Drawing {
  /// The dependencies of a document as nodes and edges; an edge leads from the document that rests
  /// on another, names it or goes on with it.
  ///
  /// - Parameter outline: the dependencies.
  /// - Complexity: O(*n*) in the number of links.
  init(_ outline: DependencyOutline) {
    let focus = outline.dependencies.document
    let documents = outline.dependencies.documents
    self.init(title: documents[focus]?.name ?? "", nodes: [], edges: [])
    var seen: Set<Term> = []
    var drawn: Set<DocumentDependencies.Link> = []
    add(focus, documents, isFocus: true, &seen)
    let branches = (outline.restsOn ?? []) + (outline.supports ?? []) + outline.linked
    add(branches, documents, &seen, &drawn)
  }

  private mutating func add(
    _ branches: [DependencyOutline.Branch],
    _ documents: [Term: DocumentDependencies.Document], _ seen: inout Set<Term>,
    _ drawn: inout Set<DocumentDependencies.Link>
  ) {
    for branch in branches {
      add(branch.document, documents, isFocus: false, &seen)
      for link in branch.links where drawn.insert(link).inserted {
        edges.append(
          Edge(
            from: link.from.drawnID, to: link.to.drawnID, label: link.words(isOutgoing: true),
            detail: Citation.text(of: link.passages)))
      }
      add(branch.branches, documents, &seen, &drawn)
    }
  }

  private mutating func add(
    _ node: Term, _ documents: [Term: DocumentDependencies.Document], isFocus: Bool,
    _ seen: inout Set<Term>
  ) {
    guard let document = documents[node], seen.insert(node).inserted else { return }
    let kind = NodeKind(of: node) ?? .document
    let mark =
      document.isHeld || kind == .source ? [] : [Bilingual("not read", "未读")]
    let title = document.title.map { [Bilingual(same: $0)] } ?? []
    nodes.append(
      Node(
        id: node.drawnID, label: document.name, kind: kind.rawValue,
        detail: (title + mark).onLines,
        isFocus: isFocus))
  }
}

extension Term {
  /// The id of the node of a term in drawings.
  var drawnID: String { identifyingText }
}

import DocumentExtraction
import PolicyGraph
import TripleStore

extension ResultTable {
  /// The dependencies of a document as rows: a row for each link, in the order of the tree.
  ///
  /// - Parameter outline: the dependencies.
  /// - Complexity: O(*n*) in the number of links.
  init(_ outline: DependencyOutline) {
    self.init(
      columns: [.relation, .reason, .document, .title, .through, .count, .lines])
    let branches = (outline.restsOn ?? []) + (outline.supports ?? []) + outline.linked
    append(branches, through: nil, outline.dependencies.documents)
  }

  private mutating func append(
    _ branches: [DependencyOutline.Branch], through middle: String?,
    _ documents: [Term: DocumentDependencies.Document]
  ) {
    for branch in branches {
      let document = documents[branch.document]
      let name = document?.name ?? ""
      for link in branch.links {
        rows.append([
          Cell(link.reason.relation(isOutgoing: link.to == branch.document)),
          Cell(link.reason.words),
          Cell(name), Cell(document?.title ?? ""), Cell(middle ?? ""), Cell(link.places),
          Cell(Citation.text(of: link.passages)),
        ])
      }
      append(branch.branches, through: name, documents)
    }
  }
}

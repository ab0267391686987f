import DatalogEngine
import DocumentExtraction
import PolicyGraph
import TripleStore

extension PolicyGraph {
  /// The one node of a name.
  ///
  /// - Parameter name: a name, alias or number, with or without `@` before it.
  /// - Returns: the node.
  /// - Throws: where no node or several bear the name.
  func entity(named name: String) throws(ShellFailure) -> Term {
    let bare = name.hasPrefix("@") || name.hasPrefix("＠") ? String(name.dropFirst()) : name
    switch names.resolve(bare) {
    case .one(let term): return term
    case .none(let suggestions):
      throw ShellFailure(
        .wrongQuery, code: "unknown-entity", "nothing in the graph is called `\(bare)`",
        help: suggestions.isEmpty ? nil : "did you mean \(Self.list(suggestions))?")
    case .several(let candidates):
      throw ShellFailure(
        .wrongQuery, code: "ambiguous-entity", "several things are called `\(bare)`",
        help: "say which: \(Self.list(candidates))")
    }
  }

  /// The dossier of a document that was read.
  ///
  /// - Parameter name: its number or title.
  /// - Returns: the dossier.
  /// - Throws: where no document of that name was read.
  func heldDocument(named name: String) throws(ShellFailure) -> DocumentDossier {
    let node = try entity(named: name)
    if let dossier = dossier(of: node) { return dossier }
    throw ShellFailure(
      .wrongInput, code: "not-held", "`\(name)` was not read into this graph",
      help: "`sanjiang query 'Held(d)'` lists the documents that were")
  }

  private static func list(_ names: [String]) -> String {
    names.map { "`\($0)`" }.joined(separator: ", ")
  }
}

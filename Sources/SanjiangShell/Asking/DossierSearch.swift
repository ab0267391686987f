import DatalogEngine
import DocumentExtraction
import PolicyGraph
import TripleStore

/// Finds the node that a dossier is asked of, and says which command is right where it is of another
/// kind.
struct DossierSearch {
  /// Where it is looked for.
  let graph: PolicyGraph
  /// What is asked for.
  let kind: DossierKind
  /// Where it is asked.
  let surface: DossierSurface

  /// The node of a name.
  ///
  /// A name that several things bear means the one of the kind that is asked for.
  ///
  /// - Parameter name: any name, with or without `@` before it.
  /// - Returns: the node.
  /// - Throws: where nothing, several things or something else bears the name.
  func node(named name: String) throws(ShellFailure) -> Term {
    let bare = PolicyGraph.withoutMarks(name)
    switch graph.names.resolve(bare) {
    case .one(let node):
      if isWanted(node) { return node }
      if let measure = try measure(named: bare) { return measure }
      throw wrongKind(node, bare)
    case .several(let candidates):
      let wanted = candidates.filter { isWanted($0.node) }
      if wanted.count == 1 { return wanted[0].node }
      throw ambiguous(bare, wanted.isEmpty ? candidates : wanted)
    case .none:
      if let measure = try measure(named: bare) { return measure }
      if let item = try item(at: bare) { return item }
      if let only = graph.names.onlyMeaning(of: bare, among: Set(kind.nodes)) { return only }
      throw .unknownEntity(
        bare, suggestions: graph.names.suggestions(for: bare, of: Set(kind.nodes)))
    }
  }

  // MARK: - Kinds

  private func isWanted(_ node: Term) -> Bool {
    Self.kind(of: node).map(kind.nodes.contains) ?? false
  }

  /// What indicators of a name measure, where indicators are asked for.
  private func measure(named name: String) throws(ShellFailure) -> Term? {
    guard kind == .indicator else { return nil }
    let measures = graph.measures(ofIndicatorsNamed: name)
    if measures.count > 1 { throw ambiguous(name, measures.map(graph.names.candidate)) }
    return measures.first
  }

  /// The only task or indicator of a path, where somebody left its document out.
  private func item(at path: String) throws(ShellFailure) -> Term? {
    guard path.utf8.contains(UInt8(ascii: "/")), let node = kind.nodes.first,
      let nodeClass: NodeClass = [.task: .task, .indicator: .indicator][node]
    else { return nil }
    let items = graph.nodes(of: nodeClass, endingIn: "/" + path)
    if items.count > 1 { throw ambiguous(path, items.map(graph.names.candidate)) }
    return items.first
  }

  private static func kind(of node: Term) -> NodeKind? {
    guard case .iri(let iri) = node else { return nil }
    return NodeKind(of: iri)
  }

  // MARK: - What is wrong

  private func wrongKind(_ node: Term, _ name: String) -> ShellFailure {
    guard let found = Self.kind(of: node) else {
      return ShellFailure(
        .wrongQuery, code: "wrong-kind", "`\(name)` is no \(kind.rawValue)")
    }
    let article = "aeio".contains(found.rawValue.prefix(1)) ? "an" : "a"
    let help = DossierKind(of: found).map { "write `\(surface.command($0, name))`" }
    return ShellFailure(
      .wrongQuery, code: "wrong-kind", "`\(name)` is \(article) \(found.rawValue)", help: help)
  }

  private func ambiguous(_ name: String, _ candidates: [EntityCandidate]) -> ShellFailure {
    let sorted = candidates.sorted { $0.name < $1.name }
    return ShellFailure(
      .wrongQuery, code: "ambiguous-entity", "several things are called `\(name)`",
      help: "say which: \(sorted.described)")
  }
}

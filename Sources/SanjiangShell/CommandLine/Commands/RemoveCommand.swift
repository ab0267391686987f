import DocumentExtraction
import PolicyGraph
import TripleStore

extension CommandDescription {
  /// `sanjiang remove`.
  static let remove = CommandDescription(
    name: "remove", summary: "Remove a document, or all that a file states, from a graph",
    operands: [
      OperandDescription(
        "NUMBER", help: "the number or title of a document, or the name of a file that was read")
    ],
    options: [.ownGraph],
    discussion: """
      Exactly what only it states is removed. What other documents state stays; a document that others
      cite is still known by its name. `sanjiang info` lists the files, and what each states. A named
      graph of imported quads is removed by its IRI, `'<…>'`.
      """,
    hints: "delete rm drop",
    examples: [
      Example("sanjiang remove 青政办〔2025〕8号 --graph my.graph", "remove it from my.graph"),
      Example("sanjiang remove data.nt --graph my.graph", "remove what was imported from data.nt"),
    ],
    action: { (arguments, context) throws(ShellFailure) in
      let path = try arguments.required(.ownGraph)
      guard GraphPlace(path) != .nothing else { throw GraphOpening.noGraph(path) }
      try GraphOpening.reported { () throws(PolicyGraphError) in try GraphWriter.check(path) }
      let name = arguments.operands[0]
      let change = GraphChange(path: path, command: "remove", context: context)
      _ = try change.make(saying: "remove \(name)") { (graph) throws(ShellFailure) in
        try remove(name, from: &graph, at: path)
      }
      context.remark(Bilingual("\(name) was removed from \(path)", "\(name)已从 \(path) 移除"))
      return .success
    })

  /// Removes what a name stands for: a file, or a document.
  private static func remove(
    _ name: String, from graph: inout PolicyGraph, at path: String
  ) throws(ShellFailure) {
    if graph.remove(source: name) { return }
    if graph.remove(graphNamed: DataFiles.graphName(of: name)) { return }
    if let iri = graphIRI(name), graph.remove(graphNamed: .iri(iri)) { return }
    guard graph.remove(document: try graph.entity(named: name)) else {
      throw ShellFailure(
        .wrongInput, code: "not-held", "`\(name)` is no document that was read into \(path)")
    }
  }

  /// The IRI between angle brackets that names a graph of data.
  private static func graphIRI(_ name: String) -> String? {
    guard name.hasPrefix("<"), name.hasSuffix(">") else { return nil }
    let iri = String(name.dropFirst().dropLast())
    return PolicyGraph.isOfOtherOrigin(.iri(iri)) ? iri : nil
  }
}

extension OptionDescription {
  /// The graph to change; the bundled one cannot be.
  fileprivate static let ownGraph = OptionDescription(
    "--graph", .one("PATH"), isRequired: true, help: "the directory of the graph")
}

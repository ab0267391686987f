import PolicyGraph

extension CommandDescription {
  /// `sanjiang remove`.
  static let remove = CommandDescription(
    name: "remove", summary: "Remove a document from a graph of your own",
    operands: [OperandDescription("NUMBER", help: "the number or title of a document")],
    options: [.ownGraph],
    discussion: """
      What other documents state stays; a document that others cite is still known by its name.
      """,
    hints: "delete rm drop",
    examples: [
      Example("sanjiang remove 青政办〔2025〕8号 --graph my.graph", "remove it from my.graph")
    ],
    action: { (arguments, context) throws(ShellFailure) in
      let path = try arguments.required(.ownGraph)
      var graph = try GraphOpening.graph(at: path, registry: nil, in: context, isCorrected: false)
      let name = arguments.operands[0]
      let document = try graph.entity(named: name)
      guard graph.remove(document: document) else {
        throw ShellFailure(
          .wrongInput, code: "not-held", "`\(name)` is no document that was read into \(path)")
      }
      try GraphOpening.write(graph, to: path)
      context.remark(Bilingual("\(name) was removed from \(path)", "\(name)已从 \(path) 移除"))
      return .success
    })
}

extension OptionDescription {
  /// The graph to change; the bundled one cannot be.
  fileprivate static let ownGraph = OptionDescription(
    "--graph", .one("PATH"), isRequired: true, help: "the directory of the graph")
}

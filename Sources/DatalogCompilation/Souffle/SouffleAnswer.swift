import DatalogEngine

/// Writes the relation of the answer, in which nodes have the names that answers show.
struct SouffleAnswer {
  let context: SouffleContext
  /// What the table of the nodes is called.
  static let nodes = "g_nodes"
  /// The relation of what nodes are shown as.
  private static let shown = "shown"
  private static let shownAny = "shown_value"

  private var answer: LoweredAnswer { context.program.answer }
  private var goal: LoweredRelation { context.program.relations[answer.relation] }

  init(_ context: SouffleContext) { self.context = context }

  /// Whether nodes are in it.
  var hasNodes: Bool {
    answer.columns.indices.contains { [.node, .any].contains(goal.columns[$0]) }
  }

  /// The declarations and rules.
  var text: String {
    let name = goal.name
    let types = context.types(of: answer.relation)
    guard !answer.columns.isEmpty else {
      let row = SouffleText.atom(name, types.map { _ in "_" })
      return ".decl answer(answer: symbol)\n"
        + SouffleText.rule("answer(\"true\")", [row])
        + SouffleText.rule("answer(\"false\")", ["!" + row])
        + output(["answer"])
    }
    var terms = types.indices.map { _ in "_" }
    var values: [String] = []
    var literals: [String] = []
    var columns: [SouffleType] = []
    for column in answer.columns.indices {
      terms[column] = "v\(column)"
      values.append("v\(column)")
      columns.append(types[column])
      guard [.node, .any].contains(types[column].column) else { continue }
      values[column] = "p\(column)"
      let relation = types[column].column == .node ? Self.shown : Self.shownAny
      literals.append(SouffleText.atom(relation, ["v\(column)", "p\(column)"]))
    }
    return shownNodes + SouffleText.declaration("answer", columns)
      + SouffleText.rule(
        SouffleText.atom("answer", values), [SouffleText.atom(name, terms)] + literals)
      + output(answer.columns)
  }

  private func output(_ columns: [String]) -> String {
    let names = columns.map { name in
      name.contains { "\",\n\r".contains($0) }
        ? "\""
          + name.split(separator: "\"", omittingEmptySubsequences: false)
          .joined(separator: "\"\"") + "\"" : name
    }
    return ".output answer(IO=file, filename=\"answer.csv\", rfc4180=true, headers=true,"
      + " attributeNames=\(SouffleText.quoted(names.joined(separator: ","))))\n"
  }

  /// The relations of what nodes and values of several kinds are shown as.
  private var shownNodes: String {
    var text = ""
    if hasNodes {
      text += SouffleText.remark(["what nodes are shown as"])
      text += ".decl \(Self.shown)(node: symbol, printed: symbol)\n"
      text += SouffleText.rule("\(Self.shown)(node, printed)", ["\(Self.nodes)(node, printed)"])
      for (node, conditions) in found {
        text += SouffleText.rule(
          "\(Self.shown)(node, cat(\"<\", node, \">\"))",
          conditions + ["node = \(node)", "!\(Self.nodes)(node, _)"])
      }
      text += "\n"
    }
    return text + shownValues
  }

  /// The nodes of the answer, each with what it comes from.
  private var found: [(node: String, conditions: [String])] {
    answer.columns.indices.compactMap { column in
      switch goal.columns[column] {
      case .node: ("x", [atom(column)])
      case .any: ("substr(x, 1, strlen(x) - 1)", [atom(column), "substr(x, 0, 1) = \"E\""])
      default: nil
      }
    }
  }

  private func atom(_ column: Int) -> String {
    SouffleText.atom(goal.name, goal.columns.indices.map { $0 == column ? "x" : "_" })
  }

  /// What values of several kinds are shown as: a node as itself, another value without the letter
  /// of its kind, one of an unknown datatype without the datatype.
  private var shownValues: String {
    let columns = answer.columns.indices.filter { goal.columns[$0] == .any }
    guard !columns.isEmpty else { return "" }
    let rest = "substr(x, 1, strlen(x) - 1)"
    let letter = "substr(x, 0, 1)"
    var text = ".decl \(Self.shownAny)(x: symbol, printed: symbol)\n"
    for column in columns {
      text += SouffleText.rule(
        "\(Self.shownAny)(x, printed)",
        [atom(column), "\(letter) = \"E\"", "\(Self.shown)(\(rest), printed)"])
      text += SouffleText.rule(
        "\(Self.shownAny)(x, \(rest))",
        [atom(column), "\(letter) != \"E\"", "\(letter) != \"L\""])
      text += SouffleText.rule(
        "\(Self.shownAny)(x, substr(x, place + 1, strlen(x) - place - 1))",
        [
          atom(column), "\(letter) = \"L\"", "place = range(1, strlen(x))",
          "substr(x, place, 1) = \" \"", "!contains(\" \", substr(x, 0, place))",
        ])
    }
    return text + "\n"
  }
}

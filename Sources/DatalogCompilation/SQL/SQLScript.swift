/// The text of a script, statement by statement.
struct SQLScript {
  private(set) var text: String
  private let steps: ProgramSteps

  /// Begins a script with the question that it answers.
  init(_ steps: ProgramSteps) {
    self.steps = steps
    text = ""
    remark(steps.question)
  }

  /// Adds lines for those who read the script.
  mutating func remark(_ lines: [String]) {
    for line in lines {
      text += "-- " + line.filter { !$0.isNewline } + "\n"
    }
  }

  /// Adds a statement.
  mutating func add(_ statement: String) { text += statement + ";\n\n" }

  /// Adds a line that is no statement.
  mutating func add(line: String) { text += line + "\n" }

  /// Adds the definition of a relation.
  ///
  /// - Parameters:
  ///   - definition: The relation.
  ///   - creation: How a table or a view is created.
  mutating func add(_ definition: ProgramSteps.Definition, as creation: String) {
    remark(definition.remarks)
    // What is only another name for a table needs none of its own.
    let kind = definition.isPlain ? "VIEW" : "TABLE"
    add("\(creation) \(kind) \(definition.name) AS\n\(definition.select)")
  }

  /// The nodes with their printed forms, and in tables of numbers those that the program names.
  var nodes: String {
    guard steps.usesIds else { return "SELECT node, printed FROM g_nodes" }
    var parts = ["SELECT id, node, printed FROM g_nodes"]
    for (index, node) in steps.namedNodes.enumerated() {
      let quoted = steps.dialect.quoted(node)
      parts.append(
        "SELECT CAST(\(-1 - index) AS BIGINT), \(quoted), \(steps.dialect.quoted("<\(node)>"))"
          + " WHERE NOT EXISTS (SELECT 1 FROM g_nodes WHERE node = \(quoted))")
    }
    return parts.joined(separator: "\nUNION ALL ")
  }
}

extension ProgramSteps.Loop {
  /// What the relations of the last round's rows are called.
  var recentNames: [String] { members.map { $0.name + "_recent" } }
}

extension ProgramSteps.Loop.Member {
  /// All rows that one more round gives, as one `SELECT`; nil where no rule gives any.
  var wholeRound: String? {
    round.isEmpty ? nil : round.map(\.select).joined(separator: "\nUNION\n")
  }
}

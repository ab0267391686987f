import Diagnostics

/// The first lines of a session at a terminal.
struct Banner {
  /// Questions that can be run by their number.
  let examples: [String]
  private let isBundled: Bool

  /// Chooses examples.
  ///
  /// - Parameter isBundled: whether the graph is the bundled one, of which it is known whom to ask
  ///   about; of others any question must make sense.
  init(isBundled: Bool) {
    self.isBundled = isBundled
    examples = isBundled ? Self.examplesOfBundled : Self.examplesOfAny
  }

  private static let examplesOfBundled = [
    "leads(@省科技厅, t), heading(t, what)",
    "inRegion(t, @西宁市), leads(u, t)",
    "任职（人，职务，@省审计厅） as of 2025",
  ]
  private static let examplesOfAny = [
    "Held(document), title(document, title)",
    "Unit(u), n = count : { leads(u, _) }, n > 0 order by n desc, u limit 10",
    "涉及地区（任务，地区），标题文字（任务，标题）",
  ]

  /// The example that a line which holds nothing but its number asks for.
  func example(numbered line: String) -> String? {
    guard let number = Int(line), number > 0, examples.indices.contains(number - 1) else {
      return nil
    }
    return examples[number - 1]
  }

  /// The lines: what is loaded, what to try.
  ///
  /// - Parameters:
  ///   - workspace: what is loaded.
  ///   - width: the columns of the terminal, nil where lines may be of any length.
  /// - Returns: the text, every line ended.
  func text(of workspace: Workspace, width: Int?) -> String {
    let loaded = "Sanjiang \(SanjiangCommand.version): \(GraphSummary.text(of: workspace.graph))"
    var lines = LineBreaking.lines(of: loaded, cells: width)
    let keys =
      workspace.graph.hasVocabulary
      ? "Type a question, the number of one of these, \(isBundled ? "`:tour` or " : "or ")`:help`"
      : "Type a question, such as triple(s, p, o), or `:help`"
    lines += LineBreaking.lines(of: keys, cells: width)
    if workspace.graph.hasVocabulary {
      for (index, example) in examples.enumerated() { lines.append("  \(index + 1)  \(example)") }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

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
  ///   - language: the language of the words.
  /// - Returns: the text, every line ended.
  func text(of workspace: Workspace, width: Int?, in language: Language = .en) -> String {
    let loaded =
      Bilingual("Sanjiang \(SanjiangCommand.version): ", "三江 \(SanjiangCommand.version)：")
      + GraphSummary.text(of: workspace.graph)
    var lines = LineBreaking.lines(of: loaded.text(in: language), cells: width)
    let keys = keys(workspace.graph.hasVocabulary).text(in: language)
    lines += LineBreaking.lines(of: keys, cells: width)
    if workspace.graph.hasVocabulary {
      for (index, example) in examples.enumerated() { lines.append("  \(index + 1)  \(example)") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What can be typed.
  private func keys(_ hasVocabulary: Bool) -> Bilingual {
    guard hasVocabulary else {
      return Bilingual(
        "Type a question, such as triple(s, p, o), or `:help`",
        "请输入问题，如 triple(s, p, o)，或 `:help`")
    }
    return isBundled
      ? Bilingual(
        "Type a question, the number of one of these, `:tour` or `:help`",
        "请输入问题、下列问题之一的序号、`:导览` 或 `:help`")
      : Bilingual(
        "Type a question, the number of one of these, or `:help`",
        "请输入问题、下列问题之一的序号，或 `:help`")
  }
}

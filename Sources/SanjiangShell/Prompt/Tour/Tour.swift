import Diagnostics

/// Where somebody who takes the tour has got to.
struct Tour {
  /// The step that is shown, from 0.
  private(set) var step: Int
  /// The language of its words.
  let language: Language

  /// Begins at a step; nil comes back where there is no such step.
  ///
  /// - Parameters:
  ///   - number: the number of the step, from 1.
  ///   - language: the language of the words.
  init?(at number: Int, in language: Language) {
    guard number > 0, TourStep.all.indices.contains(number - 1) else { return nil }
    step = number - 1
    self.language = language
  }

  /// Beyond this, lines are hard to read however wide the window is.
  private static let widest = 96

  /// About how many lines a step takes.
  static let usualHeight = 10

  /// What the step runs.
  var entry: String { TourStep.all[step].entry }

  /// The step after this one, nil after the last.
  var next: Tour? { Tour(at: step + 2, in: language) }

  /// The screen of the step, every line ended.
  ///
  /// - Parameter width: the columns of the terminal.
  /// - Returns: the heading, the words, the entry, and what to press.
  func text(width: Int) -> String {
    let step = TourStep.all[step]
    let words = language == .en ? step.english : step.chinese
    let cells = min(max(width, 20), Self.widest)
    let lines =
      ["", heading(words.title)] + LineBreaking.lines(of: words.text, cells: cells)
      + ["", "  " + step.entry, ""] + LineBreaking.lines(of: keys, cells: cells)
    return lines.joined(separator: "\n") + "\n"
  }

  private func heading(_ title: String) -> String {
    let count = TourStep.all.count
    switch language {
    case .en: return "Tour \(step + 1) of \(count): \(title)"
    case .zh: return "导览 \(step + 1)/\(count)：\(title)"
    }
  }

  private var keys: String {
    let other = next.map { $0.step + 1 } ?? 1
    switch language {
    case .en:
      return "Enter runs it; `:tour \(other)` goes to another step, `:tour end` leaves."
    case .zh: return "按回车运行；`:tour \(other)` 转到另一步，`:tour end` 结束。"
    }
  }

  /// What is said when the last step is done.
  var farewell: String {
    switch language {
    case .en: "That was the tour. `:help` lists the commands, `:list` the saved queries."
    case .zh: "导览到此结束。`:help` 列出命令，`:list` 列出保存的查询。"
    }
  }
}

import DocumentExtraction

/// A dossier as it is shown, whatever it is about and however it is written: as text, as a page.
///
/// Every kind of dossier is turned into one of these; who writes them knows no kinds.
struct DossierPage: Sendable, Equatable {
  /// A named value of the head: `full name`, `青海省自然资源厅`.
  struct Field: Sendable, Equatable {
    /// The name.
    let name: Bilingual
    /// The value.
    let value: Bilingual

    /// Creates a field, nil where there is nothing to tell.
    init?(_ name: Bilingual, _ value: Bilingual?) {
      guard let value, !value.isEmpty else { return nil }
      self.name = name
      self.value = value
    }

    /// Creates a field of what documents or registries say, nil where there is nothing to tell.
    init?(_ name: Bilingual, _ value: String?) {
      self.init(name, value.map { Bilingual(same: $0) })
    }
  }

  /// A table of the dossier.
  struct Section: Sendable, Equatable {
    /// What it lists, without the number of rows.
    let title: Bilingual
    /// All its rows, the most important first, each with the lines it was read from.
    let table: ResultTable
    /// The question that lists the same, to go on from; nil where there is none.
    let question: String?
    /// The lines of each row once more, as values; none where no row has any.
    ///
    /// The last column of the table shows them.
    let passages: [[Passage]]

    /// Creates a section.
    init(_ title: Bilingual, _ table: ResultTable, question: String? = nil) {
      self.title = title
      self.table = table
      self.question = question
      passages = []
    }

    /// Creates a section of rows that were read from lines.
    ///
    /// - Parameters:
    ///   - title: what it lists.
    ///   - columns: the names of the columns besides that of the lines.
    ///   - rows: the rows, the most important first.
    ///   - question: the question that lists the same.
    init(
      _ title: Bilingual, _ columns: [Bilingual], _ rows: [Row], question: String? = nil
    ) {
      self.title = title
      self.question = question
      guard rows.contains(where: { !$0.passages.isEmpty || $0.isCorrection }) else {
        passages = []
        table = ResultTable(columns: columns, rows: rows.map(\.cells))
        return
      }
      passages = rows.map(\.passages)
      table = ResultTable(
        columns: columns + [.lines],
        rows: rows.map { $0.cells + [$0.source] })
    }
  }

  /// A row and the lines that it was read from.
  struct Row: Sendable, Equatable {
    /// The cells besides that of the lines.
    var cells: [ResultTable.Cell]
    /// The lines; none of what only a correction says.
    var passages: [Passage]
    /// Whether only a correction says it.
    var isCorrection = false

    /// Creates a row.
    init(_ cells: [ResultTable.Cell], _ passages: [Passage] = [], isCorrection: Bool = false) {
      self.cells = cells
      self.passages = isCorrection ? [] : passages
      self.isCorrection = isCorrection
    }

    /// Where it was read, as a cell.
    fileprivate var source: ResultTable.Cell {
      isCorrection
        ? .init(Bilingual("correction", "更正")) : .init(Citation.text(of: passages))
    }
  }

  /// The text of a source, or why it cannot be shown.
  struct Excerpt: Sendable, Equatable {
    /// Where it stands.
    let passage: Passage
    /// Its lines; none where there is a problem.
    let lines: [String]
    /// Why it cannot be shown, in one sentence without a full stop.
    let problem: Bilingual?
  }

  /// What it is about, as a word of the vocabulary's classes in lower case: `unit`, `document`.
  let kind: String
  /// The printed name of what it is about.
  let title: String
  /// What there is to say in one line each.
  let fields: [Field]
  /// The tables; those without rows are not shown.
  let sections: [Section]
  /// What it hangs together with; nil where a drawing would show nothing.
  var drawing: Drawing?
  /// The text of what it is about, where the sources are at hand.
  var excerpts: [Excerpt] = []
  /// The text of the lines that rows name, where the sources are at hand.
  var rowTexts: [Excerpt] = []
}

extension DossierPage.Section {
  /// `Tasks (46)`.
  var countedTitle: Bilingual {
    Bilingual("\(title.english) (\(table.rows.count))", "\(title.chinese)（\(table.rows.count)）")
  }
}

extension DossierPage.Excerpt {
  /// `Text (notice.txt:14)`.
  var title: Bilingual {
    let place = Citation.text(of: [passage])
    return Bilingual("Text (\(place))", "原文（\(place)）")
  }
}

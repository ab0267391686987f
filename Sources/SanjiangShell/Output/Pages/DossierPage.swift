/// A dossier as it is shown, whatever it is about and however it is written: as text, as a page.
///
/// Every kind of dossier is turned into one of these; who writes them knows no kinds.
struct DossierPage: Sendable, Equatable {
  /// A named value of the head: `full name`, `青海省自然资源厅`.
  struct Field: Sendable, Equatable {
    /// The name.
    let name: String
    /// The value.
    let value: String

    /// Creates a field, nil where there is nothing to tell.
    init?(_ name: String, _ value: String?) {
      guard let value, !value.isEmpty else { return nil }
      self.name = name
      self.value = value
    }
  }

  /// A table of the dossier.
  struct Section: Sendable, Equatable {
    /// What it lists, without the number of rows.
    let title: String
    /// All its rows, the most important first, each with the lines it was read from.
    let table: ResultTable
    /// The question that lists the same, to go on from; nil where there is none.
    let question: String?

    /// Creates a section.
    init(_ title: String, _ table: ResultTable, question: String? = nil) {
      self.title = title
      self.table = table
      self.question = question
    }
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
}

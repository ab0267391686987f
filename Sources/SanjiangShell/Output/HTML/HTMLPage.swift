/// What a page of HTML shows: a heading, values, a picture, tables, texts.
///
/// ```swift
/// let bytes = HTMLPage(dossier).bytes
/// ```
///
/// The page is one file that needs nothing else. It can be read without scripts; with them its
/// tables can be sorted and filtered and its picture moved about.
struct HTMLPage: Sendable {
  /// What the heading is.
  enum Heading: Sendable {
    /// The name of something, with a word for what it is.
    case name(kind: String?)
    /// A question as it was asked.
    case question
  }

  /// A table and its title.
  struct Section: Sendable {
    /// What it lists.
    let title: Bilingual
    /// The rows.
    let table: ResultTable
    /// The question that lists the same; nil where there is none.
    var question: String?
  }

  /// An explanation and its title.
  struct Outline: Sendable {
    /// What it explains.
    let title: Bilingual
    /// The line at the top.
    let root: ExplanationLine
  }

  /// The text of a source, or why it is not shown.
  struct Quotation: Sendable {
    /// Its lines; none where there is a problem.
    let lines: [String]
    /// Where it stands.
    let place: String
    /// Why it is not shown, in one sentence without a full stop.
    var problem: Bilingual?
  }

  /// What the heading is.
  var heading: Heading
  /// The text of the heading.
  let title: String
  /// What there is to say in one line each.
  var fields: [DossierPage.Field] = []
  /// The text of what the page is about.
  var quotations: [Quotation] = []
  /// The text of what its rows name, below them.
  var rowQuotations: [Quotation] = []
  /// Lines that rest on lines below them.
  var outlines: [Outline] = []
  /// The picture; nil for none.
  var drawing: Drawing?
  /// The tables; those without rows are not shown, unless there is nothing else.
  var sections: [Section] = []
  /// Whether the tables that say in words what the picture shows are folded away.
  var isPictureFolded = false
  /// The language in which the page speaks of itself; nil for that of the reader's browser.
  ///
  /// What it shows is in that of the documents.
  var language: Language?
}

extension HTMLPage.Quotation {
  /// The text of a source that a dossier shows.
  init(_ excerpt: DossierPage.Excerpt) {
    self.init(
      lines: excerpt.lines, place: Citation.text(of: [excerpt.passage]), problem: excerpt.problem)
  }
}

// MARK: - Pages of what there is to show

extension HTMLPage {
  /// The page of a dossier.
  init(_ dossier: DossierPage, language: Language? = nil) {
    self.init(
      heading: .name(kind: dossier.kind), title: dossier.title, fields: dossier.fields,
      quotations: dossier.excerpts.map(Quotation.init),
      rowQuotations: dossier.rowTexts.map(Quotation.init),
      drawing: dossier.drawing,
      sections: dossier.sections.map {
        Section(title: $0.title, table: $0.table, question: $0.question)
      },
      // The sections say it all, at greater length.
      isPictureFolded: true, language: language)
  }

  /// The page of a drawing: the picture, and the same in words.
  ///
  /// - Parameters:
  ///   - drawing: the drawing.
  ///   - section: rows that say more than the drawing, where there are any.
  ///   - language: the language of the page.
  init(_ drawing: Drawing, with section: Section? = nil, language: Language? = nil) {
    self.init(
      heading: .name(kind: nil), title: drawing.title, drawing: drawing,
      sections: section.map { [$0] } ?? [], isPictureFolded: section != nil, language: language)
  }

  /// The page of what was found.
  ///
  /// One result of two columns of nodes is drawn too.
  ///
  /// - Parameters:
  ///   - answers: the results, each with its question.
  ///   - language: the language of the page.
  init(answers: [ResultTable], language: Language? = nil) {
    let isOne = answers.count == 1
    let questions = answers.map(\.question).filter { !$0.isEmpty }
    let isAsked = !questions.isEmpty
    self.init(
      heading: isAsked ? .question : .name(kind: nil),
      title: isAsked ? questions.joined(separator: "\n") : "Sanjiang",
      fields: answers.compactMap { DossierPage.Field(Bilingual("what it tells", "内容"), $0.remark) },
      drawing: isOne ? answers.first.flatMap(Self.picture) : nil,
      sections: answers.map {
        Section(
          title: isOne ? Bilingual("Rows", "结果") : Bilingual(same: $0.question), table: $0)
      },
      isPictureFolded: true, language: language)
  }

  /// The picture of a result whose rows connect nodes; nil for any other.
  private static func picture(of answer: ResultTable) -> Drawing? {
    let columns = answer.columns.indices.filter { column in
      answer.rows.contains { $0[column].kind == .node }
    }
    return columns.count > 1 ? Drawing(answer) : nil
  }
}

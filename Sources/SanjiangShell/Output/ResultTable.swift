import DatalogEngine
import DocumentExtraction

/// What is to be printed as rows and columns, whatever the format.
struct ResultTable: Sendable, Equatable {
  /// One value.
  struct Cell: Sendable, Equatable {
    /// How formats that know types write the value.
    enum Kind: Sendable { case text, number, truth, node }

    /// The value as printed; in English where it is a word of the program.
    let text: String
    /// The value in Chinese; nil where it is no word of the program.
    private(set) var chinese: String?
    /// How formats that know types write it.
    let kind: Kind
    /// What kind of node it is; nil for one of another origin, and for what is no node.
    var nodeKind: NodeKind?

    /// What a node is told apart by, whatever it is called: its IRI; nil for what is no node.
    var nodeID: String?

    /// Creates a cell.
    init(_ text: String, _ kind: Kind = .text) {
      self.text = text
      self.kind = kind
    }

    /// Creates a cell that holds words of the program.
    init(_ words: Bilingual, _ kind: Kind = .text) {
      self.init(words.english, kind)
      if words.chinese != words.english { chinese = words.chinese }
    }

    /// Creates a cell that holds a whole number.
    init(_ number: Int) {
      self.init(String(number), .number)
    }

    /// The value in both languages.
    var words: Bilingual { Bilingual(text, chinese ?? text) }
  }

  /// The names of the columns.
  var headings: [Bilingual]
  /// The rows, each with one cell a column.
  var rows: [[Cell]]
  /// The question that it answers, as it was asked; empty for a table of another origin.
  var question = ""

  /// What a saved query tells, in a sentence; empty for a table of another origin.
  var remark = Bilingual(same: "")
  /// The rows as values of the language, for formats that write nodes by their IRIs; nil for a table
  /// of another origin.
  var values: [[AnswerValue]]?

  /// The names of the columns in English.
  var columns: [String] { headings.map(\.english) }

  /// Creates a table of columns that are named by the program.
  init(columns: [Bilingual], rows: [[Cell]] = []) {
    headings = columns
    self.rows = rows
  }

  /// Creates a table of columns that somebody else named.
  init(columns: [String], rows: [[Cell]] = []) {
    self.init(columns: columns.map { Bilingual(same: $0) }, rows: rows)
  }
}

extension ResultTable {
  /// The table with no more than its first rows.
  func prefix(_ count: Int) -> ResultTable {
    var part = self
    part.rows = Array(rows.prefix(count))
    part.values = values.map { Array($0.prefix(count)) }
    return part
  }

  /// The table in one language.
  ///
  /// - Parameters:
  ///   - language: the language of the values.
  ///   - heading: the language of the names of the columns; that of the values where it is nil.
  /// - Returns: a table whose English is in that language.
  /// - Complexity: O(*n*) in the number of values, O(1) for English.
  func told(in language: Language, headings heading: Language? = nil) -> ResultTable {
    guard language == .zh else { return self }
    var table = self
    table.headings = headings.map { Bilingual(same: $0.text(in: heading ?? language)) }
    table.rows = rows.map { row in
      row.map { cell in
        guard let chinese = cell.chinese else { return cell }
        var told = Cell(chinese, cell.kind)
        (told.nodeKind, told.nodeID) = (cell.nodeKind, cell.nodeID)
        return told
      }
    }
    return table
  }
}

/// What is to be printed as rows and columns, whatever the format.
struct ResultTable: Sendable, Equatable {
  /// One value.
  struct Cell: Sendable, Equatable {
    /// How formats that know types write the value.
    enum Kind: Sendable { case text, number, truth, node }

    /// The value as printed.
    let text: String
    /// How formats that know types write it.
    let kind: Kind
    /// What a node is, as a word of the vocabulary's classes in lower case: `unit`; nil for one of
    /// another origin, and for what is no node.
    var nodeKind: String?

    /// What a node is told apart by, whatever it is called: its IRI; nil for what is no node.
    var nodeID: String?

    /// Creates a cell.
    init(_ text: String, _ kind: Kind = .text) {
      self.text = text
      self.kind = kind
    }

    /// Creates a cell that holds a whole number.
    init(_ number: Int) {
      self.init(String(number), .number)
    }
  }

  /// The names of the columns.
  var columns: [String]
  /// The rows, each with one cell a column.
  var rows: [[Cell]]
  /// The question that it answers, as it was asked; empty for a table of another origin.
  var question = ""

  /// Creates a table.
  init(columns: [String], rows: [[Cell]] = []) {
    self.columns = columns
    self.rows = rows
  }
}

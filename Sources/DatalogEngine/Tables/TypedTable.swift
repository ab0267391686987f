import DatalogSyntax

/// An answer as the fields of a table whose header tells the types, so that ``TableReader`` makes the
/// same rows of it again.
///
/// | values of a column | type in the header | field |
/// |---|---|---|
/// | texts | `text` | as it is |
/// | numbers | `number`, `unsigned`, `float` | its digits |
/// | days, truth values | `date`, `truth` | `2025-05-16`, `true` |
/// | nodes | `entity` | the name, or `<iri>` where there is none |
/// | of several kinds | `term` | as in a program: `"text"`, `5`, `@name` |
///
/// Language tags are left out, as nothing in the language asks for them.
public struct TypedTable: Sendable {
  /// The names of the columns with their types: `u:entity`.
  public let header: [String]
  /// The fields.
  public let rows: [[String]]

  /// Makes the fields of an answer.
  ///
  /// - Parameters:
  ///   - columns: The names of the columns.
  ///   - values: The rows, each with a value for every column.
  ///   - name: What the node in a row and a column is called: a name that leads to it, or `<iri>`.
  /// - Complexity: O(*n*) in the number of values.
  public init(
    columns: [String], values: [[AnswerValue]], name: (_ row: Int, _ column: Int) -> String
  ) {
    let types = columns.indices.map { column in
      values.lazy.map { TableType($0[column]) }.reduce(nil) { $0?.joined(with: $1) ?? $1 } ?? .text
    }
    header = zip(columns, types).map { "\($0):\($1.rawValue)" }
    rows = values.enumerated().map { row, values in
      values.enumerated().map { column, value in
        var text = value.text
        let isNode = TableType(value) == .entity
        if isNode { text = name(row, column) }
        guard types[column] == .term else { return text }
        if isNode { return ProgramPrinter.text(ofEntity: text) }
        return switch value {
        case .text, .term, .record: ProgramPrinter.quoted(text)
        case .date: "d\"\(text)\""
        case .unsigned: text + "u"
        case .integer, .float, .decimal, .truth: text
        }
      }
    }
  }
}

extension TableType {
  /// The type of a value.
  fileprivate init(_ value: AnswerValue) {
    switch value {
    case .text, .record, .term(.literal): self = .text
    case .term: self = .entity
    case .integer: self = .number
    case .unsigned: self = .unsigned
    case .float, .decimal: self = .float
    case .truth: self = .truth
    case .date: self = .date
    }
  }

  /// The least type that holds the values of both.
  fileprivate func joined(with other: TableType) -> TableType {
    if self == other { return self }
    return Set([self, other]) == [.number, .float] ? .float : .term
  }
}

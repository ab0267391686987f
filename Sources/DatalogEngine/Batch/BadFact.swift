import Diagnostics

/// What is wrong with a line of a facts file, and where in it.
struct BadFact {
  /// What is wrong.
  var message: String
  /// Where it stands in the file.
  var range: SourceRange
  /// The column that it is about; nil for the line as a whole.
  var column: Int?

  /// A field that has no value of its column's type.
  init(_ field: some Sequence<UInt8>, _ type: StaticType, column: Int, _ range: SourceRange) {
    let text = String(decoding: Array(field), as: UTF8.self)
    message = (text.isEmpty ? "an empty field" : "`\(text)`") + " is not \(type.described)"
    self.range = range
    self.column = column
  }

  /// A line with too few columns.
  init(missing expected: Int, found: Int, _ range: SourceRange) {
    message = "\(expected) columns are expected, this line has \(found)"
    self.range = range
    column = nil
  }

  /// A line with too many columns.
  init(tooMany expected: Int, _ range: SourceRange) {
    message = "this line has more than \(expected) columns"
    self.range = range
    column = nil
  }

  /// The same for the user: the attribute is named, or all that a line must have.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - relation: The relation that is read from it.
  /// - Returns: The error.
  func diagnostic(in source: SourceText, of relation: CoreRelation) -> Diagnostic {
    let names = relation.columnNames
    var label: String?
    if names.count == relation.arity {
      label =
        column.map { "this is `\(names[$0])` of `\(relation.name)`" }
        ?? "`\(relation.name)` has \(names.map { "`\($0)`" }.joined(separator: ", "))"
    }
    return Diagnostic(
      .error, code: "bad-fact", message, at: SourcePlace(source, range), label: label)
  }
}

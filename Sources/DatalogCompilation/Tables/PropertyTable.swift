/// One predicate's table: a row for each subject and each value it has.
package struct PropertyTable: Hashable, Sendable {
  /// The predicate.
  package var iri: String
  /// The name of its file, without the ending.
  package var file: String
  /// What its objects are; its subjects are nodes.
  package var object: ColumnType
  /// How many rows there are, each once.
  package var rows: Int
  /// How many different subjects.
  package var subjects: Int
  /// How many different objects.
  package var objects: Int

  /// Describes a table.
  ///
  /// - Parameters:
  ///   - iri: The predicate.
  ///   - file: The name of its file, without the ending.
  ///   - object: What its objects are.
  ///   - rows: How many rows there are.
  ///   - subjects: How many different subjects.
  ///   - objects: How many different objects.
  package init(
    iri: String, file: String, object: ColumnType, rows: Int, subjects: Int, objects: Int
  ) {
    self.iri = iri
    self.file = file
    self.object = object
    self.rows = rows
    self.subjects = subjects
    self.objects = objects
  }
}

/// What the values of a column are, for a program that another engine runs.
///
/// Every column of a compiled program has one type, which is found before it runs: from the graph
/// for what is stored, and from there through the rules. Two values of one type are equal exactly
/// if they are equal to the other engine.
package enum ColumnType: String, CaseIterable, Sendable {
  /// Nodes: their text (an IRI, or `_:` and the label of a blank node), or their number in the table
  /// of nodes.
  case node
  /// Texts, without their language tags.
  case text
  /// Whole numbers of 64 bits.
  case integer
  /// Numbers, each as the double next to it.
  case number
  /// Days, as `2025-05-16`.
  case date
  /// Truth values.
  case truth
  /// Values of several kinds: text of which the first letter tells the kind.
  case any
}

/// The kinds of value, in the order in which answers list them.
package enum ValueKind: Int, Comparable, Sendable {
  /// `true`, `false`.
  case truth
  /// A number of any type.
  case number
  /// A day of the calendar.
  case date
  /// A text.
  case text
  /// An IRI or a blank node.
  case node
  /// A literal of a datatype that the language knows nothing about.
  case other
  /// A record, `nil`, or a value of an algebraic data type.
  case record

  /// The order of the list.
  package static func < (left: ValueKind, right: ValueKind) -> Bool {
    left.rawValue < right.rawValue
  }

  /// What to call it in a message, with its article.
  var described: String {
    switch self {
    case .truth: "a truth value"
    case .number: "a number"
    case .date: "a date"
    case .text: "a text"
    case .node: "a node"
    case .other: "a literal of another type"
    case .record: "a record"
    }
  }
}

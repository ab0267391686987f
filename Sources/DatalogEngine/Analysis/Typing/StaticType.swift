/// What is known of the values of a column or variable before anything is computed.
package enum StaticType: Hashable {
  /// Nothing has been found to give it a value.
  case nothing
  /// Soufflé's `number`: whole, 64 bits signed.
  case number
  /// Soufflé's `unsigned`.
  case unsigned
  /// Soufflé's `float`.
  case float
  /// Soufflé's `symbol`.
  case text
  /// An IRI or a blank node.
  case node
  /// A day.
  case date
  /// A truth value.
  case truth
  /// A record or a value of an algebraic data type.
  case record(RecordType)
  /// A record of whatever type: `[a, b]` as it stands.
  case anyRecord
  /// Anything: the columns of a graph.
  case term

  /// The least type that covers both.
  package func union(_ other: StaticType) -> StaticType {
    if self == other || other == .nothing { return self }
    if self == .nothing { return other }
    if isRecord, other == .anyRecord { return self }
    if other.isRecord, self == .anyRecord { return other }
    return .term
  }

  /// Whether values are records, as far as is known.
  package var isRecord: Bool {
    switch self {
    case .record, .anyRecord: true
    default: false
    }
  }

  /// Whether values are numbers, as far as is known.
  package var isNumeric: Bool { self == .number || self == .unsigned || self == .float }

  /// Whether a value may be of both types.
  package func isCompatible(with other: StaticType) -> Bool {
    if self == other || self == .term || other == .term { return true }
    if self == .nothing || other == .nothing { return true }
    if self == .anyRecord || other == .anyRecord { return isRecord && other.isRecord }
    return isNumeric && other.isNumeric
  }

  /// The type of a declaration's basic type name.
  package init?(basic name: String) {
    switch name {
    case "number": self = .number
    case "unsigned": self = .unsigned
    case "float": self = .float
    case "symbol", "text": self = .text
    case "entity", "node": self = .node
    case "date": self = .date
    case "truth", "bool": self = .truth
    case "term": self = .term
    default: return nil
    }
  }

  /// The types whose names a program cannot give to types of its own: Soufflé's.
  package static let reservedNames: Set<String> = ["number", "unsigned", "float", "symbol"]

  /// What to call it in a message.
  package var described: String {
    switch self {
    case .nothing, .term: "any value"
    case .number: "a `number`"
    case .unsigned: "an `unsigned`"
    case .float: "a `float`"
    case .text: "a text"
    case .node: "a node"
    case .date: "a date"
    case .truth: "a truth value"
    case .record(let type): "a value of type `\(type.name)`"
    case .anyRecord: "a record"
    }
  }
}

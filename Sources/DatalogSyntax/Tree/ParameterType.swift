/// What may be given for a parameter of a saved query.
public enum ParameterType: String, Sendable, CaseIterable {
  /// A thing in the graph, by any of its names.
  case entity
  /// A text.
  case text
  /// A number.
  case number
  /// A day: `2025-06-01`.
  case date
  /// A day or a year, as `as of` takes it.
  case time

  /// The type of a name as written in a definition, `symbol` being Soufflé's word for a text.
  public init?(named name: String) {
    if name == "symbol" { self = .text } else { self.init(rawValue: name) }
  }

  /// What it is called in a message, with its article.
  public var described: String {
    switch self {
    case .entity: "a thing in the graph"
    case .text: "a text"
    case .number: "a number"
    case .date: "a day"
    case .time: "a day or a year"
    }
  }
}

/// A syntax of RDF.
public enum RDFFormat: String, CaseIterable, Sendable {
  /// A triple a line.
  case ntriples
  /// A triple a line, and the graph that states it.
  case nquads
  /// For people: prefixes, lists, what is said of one subject together.
  case turtle
  /// Turtle in named graphs.
  case trig

  /// The format that the ending of a file's name tells; nil where it tells none.
  ///
  /// - Parameter name: The name, such as `data.nt`.
  public init?(ofFileNamed name: String) {
    let endings: [(String, RDFFormat)] = [
      (".nt", .ntriples), (".ntriples", .ntriples), (".nq", .nquads), (".nquads", .nquads),
      (".ttl", .turtle), (".turtle", .turtle), (".trig", .trig),
    ]
    let name = name.lowercased()
    guard let format = endings.first(where: { name.hasSuffix($0.0) })?.1 else { return nil }
    self = format
  }

  /// Whether each statement stands on a line of its own.
  public var isOfLines: Bool { self == .ntriples || self == .nquads }

  /// Whether statements may name the graph that states them.
  public var hasGraphs: Bool { self == .nquads || self == .trig }
}

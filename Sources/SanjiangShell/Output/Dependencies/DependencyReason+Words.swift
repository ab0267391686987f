import PolicyGraph

extension DocumentDependencies.Reason {
  /// What the first document of a link does to the second.
  var outgoing: String {
    switch self {
    case .implements: "implements"
    case .basis: "based on"
    case .amends: "amends"
    case .repeals: "repeals"
    case .mention: "mentions"
    case .measure: "same measure"
    case .task: "carries on"
    case .successor: "charges successors"
    case .source: "printed in"
    }
  }

  /// What the second document of a link is to the first.
  var incoming: String {
    switch self {
    case .implements: "implemented by"
    case .basis: "basis of"
    case .amends: "amended by"
    case .repeals: "repealed by"
    case .mention: "mentioned by"
    case .measure: "same measure"
    case .task: "carried on by"
    case .successor: "charged their predecessors"
    case .source: "holds"
    }
  }

  /// What the relation is called in a table, seen from the first document or from the second.
  func relation(isOutgoing: Bool) -> String {
    switch self {
    case .implements, .basis: isOutgoing ? "rests on" : "supports"
    case .amends, .repeals, .mention: isOutgoing ? "cites" : "cited by"
    case .measure, .task, .successor, .source: isOutgoing ? "linked with" : "linked from"
    }
  }
}

extension DocumentDependencies.Link {
  /// `carries on ×2 (inferred)`.
  ///
  /// - Parameter isOutgoing: whether it is told of the document that it leads from.
  /// - Returns: the words.
  func words(isOutgoing: Bool) -> String {
    let count = places > 1 && reason != .source ? " ×\(places)" : ""
    let mark = reason.isInferred ? " (inferred)" : ""
    return (isOutgoing ? reason.outgoing : reason.incoming) + count + mark
  }
}

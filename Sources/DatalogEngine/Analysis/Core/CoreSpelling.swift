extension CoreComparator {
  /// As it is written.
  package var symbol: String {
    switch self {
    case .equal: "="
    case .notEqual: "!="
    case .less: "<"
    case .lessOrEqual: "<="
    case .greater: ">"
    case .greaterOrEqual: ">="
    }
  }
}

extension CoreAggregate.Function {
  /// As it is written.
  package var name: String {
    switch self {
    case .count: "count"
    case .sum: "sum"
    case .minimum: "min"
    case .maximum: "max"
    case .mean: "mean"
    }
  }
}

extension CoreRelation {
  /// Whether it is one that a rule needs and nobody would know: what an aggregate or a negation
  /// ranges over, or the times that are asked of.
  package var isUnnamed: Bool { isAuxiliary && closureStart == nil && time == nil }

  /// The name as a fact is shown: that of the predicate, without the time.
  package var shownName: String {
    let suffix = " as of"
    if name.hasSuffix(suffix) { return String(name.dropLast(suffix.count)) }
    guard closureStart != nil, let mark = name.last, name.dropLast().hasSuffix(suffix) else {
      return name
    }
    return String(name.dropLast(suffix.count + 1)) + String(mark)
  }
}

import DatalogSyntax

/// Aggregates, as Soufflé defines them.
///
/// The body is solved for the values that the rule has given to the variables outside; what is
/// counted, summed or compared is one value for each distinct binding of the variables inside,
/// each `_` of a positive atom being one of them.
extension NaiveEvaluator {
  /// The values of an aggregate: none for the minimum, maximum or mean of nothing.
  func values(
    of aggregate: Aggregate, in context: NaiveContext
  ) throws(NaiveError) -> [Solution] {
    let witnesses = NaiveNames(inside: aggregate).all.intersection(context.visible)
      .subtracting(context.binding.keys)
    let members = try members(of: aggregate, witnesses, in: context)
    guard let value = try Self.value(of: aggregate.function, members.map(\.value)) else {
      return []
    }
    if witnesses.isEmpty { return [(value, context.binding)] }
    let found = members.filter { $0.value == value }.map { member in
      context.binding.merging(member.binding.filter { witnesses.contains($0.key) }) { $1 }
    }
    return Set(found).map { (value, $0) }
  }

  /// The distinct bindings of an aggregate's body, each with the value of its target.
  private func members(
    of aggregate: Aggregate, _ witnesses: Set<String>, in context: NaiveContext
  ) throws(NaiveError) -> [Solution] {
    var bindings: Set<NaiveContext.Binding> = []
    var needed = NaiveNames()
    if let target = aggregate.target { needed.add([target]) }
    for literals in NaiveAlternatives.of(aggregate.body) {
      let named = literals.map(Self.naming)
      bindings.formUnion(try solutions(of: named, in: context, needed: needed.own.union(witnesses)))
    }
    var members: [Solution] = []
    for binding in bindings {
      guard let target = aggregate.target else {
        members.append((.integer(1), binding))
        continue
      }
      members += try values(of: target, in: context.with(binding))
    }
    return members
  }

  /// A positive atom with a name in the place of each `_`, so that it counts like a variable.
  private static func naming(_ literal: Formula) -> Formula {
    guard case .atom(var atom) = literal else { return literal }
    for index in atom.arguments.indices where atom.arguments[index].isAnonymous {
      atom.arguments[index].kind = .variable("_ \(atom.arguments[index].range.lower)")
    }
    return .atom(atom)
  }

  private static func value(
    of function: Aggregate.Function, _ members: [NaiveValue]
  ) throws(NaiveError) -> NaiveValue? {
    switch function {
    case .count: return .integer(Int64(members.count))
    case .min: return members.min { $0 < $1 }
    case .max: return members.max { $0 < $1 }
    case .mean:
      guard let sum = try value(of: .sum, members), case .integer(let total) = sum else {
        return nil
      }
      return members.isEmpty ? nil : .number(Double(total) / Double(members.count))
    case .sum:
      var sum = NaiveValue.integer(0)
      for member in members { sum = try NaiveFunction.arithmetic("+", sum, member) }
      return sum
    }
  }
}

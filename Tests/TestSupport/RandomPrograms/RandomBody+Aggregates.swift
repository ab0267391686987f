/// Aggregates over complete predicates.
extension RandomBody {
  /// Adds `n = count : { … }` or the like.
  mutating func addAggregate() {
    guard !complete.isEmpty else { return }
    let outside = variables
    let body = aggregateBody()
    let inside = variables.dropFirst(outside.count)
    variables = outside
    let numbers = inside.filter { $0.kind == .integer }.map(\.name)
    let function = random.element(of: ["count", "sum", "min", "max"])
    guard function != "count", !numbers.isEmpty else {
      return add("count : { \(body) }")
    }
    var target = random.element(of: numbers)
    if random.isOneIn(4) { target += " * \(random.element(of: numbers))" }
    add("\(function) \(target) : { \(body) }")
  }

  /// Adds an equation or comparison with an aggregate; its value is kept within bounds.
  private mutating func add(_ aggregate: String) {
    if random.isOneIn(4) {
      literals.append("\(known(.integer)) < \(aggregate)")
      return
    }
    let name = newVariable(.integer)
    literals.append("\(name) = \(aggregate)")
    literals.append("\(name) < 30")
  }

  /// One or two atoms, perhaps a comparison or alternatives; variables outside may be used.
  private mutating func aggregateBody() -> String {
    var parts = [aggregateAtom(random.element(of: complete))]
    if random.isOneIn(3) { parts.append(aggregateAtom(random.element(of: complete))) }
    if random.isOneIn(4) { parts.append(comparison()) }
    if random.isOneIn(8) { parts.append("!\(test(random.element(of: complete)))") }
    return parts.shuffled(using: &random).joined(separator: ", ")
  }

  private mutating func aggregateAtom(_ predicate: RandomPredicate) -> String {
    let arguments = predicate.kinds.map { kind -> String in
      switch Int.random(in: 0..<8, using: &random) {
      case 0: return constant(kind)
      case 1: return "_"
      case 2, 3: return variable(kind) ?? newVariable(kind)
      default: return newVariable(kind)
      }
    }
    return "\(predicate.name)(\(arguments.joined(separator: ", ")))"
  }
}

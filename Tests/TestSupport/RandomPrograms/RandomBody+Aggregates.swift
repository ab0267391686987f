/// Aggregates over complete predicates.
extension RandomBody {
  /// Adds `n = count : { … }` or the like.
  mutating func addAggregate() {
    guard !complete.isEmpty else { return }
    let outside = variables
    sharedNumbers = []
    let body = aggregateBody()
    let inside = Array(variables.dropFirst(outside.count))
    variables = outside
    let numbers = inside.filter { $0.kind == .integer }.map(\.name)
    let function = random.element(of: ["count", "sum", "min", "max", "min", "max", "mean"])
    guard function != "count", !numbers.isEmpty else {
      return add("count : { \(body) }")
    }
    // A name of the rule that the body binds too is the target's own.
    let isShared = !sharedNumbers.isEmpty && random.isOneIn(4)
    var target = random.element(of: isShared ? sharedNumbers : numbers)
    if random.isOneIn(4) { target += " * \(random.element(of: numbers))" }
    let hasWitness = (function == "min" || function == "max") && random.isOneIn(3)
    if function == "mean" {
      literals.append("\(known(.integer)) < mean \(target) : { \(body) }")
      return
    }
    add(
      "\(function) \(target) : { \(body) }",
      witness: hasWitness ? random.element(of: inside) : nil)
  }

  /// Adds a negated conjunction that counts, with a variable of its own.
  mutating func addNegatedAggregate() {
    let outside = variables
    let body = aggregateBody()
    variables = outside
    let name = newName()
    literals.append("!(\(name) = count : { \(body) }, \(name) > \(known(.integer)))")
  }

  /// Adds an equation or comparison with an aggregate; its value is kept within bounds.
  ///
  /// A witness is a variable inside that, as it is used outside, takes the values for which the
  /// extreme is reached.
  private mutating func add(_ aggregate: String, witness: Variable? = nil) {
    if let witness {
      variables.append(witness)
      literals.append("\(witness.name) != \(constant(witness.kind))")
    } else if random.isOneIn(4) {
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
    if random.isOneIn(6) { parts.append("(\(comparison()) ; \(comparison()))") }
    if random.isOneIn(8) { parts.append("!\(test(random.element(of: complete)))") }
    if random.isOneIn(8) { parts.append(nestedAggregate()) }
    return parts.shuffled(using: &random).joined(separator: ", ")
  }

  /// A count inside the body of an aggregate.
  private mutating func nestedAggregate() -> String {
    let (outside, shared) = (variables, sharedNumbers)
    let atom = aggregateAtom(random.element(of: complete))
    (variables, sharedNumbers) = (outside, shared)
    return "\(newVariable(.integer)) = count : { \(atom) }"
  }

  private mutating func aggregateAtom(_ predicate: RandomPredicate) -> String {
    let arguments = predicate.kinds.map { kind -> String in
      switch Int.random(in: 0..<8, using: &random) {
      case 0: return constant(kind)
      case 1: return "_"
      case 2, 3:
        let name = variable(kind)
        if let name, kind == .integer { sharedNumbers.append(name) }
        return name ?? newVariable(kind)
      default: return newVariable(kind)
      }
    }
    let suffix = predicate.hasClosure && random.isOneIn(8) ? random.element(of: ["+", "*"]) : ""
    return "\(predicate.name)\(suffix)(\(arguments.joined(separator: ", ")))"
  }
}

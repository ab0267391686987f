/// Makes up the body of a random rule: first atoms that bind variables, then what uses them.
struct RandomBody {
  /// A variable and what its values are.
  struct Variable {
    var name: String
    var kind: ColumnKind
  }

  var random: SeededGenerator
  /// The predicates that may be asked.
  let positive: [RandomPredicate]
  /// The predicates that may be negated, counted or followed.
  let complete: [RandomPredicate]
  /// Whether columns have Soufflé's types, so that `/` and `%` are those of whole numbers.
  let mayDivide: Bool
  /// Whether predicates of the rule's own level may be asked.
  var isRecursive: Bool { positive.count > complete.count }
  /// The variables that have values.
  var variables: [Variable] = []
  var literals: [String] = []
  /// The numbers that the atoms of the aggregate being made up share with what is outside of it.
  var sharedNumbers: [String] = []
  private var nameCount = 0

  init(
    _ random: SeededGenerator, positive: [RandomPredicate], complete: [RandomPredicate],
    mayDivide: Bool
  ) {
    self.random = random
    self.positive = positive
    self.complete = complete
    self.mayDivide = mayDivide
  }

  /// Makes up all literals.
  mutating func addLiterals(recursiveWith peers: [RandomPredicate]) {
    for index in 0..<random.element(of: [1, 2, 2, 2, 3]) {
      let isPeer = index == 0 && !peers.isEmpty && !random.isOneIn(3)
      addAtom(random.element(of: isPeer ? peers : positive))
    }
    // Mostly few conditions, as a body that never holds tests little.
    for _ in 0..<random.element(of: [0, 0, 1, 1, 2]) { addExtra() }
  }

  /// The literals in any order.
  mutating func shuffledLiterals() -> [String] { literals.shuffled(using: &random) }

  /// A new name.
  mutating func newName() -> String {
    nameCount += 1
    return "v\(nameCount)"
  }

  /// A new variable that gets a value by the literal that is being written.
  mutating func newVariable(_ kind: ColumnKind) -> String {
    let name = newName()
    variables.append(Variable(name: name, kind: kind))
    return name
  }

  /// A variable with values of a kind, if there is one.
  mutating func variable(_ kind: ColumnKind) -> String? {
    let fitting = variables.filter { $0.kind == kind }
    return fitting.isEmpty ? nil : random.element(of: fitting).name
  }

  /// A constant of a kind.
  mutating func constant(_ kind: ColumnKind) -> String {
    random.element(of: kind.values).description
  }

  /// A variable with a value, or a constant.
  mutating func known(_ kind: ColumnKind) -> String {
    let variable = variable(kind)
    return random.isOneIn(5) ? constant(kind) : variable ?? constant(kind)
  }

  /// An atom that may bind variables.
  mutating func addAtom(_ predicate: RandomPredicate) {
    let arguments = predicate.kinds.map { kind -> String in
      switch Int.random(in: 0..<20, using: &random) {
      case 0: return constant(kind)
      case 1, 2: return "_"
      case 3...8: return variable(kind) ?? newVariable(kind)
      default: return newVariable(kind)
      }
    }
    var name = predicate.name
    if predicate.kinds.count == 2, random.isOneIn(12) {
      literals.append("^\(name)(\(arguments.reversed().joined(separator: ", ")))")
      return
    }
    if predicate.hasClosure, random.isOneIn(8) { name += random.isOneIn(2) ? "+" : "*" }
    literals.append("\(name)(\(arguments.joined(separator: ", ")))")
  }

  /// What stands in a head; variables where there are any.
  ///
  /// - Parameters:
  ///   - kinds: What the columns hold.
  ///   - mayCompute: Whether a number may be computed there, as nothing keeps it within bounds.
  /// - Returns: The arguments, commas between them.
  mutating func headArguments(_ kinds: [ColumnKind], mayCompute: Bool) -> String {
    kinds.map { kind in
      let variable = variable(kind)
      if kind == .integer, mayCompute, random.isOneIn(8) { return "\(known(kind)) + 1" }
      return random.isOneIn(12) ? constant(kind) : variable ?? constant(kind)
    }.joined(separator: ", ")
  }
}

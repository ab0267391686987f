/// Literals that need variables with values.
extension RandomBody {
  /// Adds one literal of any sort.
  mutating func addExtra() {
    switch Int.random(in: 0..<12, using: &random) {
    case 0, 1: addNegation()
    case 2, 3: addNegatedConjunction()
    case 4: addComparison()
    case 5: addArithmetic()
    case 6: addDisjunction()
    case 7: addText()
    case 8: addEquation()
    default: addAggregate()
    }
  }

  /// Any kind that a variable has.
  private mutating func usedKind() -> ColumnKind {
    variables.isEmpty ? .integer : random.element(of: variables).kind
  }

  /// An atom that binds nothing.
  mutating func test(_ predicate: RandomPredicate) -> String {
    let arguments = predicate.kinds.map { random.isOneIn(5) ? "_" : known($0) }
    return "\(predicate.name)(\(arguments.joined(separator: ", ")))"
  }

  private mutating func addNegation() {
    guard !complete.isEmpty else { return }
    let test = test(random.element(of: complete))
    literals.append(random.isOneIn(3) ? "not \(test)" : "!\(test)")
  }

  private mutating func addNegatedConjunction() {
    guard !complete.isEmpty else { return }
    let withColumns = complete.filter { !$0.kinds.isEmpty }
    switch Int.random(in: 0..<6, using: &random) {
    case 0 where !withColumns.isEmpty: addNegationWithOwnVariable(random.element(of: withColumns))
    case 1: literals.append("!(\(comparison()), \(test(random.element(of: complete))))")
    case 2: addNegatedAggregate()
    case 3:
      let (outer, inner) = (random.element(of: complete), random.element(of: complete))
      literals.append("!(\(test(outer)), !(\(comparison()), \(test(inner))))")
    case 4:
      let tests = [test(random.element(of: complete)), test(random.element(of: complete))]
      literals.append("!((\(tests[0]) ; \(comparison())), \(tests[1]))")
    default:
      let tests = [test(random.element(of: complete)), test(random.element(of: complete))]
      literals.append("!(\(tests.joined(separator: random.isOneIn(2) ? " ; " : ", ")))")
    }
  }

  /// A negated conjunction with a variable that stands only inside.
  private mutating func addNegationWithOwnVariable(_ predicate: RandomPredicate) {
    let name = newName()
    let position = Int.random(in: 0..<predicate.kinds.count, using: &random)
    let arguments = predicate.kinds.indices.map {
      $0 == position ? name : known(predicate.kinds[$0])
    }
    let bound = constant(predicate.kinds[position])
    literals.append(
      "!(\(predicate.name)(\(arguments.joined(separator: ", "))), \(name) != \(bound))")
  }

  /// A comparison of two known things.
  mutating func comparison() -> String {
    let kind = usedKind()
    let operators =
      kind == .truth || kind == .node ? ["=", "!="] : ["=", "!=", "<", "<=", ">", ">="]
    let left = known(kind)
    var right = known(kind)
    if right == left { right = constant(kind) }
    let comparison = "\(left) \(random.element(of: operators)) \(right)"
    return random.isOneIn(6) ? "!(\(comparison))" : comparison
  }

  private mutating func addComparison() { literals.append(comparison()) }

  /// A new variable that equals a known thing.
  private mutating func addEquation() {
    let kind = usedKind()
    let other = known(kind)
    let name = newVariable(kind)
    literals.append(random.isOneIn(2) ? "\(name) = \(other)" : "\(other) = \(name)")
  }

  /// Arithmetic, its result kept within bounds so that recursion ends.
  private mutating func addArithmetic() {
    let (left, right) = (known(.integer), known(.integer))
    let name = newVariable(.integer)
    literals.append("\(name) >= -5")
    literals.append("\(name) <= 12")
    switch Int.random(in: 0..<(mayDivide ? 6 : 4), using: &random) {
    case 0: literals.append("\(name) = \(left) + \(right)")
    case 1: literals.append("\(left) - \(right) = \(name)")
    case 2: literals.append("\(name) = \(left) * (\(right) + 1)")
    case 3: literals.append("\(name) = -\(left) + min(\(right), 2)")
    case 4: literals.append("\(name) = (\(left) + \(right)) / 2")
    default: literals.append("\(name) = \(left) % 3")
    }
  }

  /// Two ways to hold, both with the same new variable or with none.
  private mutating func addDisjunction() {
    let kind = usedKind()
    let binding = positive.filter { $0.kinds.contains(kind) }
    guard random.isOneIn(2), !binding.isEmpty else {
      literals.append("(\(comparison()) ; \(comparison()), \(comparison()))")
      return
    }
    let name = newName()
    let ways = (0..<2).map { _ in
      let predicate = random.element(of: binding)
      let position = predicate.kinds.firstIndex(of: kind) ?? 0
      let arguments = predicate.kinds.indices.map { index -> String in
        index == position ? name : random.isOneIn(3) ? "_" : known(predicate.kinds[index])
      }
      return "\(predicate.name)(\(arguments.joined(separator: ", ")))"
    }
    variables.append(Variable(name: name, kind: kind))
    literals.append("(\(ways.joined(separator: " ; ")))")
  }

  /// What texts, dates and numbers become by functions.
  private mutating func addText() {
    let text = known(.text)
    let other = known(.text)
    switch Int.random(in: 0..<8, using: &random) {
    case 0: literals.append("contains(\(text), \(other))")
    case 1: literals.append("\(newVariable(.integer)) = strlen(\(text))")
    case 2: literals.append("starts_with(\(text), \(other))")
    case 3: literals.append("!ends_with(\(other), \(text))")
    case 4:
      let part = "substr(\(text), \(known(.integer)), \(known(.integer)))"
      literals.append("\(newVariable(.text)) = \(part)")
    case 5:
      let number = known(.integer)
      literals.append("\(newVariable(.integer)) = to_number(to_string(\(number)))")
    case 6 where !mayDivide: literals.append("\(newVariable(.integer)) = month(\(known(.date)))")
    default:
      let name = newVariable(.text)
      literals.append("\(name) = lower(cat(\(text), \(other)))")
      literals.append("strlen(\(name)) < 4")
    }
  }
}

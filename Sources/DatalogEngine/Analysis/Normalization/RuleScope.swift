import Diagnostics

/// Which variable a name is, inside a rule and the aggregates nested in it.
///
/// A name that stands outside an aggregate is the same variable inside it, wherever outside it
/// stands; a name that stands only inside belongs to that aggregate alone.
struct RuleScope {
  private struct Level {
    var names: Set<String>
    /// Names that mean something of their own here, whatever they mean outside.
    var hiding: Set<String> = []
    var numbers: [String: Int] = [:]
  }

  private var levels: [Level]
  /// The variables of all levels, by number.
  private(set) var variables: [CoreVariable] = []
  /// How deep in aggregates each variable belongs.
  private(set) var depths: [Int] = []

  /// Creates the scope of a rule, whose outermost literals have these names.
  init(names: Set<String>) {
    levels = [Level(names: names)]
  }

  /// How many aggregates enclose the current place.
  var depth: Int { levels.count - 1 }

  /// All names that are visible at the current place.
  var visibleNames: Set<String> { levels.reduce(into: []) { $0.formUnion($1.names) } }

  /// Enters an aggregate whose own literals have these names.
  ///
  /// - Parameters:
  ///   - names: The names.
  ///   - hiding: Those that are variables of the aggregate though they stand in the rule's text.
  mutating func enter(names: Set<String>, hiding: Set<String> = []) {
    levels.append(Level(names: names, hiding: hiding))
  }

  /// Leaves the innermost aggregate.
  mutating func leave() { levels.removeLast() }

  /// The variable of a name.
  mutating func variable(_ name: String, _ range: SourceRange) -> Int {
    let level =
      levels.lastIndex { $0.hiding.contains(name) }
      ?? levels.firstIndex { $0.names.contains(name) } ?? levels.count - 1
    if let known = levels[level].numbers[name] { return known }
    variables.append(CoreVariable(name: VariableRenaming.written(name), range: range))
    depths.append(level)
    levels[level].numbers[name] = variables.count - 1
    return variables.count - 1
  }

  /// A new variable without a name.
  mutating func makeVariable(_ range: SourceRange) -> Int {
    variables.append(CoreVariable(name: nil, range: range))
    depths.append(depth)
    return variables.count - 1
  }
}

/// Makes up a random program.
struct RandomProgramMaker {
  var random: SeededGenerator
  /// Whether every predicate is declared, with Soufflé's types.
  private let isDeclared: Bool
  private var kinds: [ColumnKind] = []
  private var predicates: [RandomPredicate] = []

  init(seed: UInt64, aboutNodes: Bool) {
    random = SeededGenerator(seed: seed)
    let hasTypes = random.isOneIn(3)
    isDeclared = hasTypes && !aboutNodes
    let candidates = isDeclared ? [.integer, .text] : ColumnKind.allCases
    // Two kinds at most, and mostly one of them.
    kinds = (0..<2).map { _ in candidates[Int.random(in: 0..<candidates.count, using: &random)] }
    if random.isOneIn(2) { kinds[aboutNodes ? 1 : 0] = .integer }
    if aboutNodes { kinds[0] = .node }
  }

  /// The program.
  mutating func make() -> RandomProgram {
    makePredicates()
    var program = RandomProgram(
      declarations: isDeclared ? predicates.map(declaration) : [], facts: [], rules: [],
      queries: [])
    for predicate in predicates {
      let isBase = predicate.level == 0
      if isBase || random.isOneIn(6) {
        program.facts += facts(of: predicate, isBase ? 4...9 : 1...3)
      }
      guard !isBase else { continue }
      for index in 0..<Int.random(in: 1...3, using: &random) {
        program.rules.append(rule(for: predicate, mayRecur: index > 0))
      }
    }
    program.queries = queries()
    return program
  }

  private mutating func makePredicates() {
    for index in 0..<Int.random(in: 2...3, using: &random) {
      predicates.append(predicate(named: "b\(index)", level: 0))
    }
    var level = 1
    for index in 0..<Int.random(in: 2...5, using: &random) {
      if index > 0, !random.isOneIn(3) { level += 1 }
      predicates.append(predicate(named: "p\(index)", level: level))
    }
  }

  private mutating func predicate(
    named name: String, level: Int
  ) -> RandomPredicate {
    var arity = random.element(of: [1, 2, 2, 2, level == 0 ? 3 : 2])
    if level > 0, random.isOneIn(10) { arity = random.element(of: [0, 3]) }
    let columns = (0..<arity).map { _ in random.isOneIn(4) ? kinds[1] : kinds[0] }
    return RandomPredicate(name: name, kinds: columns, level: level)
  }

  private func declaration(of predicate: RandomPredicate) -> String {
    let attributes = predicate.kinds.enumerated().map { "a\($0): \($1.typeName ?? "symbol")" }
    return ".decl \(predicate.name)(\(attributes.joined(separator: ", ")))"
  }

  private mutating func facts(
    of predicate: RandomPredicate, _ count: ClosedRange<Int>
  ) -> [RandomProgram.Fact] {
    (0..<Int.random(in: count, using: &random)).map { _ in
      let row = predicate.kinds.map { random.element(of: $0.values) }
      return RandomProgram.Fact(predicate: predicate.name, row: row)
    }
  }

  private mutating func rule(
    for head: RandomPredicate, mayRecur: Bool
  ) -> RandomProgram.Clause {
    var heads = [head]
    let others = predicates.filter { $0.level == head.level && $0.name != head.name }
    if random.isOneIn(8), let other = others.first { heads.append(other) }
    var body = RandomBody(
      random,
      positive: predicates.filter { $0.level < head.level || mayRecur && $0.level == head.level },
      complete: predicates.filter { $0.level < head.level }, mayDivide: isDeclared)
    body.addLiterals(recursiveWith: mayRecur ? predicates.filter { $0.level == head.level } : [])
    let clause = RandomProgram.Clause(
      heads: heads.map { "\($0.name)(\(body.headArguments($0.kinds, mayCompute: !mayRecur)))" },
      body: body.shuffledLiterals())
    random = body.random
    return clause
  }

  /// A query with constants and joins, one for all of each derived predicate, and some that ask
  /// for rows with a constant, in an order, or for the first of them.
  private mutating func queries() -> [RandomProgram.Question] {
    var body = RandomBody(
      random, positive: predicates, complete: predicates, mayDivide: isDeclared)
    body.addLiterals(recursiveWith: Array(predicates.suffix(2)))
    random = body.random
    var queries = [
      RandomProgram.Question(
        literals: body.shuffledLiterals(), ending: ending(body.variables.map(\.name)))
    ]
    for predicate in predicates where predicate.level > 0 {
      queries.append(question(about: predicate, boundOnceIn: nil))
      if random.isOneIn(2) { queries.append(question(about: predicate, boundOnceIn: 2)) }
    }
    return queries
  }

  /// Asks for the rows of a predicate, with a constant in about one of so many columns.
  private mutating func question(
    about predicate: RandomPredicate, boundOnceIn chances: Int?
  ) -> RandomProgram.Question {
    var names: [String] = []
    let arguments = predicate.kinds.enumerated().map { column, kind in
      if let chances, random.isOneIn(chances) {
        return random.element(of: kind.values).description
      }
      names.append("x\(column)")
      return names[names.count - 1]
    }
    let atom = "\(predicate.name)(\(arguments.joined(separator: ", ")))"
    return RandomProgram.Question(
      literals: [atom], ending: chances == nil ? "" : ending(names))
  }

  /// Mostly nothing; or the order of some variables that are certainly bound, or a limit.
  private mutating func ending(_ names: [String]) -> String {
    var ending = ""
    if !names.isEmpty, random.isOneIn(4) {
      let keys = names.shuffled(using: &random).prefix(2).map {
        $0 + random.element(of: ["", " desc", " asc"])
      }
      ending = " order by " + keys.joined(separator: ", ")
    }
    if random.isOneIn(6) { ending += " limit \(random.element(of: [0, 1, 3]))" }
    return ending
  }
}

extension SeededGenerator {
  /// Any element of a list that is not empty.
  mutating func element<Element>(of list: [Element]) -> Element {
    list[Int.random(in: 0..<list.count, using: &self)]
  }
}

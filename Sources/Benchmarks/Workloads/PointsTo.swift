/// What pointers of a program may point to (Andersen 1994): a relation that a rule uses twice.
extension Workload {
  static let pointsTo = Workload(
    name: "points-to",
    program: """
      .decl addr(p: number, o: number)
      .decl assign(p: number, q: number)
      .decl load(p: number, q: number)
      .decl store(p: number, q: number)
      .decl pt(p: number, o: number)
      .input addr(filename="addr.tsv")
      .input assign(filename="assign.tsv")
      .input load(filename="load.tsv")
      .input store(filename="store.tsv")
      pt(p, o) :- addr(p, o).
      pt(p, o) :- assign(p, q), pt(q, o).
      pt(p, o) :- load(p, q), pt(q, r), pt(r, o).
      pt(r, o) :- store(p, q), pt(p, r), pt(q, o).
      """,
    outputs: ["pt"], sizes: [.tiny: 200, .small: 10_000, .medium: 20_000, .large: 25_000]
  ) { n in
    let statements = PointerStatements(variables: n)
    return WorkloadData(facts: statements.facts, reference: statements.pointsTo)
  }
}

/// A made-up program in a language like C: functions of forty variables, mostly local statements.
private struct PointerStatements {
  private let count: Int
  private var addresses: [(Int, Int)] = []
  private var assignments: [(Int, Int)] = []
  private var loads: [(Int, Int)] = []
  private var stores: [(Int, Int)] = []

  init(variables: Int) {
    count = variables
    var numbers = SeededNumbers(Graphs.seed)
    addresses = statements(variables * 40 / 100, &numbers)
    assignments = statements(variables * 62 / 100, &numbers)
    loads = statements(variables * 10 / 100, &numbers)
    stores = statements(variables * 10 / 100, &numbers)
  }

  var facts: [FactFile] {
    [
      FactFile("addr", addresses), FactFile("assign", assignments), FactFile("load", loads),
      FactFile("store", stores),
    ]
  }

  /// Distinct pairs of variables, nineteen of twenty within one function.
  private func statements(_ number: Int, _ numbers: inout SeededNumbers) -> [(Int, Int)] {
    var seen: Set<Int> = []
    while seen.count < number {
      let one = numbers.below(count)
      let near = min(count - 1, one / 40 * 40 + numbers.below(40))
      let other = numbers.happens(95) ? near : numbers.below(count)
      if one != other { seen.insert(one * count + other) }
    }
    return seen.sorted().map { ($0 / count, $0 % count) }
  }

  /// Copies sets along edges that loads and stores add, until nothing changes.
  func pointsTo() -> Reference {
    var reference = Reference()
    var sets = [Set<Int>](repeating: [], count: count)
    var copies = [Set<Int>](repeating: [], count: count)
    for (p, q) in assignments { copies[q].insert(p) }
    let loadsOf = Successors(loads.map { ($0.1, $0.0) }).lists
    let storesOf = Successors(stores).lists
    var work = addresses
    func copy(from source: Int, to target: Int) {
      guard source != target, copies[source].insert(target).inserted else { return }
      for object in sets[source] { work.append((target, object)) }
    }
    while let (pointer, object) = work.popLast() {
      guard sets[pointer].insert(object).inserted else { continue }
      for target in copies[pointer] { work.append((target, object)) }
      if pointer < loadsOf.count { loadsOf[pointer].forEach { copy(from: object, to: $0) } }
      if pointer < storesOf.count { storesOf[pointer].forEach { copy(from: $0, to: object) } }
    }
    let seed = RowDigest.seed(of: "pt")
    for pointer in sets.indices {
      reference.joined += sets[pointer].count * (1 + copies[pointer].count)
      for object in sets[pointer] { reference.digest.add(seed, pointer, object) }
    }
    return reference
  }
}

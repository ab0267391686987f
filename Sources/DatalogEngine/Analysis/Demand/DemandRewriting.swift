/// Rewrites one rule: atoms that have values in some columns ask the restricted relation, and the
/// values go into a rule for the demand.
struct DemandRewriting {
  /// The rule, in the end rewritten.
  private(set) var rule: CoreRule
  private let demanded: CoreAtom?
  /// The variables that have values.
  private var bound: Set<Int>
  /// The variables whose values stand in rows: there are only so many of them.
  private var finite: Set<Int> = []
  /// What the variables that are computed from others are computed from.
  private var computed: [Int: CoreExpression] = [:]
  /// The literals that give them.
  private var prefix: [CoreLiteral]
  private var isTaken: [Bool]
  /// Which variables the prefix brings together.
  private var groups = VariableGroups()

  /// Prepares a rule.
  ///
  /// - Parameters:
  ///   - rule: The rule, its head restricted already.
  ///   - demanded: The atom of the demand for its head; nil where all its rows are wanted.
  init(_ rule: CoreRule, demanded: CoreAtom?) {
    self.rule = rule
    self.demanded = demanded
    bound = Set(demanded?.variables ?? [])
    prefix = demanded.map { [.atom($0)] } ?? []
    isTaken = Array(repeating: false, count: rule.body.count)
    groups.join(demanded?.variables ?? [])
  }

  /// Rewrites the rule.
  ///
  /// Values pass from atom to atom in the order in which they become restricted: relations that
  /// have no rules first, since a demand for others costs more.
  ///
  /// - Complexity: O(*n*²) in the number of literals; a rule of more than a hundred stays as it is.
  mutating func run(_ transformation: inout DemandTransformation) {
    guard rule.body.count <= 100 else { return finish(&transformation) }
    takeEquations()
    while let index = next(transformation) {
      isTaken[index] = true
      if case .atom(let atom) = rule.body[index] {
        take(atom, at: index, &transformation)
        takeEquations()
      }
    }
    finish(&transformation)
  }

  /// Atoms that nothing restricts are asked in full, those inside other literals for constants.
  private mutating func finish(_ transformation: inout DemandTransformation) {
    for (index, literal) in rule.body.enumerated() where !isTaken[index] {
      if case .atom(let atom) = literal {
        _ = transformation.names(for: atom.relation, columns: [])
      } else {
        askInside(&rule.body[index], &transformation)
      }
    }
    if let demanded { rule.body.insert(.atom(demanded), at: 0) }
  }

  /// Asks what is negated or aggregated, for constants only: other values would have to come from
  /// what is known before, and then demand may depend on what is negated.
  private func askInside(
    _ literal: inout CoreLiteral, _ transformation: inout DemandTransformation
  ) {
    switch literal {
    case .negation(let atom): literal = .negation(asked(atom, &transformation))
    case .aggregate(var aggregate):
      for index in aggregate.body.indices {
        if case .atom(let atom) = aggregate.body[index] {
          aggregate.body[index] = .atom(asked(atom, &transformation))
        } else {
          askInside(&aggregate.body[index], &transformation)
        }
      }
      literal = .aggregate(aggregate)
    default: break
    }
  }

  /// The atom that asks only for rows with its constants.
  private func asked(
    _ atom: CoreAtom, _ transformation: inout DemandTransformation
  ) -> CoreAtom {
    let columns = transformation.worthAsking(
      atom.arguments.indices.filter { atom.arguments[$0].isConstant }, of: atom.relation)
    guard let names = transformation.names(for: atom.relation, columns: columns) else {
      return atom
    }
    transformation.add(
      CoreRule(
        head: demand(names, atom, columns), body: [], variables: rule.variables, place: rule.place))
    var asked = atom
    asked.relation = names.restricted
    return asked
  }

  /// The atom of the values that are passed on.
  private func demand(
    _ names: DemandTransformation.Names, _ atom: CoreAtom, _ columns: [Int]
  ) -> CoreAtom {
    CoreAtom(
      relation: names.demanded, arguments: columns.map { atom.arguments[$0] },
      argumentRanges: columns.map { atom.argumentRanges[$0] }, range: atom.range)
  }

  /// The atom to pass values to next; nil where no atom has any.
  private func next(_ transformation: DemandTransformation) -> Int? {
    var best: (index: Int, hasRules: Bool, columns: Int)?
    for (index, literal) in rule.body.enumerated() where !isTaken[index] {
      guard case .atom(let atom) = literal else { continue }
      let hasRules = transformation.hasRules(atom.relation)
      let columns = boundColumns(of: atom, hasRules: hasRules).count
      guard columns > 0 else { continue }
      if let known = best, (known.hasRules ? 1 : 0, -known.columns) <= (hasRules ? 1 : 0, -columns)
      {
        continue
      }
      best = (index, hasRules, columns)
    }
    return best?.index
  }

  /// The columns that have values that may be passed on.
  ///
  /// What is computed from a demand is not passed to rules: a demand for `x` that becomes one for
  /// `x + 1` would never end, though the rules themselves do.
  private func boundColumns(of atom: CoreAtom, hasRules: Bool) -> [Int] {
    atom.arguments.indices.filter {
      switch atom.arguments[$0] {
      case .constant: true
      case .variable(let variable):
        bound.contains(variable) && (!hasRules || hasFinitelyManyValues(variable))
      case .anything: false
      }
    }
  }

  /// Whether a variable is given by rows or by the demand itself, or computed from rows alone.
  private func hasFinitelyManyValues(_ variable: Int) -> Bool {
    guard !finite.contains(variable), let expression = computed[variable] else { return true }
    var isFinite = true
    expression.forEachVariable { other in
      if finite.contains(other) { return }
      if computed[other] == nil || !hasFinitelyManyValues(other) { isFinite = false }
    }
    return isFinite
  }

  /// The columns whose values are passed on to an atom.
  ///
  /// Values that the prefix does not bring together are not passed on together: the demand would be
  /// for every pair of them. Of several groups the one with the most columns is taken.
  private func askedColumns(of atom: CoreAtom, _ transformation: DemandTransformation) -> [Int] {
    let hasRules = transformation.hasRules(atom.relation)
    let columns = boundColumns(of: atom, hasRules: hasRules)
    guard hasRules else { return columns }
    func group(_ column: Int) -> Int? {
      if case .variable(let variable) = atom.arguments[column] { groups.of(variable) } else { nil }
    }
    var sizes: [Int: Int] = [:]
    for case let group? in columns.map(group) { sizes[group, default: 0] += 1 }
    var asked = columns
    if sizes.count > 1, let largest = sizes.values.max(),
      let chosen = columns.lazy.compactMap(group).first(where: { sizes[$0] == largest })
    {
      asked = columns.filter { group($0).map { $0 == chosen } ?? true }
    }
    return transformation.worthAsking(asked, of: atom.relation)
  }

  private mutating func take(
    _ atom: CoreAtom, at index: Int, _ transformation: inout DemandTransformation
  ) {
    var atom = atom
    let mayPass = transformation.mayPass(from: rule.head.relation, to: atom.relation)
    let columns = mayPass ? askedColumns(of: atom, transformation) : []
    if let names = transformation.names(for: atom.relation, columns: columns) {
      pass(atom, columns, names, &transformation)
      atom.relation = names.restricted
      rule.body[index] = .atom(atom)
    }
    prefix.append(.atom(atom))
    groups.join(atom.variables)
    bound.formUnion(atom.variables)
    finite.formUnion(atom.variables)
  }

  /// Adds the rule by which the values become a demand.
  private func pass(
    _ atom: CoreAtom, _ columns: [Int], _ names: DemandTransformation.Names,
    _ transformation: inout DemandTransformation
  ) {
    let head = demand(names, atom, columns)
    // A demand that is passed on as it came says nothing new.
    if let demanded, demanded.relation == head.relation, demanded.arguments == head.arguments {
      return
    }
    transformation.add(
      CoreRule(head: head, body: prefix, variables: rule.variables, place: rule.place))
  }

  /// Notes the variables that equations give values to, and keeps the equations for the demand.
  private mutating func takeEquations() {
    var hasGrown = true
    while hasGrown {
      hasGrown = false
      for (index, literal) in rule.body.enumerated() where !isTaken[index] {
        guard case .comparison(let comparison) = literal,
          let (variable, value) = comparison.binding(by: bound), !value.hasCounter
        else { continue }
        isTaken[index] = true
        prefix.append(literal)
        computed[variable] = value
        var joined = [variable]
        value.forEachVariable { joined.append($0) }
        groups.join(joined)
        bound.insert(variable)
        hasGrown = true
      }
    }
  }
}

/// Variables in groups: those of one atom are in one, and so are those of another that shares any.
private struct VariableGroups {
  private var numbers: [Int: Int] = [:]

  /// The group of a variable.
  func of(_ variable: Int) -> Int { numbers[variable] ?? variable }

  /// Makes one group of those of some variables.
  mutating func join(_ variables: [Int]) {
    guard let group = variables.map(of).min() else { return }
    let joined = Set(variables.map(of))
    for (variable, number) in numbers where joined.contains(number) { numbers[variable] = group }
    for variable in variables { numbers[variable] = group }
  }
}

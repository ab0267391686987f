import Diagnostics

/// Makes the stages of a body from its literals in the chosen order.
///
/// Follows which variable stands in which column, and carries over only what is still needed.
struct PipelineBuilder {
  let variables: [CoreVariable]
  let types: RuleTyping
  let relations: [Relation]
  let context: EvaluationContext
  let source: SourceText
  /// How many rows a batch has at most.
  let capacity: Int
  /// Whether every row counts, as in an aggregate, and not only what the variables are.
  let countsRows: Bool
  /// Chooses orders at random, for tests.
  let random: PlanRandomizer?
  /// The stages so far, at least one.
  private(set) var stages: [Stage]
  /// The column of each variable in the last stage.
  var slots: [Int: Int]
  /// The last step that needs each variable.
  var lastUses: [Int: Int] = [:]

  /// The pseudo-variable that numbers the rows outside an aggregate.
  static let rowNumber = -1

  /// Begins with a stage.
  init(
    first: Stage, slots: [Int: Int], rule: CoreRule, types: RuleTyping, relations: [Relation],
    context: EvaluationContext, capacity: Int, countsRows: Bool, random: PlanRandomizer?
  ) {
    variables = rule.variables
    self.types = types
    self.relations = relations
    self.context = context
    source = rule.place.source
    self.capacity = capacity
    self.countsRows = countsRows
    self.random = random
    stages = [first]
    self.slots = slots
  }

  /// Begins the body of an aggregate.
  private init(
    continuing outer: PipelineBuilder, first: Stage, slots: [Int: Int], countsRows: Bool
  ) {
    variables = outer.variables
    types = outer.types
    relations = outer.relations
    context = outer.context
    source = outer.source
    capacity = outer.capacity
    self.countsRows = countsRows
    random = outer.random
    stages = [first]
    self.slots = slots
  }

  /// The last stage.
  var last: Stage { stages[stages.count - 1] }

  /// Adds the stages and operations of a body.
  ///
  /// - Parameters:
  ///   - body: The literals.
  ///   - plan: Their order.
  ///   - kept: The variables that are needed at the end.
  ///   - counters: Who is told of the rows of each step; nil where nobody is.
  mutating func add(
    _ body: [CoreLiteral], _ plan: [PlannedLiteral], keeping kept: some Sequence<Int>,
    counting counters: StepCounters? = nil
  ) {
    for (step, planned) in plan.enumerated() {
      for index in planned.indices { body[index].forEachVariable { lastUses[$0] = step } }
    }
    for variable in kept { lastUses[variable] = Int.max }
    for (step, planned) in plan.enumerated() {
      if planned.meeting.isEmpty {
        add(body[planned.index], planned.rows, at: step)
      } else {
        addIntersection(planned.indices.map { body[$0] }, at: step)
      }
      if let counters { last.operations.append(RowCount(of: step, in: counters)) }
    }
  }

  private mutating func add(_ literal: CoreLiteral, _ rows: RowChoice, at step: Int) {
    switch literal {
    case .atom(let atom): add(atom, rows, at: step)
    case .negation(let atom): addExistence(atom, isNegated: true)
    case .comparison(let comparison): add(comparison)
    case .test(let test): add(test)
    case .generator(let generator): add(generator, at: step)
    case .aggregate(let aggregate): add(aggregate)
    case .never:
      let nothing = GivenValue(.constant(ConstantColumn(Word(rawValue: Word.none))))
      addCondition(.equal, nothing, nothing, SourceRange(0, 0))
    }
  }

  /// The place of a range in the rule's text.
  func place(_ range: SourceRange) -> SourcePlace { SourcePlace(source, range) }

  /// The variables that a step has to hand on, with their slots in the last stage.
  func carried(beyond step: Int) -> [(variable: Int, slot: Int)] {
    slots.filter { lastUses[$0.key, default: -1] > step }
      .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Makes a stage the last one.
  mutating func push(_ stage: Stage, carrying carried: [(variable: Int, slot: Int)]) {
    slots = [:]
    for (slot, entry) in carried.enumerated() { slots[entry.variable] = slot }
    stages.append(stage)
  }
}

// MARK: - Atoms

extension PipelineBuilder {
  /// What each column of an atom is for.
  struct Columns {
    /// Columns with known words, and where the words are.
    var keys: [(column: Int, source: KeySource)] = []
    /// Columns that give variables their values.
    var new: [(column: Int, variable: Int)] = []
    /// Columns that repeat a variable of the same atom.
    var repeated: [(column: Int, variable: Int)] = []
  }

  func columns(of atom: CoreAtom) -> Columns {
    var columns = Columns()
    var seen: Set<Int> = []
    for (column, term) in atom.arguments.enumerated() {
      switch term {
      case .anything: break
      case .constant(let word, _): columns.keys.append((column, .constant(ConstantColumn(word))))
      case .variable(let variable):
        if let slot = slots[variable] {
          columns.keys.append((column, .slot(slot)))
        } else if seen.insert(variable).inserted {
          columns.new.append((column, variable))
        } else {
          columns.repeated.append((column, variable))
        }
      }
    }
    return columns
  }

  private mutating func add(_ atom: CoreAtom, _ rows: RowChoice, at step: Int) {
    let columns = columns(of: atom)
    let needed = columns.new.filter { entry in
      lastUses[entry.variable, default: -1] > step
        || columns.repeated.contains { $0.variable == entry.variable }
    }
    let isWhole = columns.keys.count == atom.arguments.count
    if rows == .all, needed.isEmpty, columns.repeated.isEmpty, isWhole || !countsRows {
      return addExistence(atom, isNegated: false)
    }
    if rows == .recent || columns.keys.isEmpty {
      addScan(atom, rows, columns, needed, at: step)
    } else {
      addLookup(atom, columns, needed, at: step)
    }
  }

  private mutating func addScan(
    _ atom: CoreAtom, _ rows: RowChoice, _ columns: Columns,
    _ needed: [(column: Int, variable: Int)], at step: Int
  ) {
    // The words of keys must be there for the comparison behind the scan.
    var carried = self.carried(beyond: step)
    for variable in Set(atom.variables).sorted() where lastUses[variable, default: -1] <= step {
      if let slot = slots[variable] { carried.append((variable, slot)) }
    }
    let read = needed.map(\.column) + columns.repeated.map(\.column) + columns.keys.map(\.column)
    let stage = ScanStage(
      last, relations[atom.relation.index], rows, carrying: carried.map(\.slot), reading: read,
      capacity: capacity)
    push(stage, carrying: carried)
    let first = carried.count
    for (offset, entry) in needed.enumerated() { slots[entry.variable] = first + offset }
    addRepeats(columns, first + needed.count, atom)
    for (offset, key) in columns.keys.enumerated() {
      let slot = first + needed.count + columns.repeated.count + offset
      let word: KeySource
      if case .variable(let variable) = atom.arguments[key.column] {
        word = .slot(slots[variable, default: 0])
      } else {
        word = key.source
      }
      addCondition(.equal, GivenValue(.slot(slot)), GivenValue(word), atom.range)
    }
  }

  private mutating func addLookup(
    _ atom: CoreAtom, _ columns: Columns, _ needed: [(column: Int, variable: Int)], at step: Int
  ) {
    let carried = self.carried(beyond: step)
    let stage = LookupStage(
      last, relations[atom.relation.index], keyColumns: columns.keys.map(\.column),
      keys: columns.keys.map(\.source), carrying: carried.map(\.slot),
      reading: needed.map(\.column) + columns.repeated.map(\.column), capacity: capacity)
    push(stage, carrying: carried)
    for (offset, entry) in needed.enumerated() { slots[entry.variable] = carried.count + offset }
    addRepeats(columns, carried.count + needed.count, atom)
  }

  private mutating func addRepeats(_ columns: Columns, _ first: Int, _ atom: CoreAtom) {
    for (offset, entry) in columns.repeated.enumerated() {
      addCondition(
        .equal, GivenValue(.slot(first + offset)),
        GivenValue(.slot(slots[entry.variable, default: 0])),
        atom.range)
    }
  }

  private mutating func addExistence(_ atom: CoreAtom, isNegated: Bool) {
    let keys = columns(of: atom).keys
    last.operations.append(
      Existence(
        relations[atom.relation.index], keyColumns: keys.map(\.column), keys: keys.map(\.source),
        isNegated: isNegated, capacity: last.capacity))
  }
}

// MARK: - Conditions and computations

extension PipelineBuilder {
  private mutating func addCondition(
    _ comparator: CoreComparator, _ left: ComputedValue, _ right: ComputedValue,
    _ range: SourceRange
  ) {
    last.operations.append(
      Condition(
        comparator, left, right, context: context, place: place(range), capacity: last.capacity))
  }

  private mutating func add(_ test: CoreTest) {
    let (part, whole) = (computed(test.arguments[0]), computed(test.arguments[1]))
    if test.function == .match {
      let isKnown = if case .term(.constant, _) = test.arguments[0] { true } else { false }
      last.operations.append(
        PatternCondition(
          isNegated: test.isNegated, isKnown: isKnown, part, whole, context: context,
          place: place(test.range), capacity: last.capacity))
    } else {
      last.operations.append(
        TextCondition(
          test.function, isNegated: test.isNegated, part, whole, context: context,
          place: place(test.range), capacity: last.capacity))
    }
  }

  private mutating func add(_ comparison: CoreComparison) {
    if comparison.comparator == .equal {
      for (side, other) in [
        (comparison.left, comparison.right), (comparison.right, comparison.left),
      ] {
        if let variable = side.variable, slots[variable] == nil {
          let value = computed(other)
          let slot = last.addColumn()
          last.operations.append(Computation(value, into: slot, capacity: last.capacity))
          slots[variable] = slot
          return
        }
      }
    }
    addCondition(
      comparison.comparator, computed(comparison.left), computed(comparison.right),
      comparison.range)
  }

  private mutating func add(_ generator: CoreGenerator, at step: Int) {
    var carried = self.carried(beyond: step)
    if let slot = slots[generator.result], lastUses[generator.result, default: -1] <= step {
      carried.append((generator.result, slot))
    }
    let stage = GeneratorStage(
      last, generator.kind, generator.arguments.map { computed($0) }, context: context,
      place: place(generator.range), carrying: carried.map(\.slot), capacity: capacity)
    push(stage, carrying: carried)
    bind(generator.result, to: carried.count, generator.range)
  }

  private mutating func add(_ aggregate: CoreAggregate) {
    let stage = last
    let outer = aggregate.outer.filter { slots[$0] != nil }
    let first = AggregationSource(stage, carrying: outer.map { slots[$0, default: 0] })
    var inner = PipelineBuilder(
      continuing: self, first: first,
      slots: Dictionary(uniqueKeysWithValues: outer.enumerated().map { ($0.element, $0.offset) }),
      countsRows: !aggregate.isNegation)
    inner.slots[PipelineBuilder.rowNumber] = outer.count
    var kept = [PipelineBuilder.rowNumber]
    aggregate.target?.forEachVariable { kept.append($0) }
    let order = JoinOrder(
      aggregate.body, bound: Set(outer), statistics: RelationStatistics(relations), random: random)
    inner.add(aggregate.body, order.plan(), keeping: kept)
    let sink = AggregationSink(
      aggregate.function,
      mode: aggregate.target.map { ArithmeticMode([types.type(of: $0)]) } ?? .number,
      rowSlot: inner.slots[PipelineBuilder.rowNumber, default: 0],
      target: aggregate.target.map { inner.computed($0) }, context: context,
      place: place(aggregate.range))
    let slot = stage.addColumn()
    stage.operations.append(
      Aggregation(
        first, Pipeline(inner.stages, sink: sink, limits: context.limits), sink, into: slot,
        capacity: stage.capacity))
    bind(aggregate.result, to: slot, aggregate.range)
  }

  /// Gives a variable the values of a column, or compares them where it has values already.
  private mutating func bind(
    _ variable: Int, to slot: Int, _ range: SourceRange
  ) {
    if let known = slots[variable] {
      addCondition(.equal, GivenValue(.slot(known)), GivenValue(.slot(slot)), range)
    } else {
      slots[variable] = slot
    }
  }

  /// An expression over the columns of the last stage.
  func computed(_ expression: CoreExpression) -> ComputedValue {
    switch expression {
    case .term(.variable(let variable), _): return GivenValue(.slot(slots[variable, default: 0]))
    case .term(.constant(let word, _), _): return GivenValue(.constant(ConstantColumn(word)))
    case .term(.anything, _):
      return GivenValue(.constant(ConstantColumn(Word(rawValue: Word.none))))
    case .call(let function, let arguments, let range):
      return FunctionValue(
        function, mode: ArithmeticMode(arguments.map { types.type(of: $0) }),
        arguments.map { computed($0) }, context: context, place: place(range),
        capacity: last.capacity)
    case .record(let shape, let fields, _):
      return RecordValue(
        shape, fields.map { computed($0) }, values: context.values, capacity: last.capacity)
    case .field(let index, let shape, let record, _):
      return FieldValue(
        index, shape, of: computed(record), values: context.values, capacity: last.capacity)
    }
  }
}

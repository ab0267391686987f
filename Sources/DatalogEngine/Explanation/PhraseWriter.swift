/// Puts conditions of rules into words and values.
struct PhraseWriter {
  let program: CoreProgram
  /// The rules of each relation.
  let rules: [RelationID: [Int]]
  let values: ValueTable
  let printing: any NodePrinting
  /// The rule whose conditions are written.
  let rule: CoreRule
  /// The values of its variables.
  let words: [Int: UInt32]
  /// Relations within relations are written out no deeper than this.
  private static let mostDepth = 4

  private(set) var parts: [Phrase.Part] = []
  private var depth = 0

  /// Prepares to write.
  init(_ derivations: Derivations, _ rule: CoreRule, _ words: [Int: UInt32]) {
    program = derivations.program
    rules = derivations.rules
    values = derivations.order.values
    printing = derivations.order.printing
    self.rule = rule
    self.words = words
  }

  /// What has been written.
  var phrase: Phrase { Phrase(parts: parts) }

  /// Writes literals, commas between them.
  mutating func write(_ literals: [CoreLiteral]) {
    // What only says that a negated conjunction holds nowhere has been said by that.
    let shown = literals.filter { !literals.contains(where: $0.isResult) }
    for (index, literal) in shown.enumerated() {
      if index > 0 { write(", ") }
      write(literal)
    }
  }

  /// Writes a literal.
  mutating func write(_ literal: CoreLiteral) {
    switch literal {
    case .atom(let atom): write(atom)
    case .negation(let atom):
      write("!")
      write(atom)
    case .comparison(let comparison):
      write(comparison.left)
      write(" \(comparison.comparator.symbol) ")
      write(comparison.right)
    case .test(let test): write(test)
    case .generator(let generator):
      write(.variable(generator.result))
      write(" = \(generator.kind.rawValue)(")
      write(generator.arguments)
      write(")")
    case .aggregate(let aggregate): write(aggregate)
    case .never: write("false")
    }
  }

  /// Writes an aggregate, and what it is equal to.
  mutating func write(_ aggregate: CoreAggregate) {
    if aggregate.isNegation {
      write("!(")
      write(aggregate.body)
      return write(")")
    }
    write(.variable(aggregate.result))
    write(" = \(aggregate.function.name)")
    if let target = aggregate.target {
      write(" ")
      write(target)
    }
    write(" : { ")
    write(aggregate.body)
    write(" }")
  }

  /// Writes an atom; of a relation that nobody named the rules that fill it.
  mutating func write(_ atom: CoreAtom) {
    let relation = program[atom.relation]
    guard relation.isUnnamed, depth < Self.mostDepth else {
      parts.append(.predicate(relation.shownName))
      write("(")
      let isTimed = relation.time == .inLastColumn
      for (index, argument) in atom.arguments.dropLast(isTimed ? 1 : 0).enumerated() {
        if index > 0 { write(", ") }
        write(argument)
      }
      write(")")
      if case .at(let time)? = relation.time { write(time: .constant(time, .term)) }
      if isTimed, let time = atom.arguments.last { write(time: time) }
      return
    }
    writeOut(atom)
  }

  private mutating func write(time: CoreTerm) {
    write(" as of ")
    write(time)
  }

  /// Writes the bodies of the rules of a relation, one of which must hold.
  private mutating func writeOut(_ atom: CoreAtom) {
    let ways = rules[atom.relation, default: []]
    write("(")
    for (index, way) in ways.enumerated() {
      if index > 0 { write(" ; ") }
      let core = program.rules[way]
      var known: [Int: UInt32] = [:]
      for case (.variable(let inner), let outer) in zip(core.head.arguments, atom.arguments) {
        if let word = word(of: outer) { known[inner] = word }
      }
      var inner = PhraseWriter(self, core, known)
      inner.write(core.body)
      parts += inner.parts
    }
    write(")")
  }

  private init(_ outer: PhraseWriter, _ rule: CoreRule, _ words: [Int: UInt32]) {
    program = outer.program
    rules = outer.rules
    values = outer.values
    printing = outer.printing
    self.rule = rule
    self.words = words
    depth = outer.depth + 1
  }
}

// MARK: - Expressions

extension PhraseWriter {
  private mutating func write(_ text: String) {
    if case .words(let before)? = parts.last {
      parts[parts.count - 1] = .words(before + text)
    } else {
      parts.append(.words(text))
    }
  }

  private func word(of term: CoreTerm) -> UInt32? {
    switch term {
    case .variable(let variable): words[variable]
    case .constant(let word, _): word.rawValue
    case .anything: nil
    }
  }

  private mutating func write(_ term: CoreTerm) {
    if let word = word(of: term), word != Word.none {
      return parts.append(
        .value(values.answerValue(of: Word(rawValue: word), printing: printing)))
    }
    if case .variable(let number) = term, let name = rule.variables[number].name {
      parts.append(.variable(name))
    } else {
      write("_")
    }
  }

  private mutating func write(_ expressions: [CoreExpression]) {
    for (index, expression) in expressions.enumerated() {
      if index > 0 { write(", ") }
      write(expression)
    }
  }

  private mutating func write(_ expression: CoreExpression) {
    switch expression {
    case .term(let term, _): write(term)
    case .call(let function, let arguments, _): write(function, arguments)
    case .record(_, let fields, _):
      write("[")
      write(fields)
      write("]")
    case .field(let index, _, let record, _):
      write("field \(index + 1) of ")
      write(record)
    }
  }

  private mutating func write(_ function: BuiltinFunction, _ arguments: [CoreExpression]) {
    guard function.isOperator else {
      write(function.castType == nil ? "\(function.rawValue)(" : "as(")
      write(arguments)
      return write(")")
    }
    if arguments.count == 1 {
      write(function == .negate ? "-" : "\(function.symbol) ")
      return writeOperand(arguments[0])
    }
    for (index, argument) in arguments.enumerated() {
      if index > 0 { write(" \(function.rawValue) ") }
      writeOperand(argument)
    }
  }

  private mutating func writeOperand(_ expression: CoreExpression) {
    guard case .call(let function, _, _) = expression, function.isOperator else {
      return write(expression)
    }
    write("(")
    write(expression)
    write(")")
  }

  private mutating func write(_ test: CoreTest) {
    if test.isNegated { write("!") }
    if test.function == .resembles {
      write(test.arguments.reversed().first.map { [$0] } ?? [])
      write(" ~ ")
      return write(test.arguments.first.map { [$0] } ?? [])
    }
    write("\(test.function.rawValue)(")
    write(test.arguments)
    write(")")
  }
}

extension BuiltinFunction {
  /// An operator as it is written before its operand.
  fileprivate var symbol: String { self == .negate ? "-" : rawValue }
}

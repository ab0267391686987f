import DatalogSyntax
import Diagnostics

/// Turns the rules of a tree into core rules: one head, no disjunction, constants as words.
///
/// What a rule needs besides (a relation for a negated conjunction, for a closure) is added to the
/// same program.
final class RuleNormalizer {
  let names: RelationTable
  let values: ValueTable
  let collector: DiagnosticCollector
  private let resolver: any EntityResolver
  private var entities: [NameInPlace: Word] = [:]
  /// The rules made so far.
  var rules: [CoreRule] = []
  /// The facts made so far.
  var facts: [CoreFact] = []
  /// The rows that are left out for others.
  var dominances: [CoreDominance] = []
  /// The values of variables that are bound from outside.
  var parameters: [String: Word] = [:]
  /// The relations of predicates as of the times that they have been asked of.
  var timedRelations = TimedRelations()
  /// The rules so far by which what holds of a class holds of one above it.
  var copies: Set<SubclassCopy> = []
  /// The most literals of all rules that one rule stands for.
  static let mostLiterals = 1 << 18
  /// What a body inside a rule counts for, besides its literals.
  static let bodySize = 64
  /// The literals so far of the rules that the current rule stands for.
  private var size = 0
  /// The text whose rules are being turned.
  var source: SourceText
  /// The relations whose rules stand in the place of their atoms.
  let inlined: InlineExpansion

  init(
    names: RelationTable, values: ValueTable, resolver: any EntityResolver,
    collector: DiagnosticCollector, source: SourceText, inlined: InlineExpansion
  ) {
    self.names = names
    self.values = values
    self.resolver = resolver
    self.collector = collector
    self.source = source
    self.inlined = inlined
  }

  /// A name and where it stands.
  private struct NameInPlace: Hashable {
    var name: String
    var place: ArgumentPlace?
  }

  /// A head whose relation is known.
  struct Head {
    var relation: RelationID
    var arguments: [Expression]
    var range: SourceRange
  }

  /// Which relation's rows are those of which other as well.
  struct SubclassCopy: Hashable {
    var lower: RelationID
    var upper: RelationID
  }

  /// Adds a rule or a fact of the text.
  func add(_ rule: Rule) {
    let heads = rule.heads.compactMap { atom -> Head? in
      guard let relation = names.relation(ofHead: atom, in: source) else { return nil }
      guard atom.predicate.closure == .none else {
        collector.error(
          "syntax", "a rule cannot define a closure", at: place(atom.predicate.range),
          help: "leave the `+` or `*` out; it is computed where it is asked for")
        return nil
      }
      if inlined.replaces(atom) { return nil }
      let arguments = atom.predicate.isInverse ? atom.arguments.reversed() : atom.arguments
      return Head(relation: relation, arguments: Array(arguments), range: atom.range)
    }
    if rule.body == nil {
      heads.forEach { addFact($0, rule.range) }
    } else {
      add(heads, rule.body, rule.range)
    }
  }

  /// Adds the rules that a body and its heads stand for.
  func add(_ heads: [Head], _ body: Formula?, _ range: SourceRange) {
    if heads.isEmpty { return }
    size = 0
    do {
      let body = try body.map(inlined.expanded)
      let alternatives = try body.map { try AlternativeExpansion.alternatives(of: $0) } ?? [[]]
      if alternatives.isEmpty { checkHeads(heads) }
      for alternative in alternatives {
        for head in heads {
          if let rule = core(head, alternative, range) {
            rules.append(rule)
          } else {
            names.noteDamage(to: head.relation)
          }
        }
        if size > RuleNormalizer.mostLiterals { throw AlternativeExpansion.TooMany() }
      }
    } catch InlineExpansion.Refusal.aggregated(let atom) {
      collector.error(
        "syntax", "the rules of this inline relation have variables that the aggregate would count",
        at: place(atom.range), help: "aggregate over a relation that is not inline")
    } catch is InlineExpansion.Refusal {
      collector.error(
        "limit-exceeded", "too much stands in the place of this rule's inline relations",
        at: place(range), help: "name parts of it by relations that are not inline")
    } catch {
      collector.error(
        "limit-exceeded",
        "this rule has more than \(AlternativeExpansion.mostAlternatives) alternatives",
        at: place(range), help: "name parts of it by rules of their own")
    }
  }

  /// The core rule of one head and one alternative; nil when something is wrong with it.
  func core(_ head: Head, _ literals: [Formula], _ range: SourceRange) -> CoreRule? {
    guard spend(literals.count + 1) else { return nil }
    var builder = RuleBuilder(self, head, literals)
    return builder.build(head, literals, range)
  }

  /// Notes that the current rule stands for so many literals more; whether it still may.
  ///
  /// Alternatives inside those of others multiply. Whoever began says that there are too many.
  func spend(_ literals: Int) -> Bool {
    size += literals
    return size <= RuleNormalizer.mostLiterals
  }

  private func addFact(_ head: Head, _ range: SourceRange) {
    var row: [Word] = []
    for argument in head.arguments where argument.isConstant {
      guard let word = constant(argument) else { return names.noteDamage(to: head.relation) }
      row.append(word)
    }
    if row.count == head.arguments.count {
      checkConstants(head.arguments, of: head.relation)
      facts.append(CoreFact(relation: head.relation, row: row, place: place(range)))
    } else {
      add([head], nil, range)
    }
  }

  /// A place in the current text.
  func place(_ range: SourceRange) -> SourcePlace { SourcePlace(source, range) }

  /// Reports what is wrong with heads whose body never holds.
  private func checkHeads(_ heads: [Head]) {
    for head in heads { _ = core(head, [], head.range) }
  }
}

// MARK: - Constants

extension RuleNormalizer {
  /// The value of an expression that is a constant; nil where it is anything else.
  ///
  /// - Parameters:
  ///   - expression: What stands there.
  ///   - argument: Where it stands, which may decide between several things of one name.
  /// - Returns: The value; nil, and an error, also for a name that means nothing or several things.
  func constant(_ expression: Expression, in argument: ArgumentPlace? = nil) -> Word? {
    switch expression.kind {
    case .constant(let constant): values.word(of: constant)
    case .entity(let name): entity(name, expression.range, argument)
    case .iri(let name):
      names.iri(of: name, at: place(expression.range)).map { values.word(node: .iri($0)) }
    case .record(let branch, let fields): constant(record: branch, fields, expression.range)
    default: nil
    }
  }

  /// The node of `@name`; nil, and an error, where there is not exactly one.
  private func entity(
    _ name: String, _ range: SourceRange, _ argument: ArgumentPlace?
  ) -> Word? {
    let key = NameInPlace(name: name, place: argument)
    if let known = entities[key] { return known }
    switch argument.map({ resolver.resolve(name, in: $0) }) ?? resolver.resolve(name) {
    case .one(let term):
      let word = values.word(of: term)
      entities[key] = word
      return word
    case .none(let suggestions):
      let list = Self.list(suggestions)
      collector.error(
        "unknown-entity", "nothing is called `\(name)`", at: place(range),
        help: suggestions.isEmpty ? nil : "did you mean \(list)?")
    case .several(let candidates):
      collector.error(
        "ambiguous-entity", "`\(name)` may be \(candidates.count) things", at: place(range),
        help: "write one of \(candidates.described)")
    }
    return nil
  }

  /// Names as they are written behind `@`, in quotes where they need them.
  private static func list(_ names: [String]) -> String {
    names.map { "`\(ProgramPrinter.text(ofEntity: $0))`" }.joined(separator: ", ")
  }
}

extension Expression {
  /// Whether it is one value as it stands.
  var isConstant: Bool {
    switch kind {
    case .constant, .entity, .iri: true
    case .record(_, let fields): fields.allSatisfy(\.isConstant)
    default: false
    }
  }
}

extension ValueTable {
  /// The word of a constant as written.
  func word(of constant: Constant) -> Word {
    switch constant {
    case .text(let text): return word(text)
    case .integer(let value): return word(value)
    case .unsigned(let value): return word(value)
    case .float(let value): return word(value)
    case .truth(let truth): return word(truth)
    case .null: return nullWord
    case .date(let year, let month, let day):
      // The parser has checked that the calendar has the day.
      return CalendarDay(year: year, month: month, day: day).map { word($0) } ?? word(Int64(0))
    }
  }
}

import Diagnostics

/// A rule with one head and a body that is a list of literals.
struct CoreRule {
  /// The relation that the rule adds to.
  var head: CoreAtom
  /// What must hold.
  var body: [CoreLiteral]
  /// The variables, by number.
  var variables: [CoreVariable]
  /// Where the rule stands.
  var place: SourcePlace
  /// What stands for the variables that equations have made superfluous.
  var replaced: [Int: CoreTerm] = [:]
}

/// `p(x) <= p(y) :- body.`: rows of a relation that are left out because of others.
struct CoreDominance {
  /// The rule whose head is the row that is left out.
  ///
  /// The first two atoms of its body that are over the relation of the head are the row that is left
  /// out, and the row because of which it is.
  var rule: CoreRule
  /// The place of the dominated row's atom in the body.
  var dominated: Int
  /// The place of the dominating row's atom in the body.
  var dominating: Int

  /// The relation.
  var relation: RelationID { rule.head.relation }

  /// What stands in the columns of the dominating row.
  var dominatingTerms: [CoreTerm] {
    if case .atom(let atom) = rule.body[dominating] { atom.arguments } else { [] }
  }
}

/// A variable of one rule.
struct CoreVariable {
  /// The name, or nil for one that the engine made.
  var name: String?
  /// Where it stands first.
  var range: SourceRange
}

/// What stands in a column of an atom.
enum CoreTerm: Hashable {
  /// A variable, by its number in the rule.
  case variable(Int)
  /// A value, with the type it was written with.
  case constant(Word, StaticType)
  /// `_`.
  case anything
}

/// A relation with something in each column.
struct CoreAtom {
  var relation: RelationID
  var arguments: [CoreTerm]
  /// Where each argument stands.
  var argumentRanges: [SourceRange]
  /// Where the atom stands.
  var range: SourceRange

  /// The variables, in order, each as often as it stands.
  var variables: [Int] {
    arguments.compactMap { if case .variable(let number) = $0 { number } else { nil } }
  }
}

/// One condition of a body.
enum CoreLiteral {
  /// The row is there.
  case atom(CoreAtom)
  /// No such row is there.
  case negation(CoreAtom)
  /// Two values compare.
  case comparison(CoreComparison)
  /// A text passes a test.
  case test(CoreTest)
  /// A variable is each of several values in turn.
  case generator(CoreGenerator)
  /// A variable is what an aggregate gives.
  case aggregate(CoreAggregate)
  /// Nothing holds.
  case never
}

/// Which way two values compare.
enum CoreComparator {
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual

  /// The comparison that holds where this one does not.
  var negated: CoreComparator {
    switch self {
    case .equal: .notEqual
    case .notEqual: .equal
    case .less: .greaterOrEqual
    case .lessOrEqual: .greater
    case .greater: .lessOrEqual
    case .greaterOrEqual: .less
    }
  }
}

/// `left < right`.
struct CoreComparison {
  var comparator: CoreComparator
  var left: CoreExpression
  var right: CoreExpression
  var range: SourceRange
}

/// `contains("水", s)`.
struct CoreTest {
  var function: BuiltinPredicate
  var isNegated: Bool
  var arguments: [CoreExpression]
  var range: SourceRange
}

/// `x = range(1, 10)`.
struct CoreGenerator {
  /// What is generated.
  enum Kind: String, CaseIterable { case range, split }
  var kind: Kind
  var arguments: [CoreExpression]
  /// The variable that takes the values.
  var result: Int
  var range: SourceRange
}

/// `n = count : { … }`.
struct CoreAggregate {
  /// What is computed.
  enum Function { case count, sum, minimum, maximum, mean }
  var function: Function
  /// What it is computed of; nil for a count.
  var target: CoreExpression?
  var body: [CoreLiteral]
  /// The variable that takes the result.
  var result: Int
  /// The variables of the body that the rule binds outside.
  var outer: [Int]
  var range: SourceRange
  /// Whether it only counts in order to find that there is nothing: a negated conjunction.
  var isNegation = false
}

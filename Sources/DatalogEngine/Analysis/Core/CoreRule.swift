import Diagnostics

/// A rule with one head and a body that is a list of literals.
package struct CoreRule {
  /// The relation that the rule adds to.
  package var head: CoreAtom
  /// What must hold.
  package var body: [CoreLiteral]
  /// The variables, by number.
  package var variables: [CoreVariable]
  /// Where the rule stands.
  package var place: SourcePlace
  /// What stands for the variables that equations have made superfluous.
  package var replaced: [Int: CoreTerm] = [:]
}

/// `p(x) <= p(y) :- body.`: rows of a relation that are left out because of others.
package struct CoreDominance {
  /// The rule whose head is the row that is left out.
  ///
  /// The first two atoms of its body that are over the relation of the head are the row that is left
  /// out, and the row because of which it is.
  package var rule: CoreRule
  /// The place of the dominated row's atom in the body.
  package var dominated: Int
  /// The place of the dominating row's atom in the body.
  package var dominating: Int

  /// The relation.
  package var relation: RelationID { rule.head.relation }

  /// What stands in the columns of the dominating row.
  package var dominatingTerms: [CoreTerm] {
    if case .atom(let atom) = rule.body[dominating] { atom.arguments } else { [] }
  }
}

/// A variable of one rule.
package struct CoreVariable {
  /// The name, or nil for one that the engine made.
  package var name: String?
  /// Where it stands first.
  package var range: SourceRange
}

/// What stands in a column of an atom.
package enum CoreTerm: Hashable {
  /// A variable, by its number in the rule.
  case variable(Int)
  /// A value, with the type it was written with.
  case constant(Word, StaticType)
  /// `_`.
  case anything
}

/// A relation with something in each column.
package struct CoreAtom {
  package var relation: RelationID
  package var arguments: [CoreTerm]
  /// Where each argument stands.
  package var argumentRanges: [SourceRange]
  /// Where the atom stands.
  package var range: SourceRange

  /// The variables, in order, each as often as it stands.
  package var variables: [Int] {
    arguments.compactMap { if case .variable(let number) = $0 { number } else { nil } }
  }
}

/// One condition of a body.
package enum CoreLiteral {
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
package enum CoreComparator {
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual

  /// The comparison that holds where this one does not.
  package var negated: CoreComparator {
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
package struct CoreComparison {
  package var comparator: CoreComparator
  package var left: CoreExpression
  package var right: CoreExpression
  package var range: SourceRange

  /// The variable that an equation gives a value to, with that value; nil where it gives none.
  ///
  /// - Parameter bound: The variables that have values already.
  /// - Returns: A side that is a variable without a value, and the other, all of whose have one.
  package func binding(by bound: Set<Int>) -> (variable: Int, value: CoreExpression)? {
    guard comparator == .equal else { return nil }
    for (side, other) in [(left, right), (right, left)] {
      if let variable = side.variable, !bound.contains(variable), other.isBound(by: bound) {
        return (variable, other)
      }
    }
    return nil
  }
}

/// `contains("水", s)`.
package struct CoreTest {
  package var function: BuiltinPredicate
  package var isNegated: Bool
  package var arguments: [CoreExpression]
  package var range: SourceRange
}

/// `x = range(1, 10)`.
package struct CoreGenerator {
  /// What is generated.
  package enum Kind: String, CaseIterable { case range, split }
  package var kind: Kind
  package var arguments: [CoreExpression]
  /// The variable that takes the values.
  package var result: Int
  package var range: SourceRange
}

/// `n = count : { … }`.
package struct CoreAggregate {
  /// What is computed.
  package enum Function { case count, sum, minimum, maximum, mean }
  package var function: Function
  /// What it is computed of; nil for a count.
  package var target: CoreExpression?
  package var body: [CoreLiteral]
  /// The variable that takes the result.
  package var result: Int
  /// The variables of the body that the rule binds outside.
  package var outer: [Int]
  package var range: SourceRange
  /// Whether it only counts in order to find that there is nothing: a negated conjunction.
  package var isNegation = false
}

import DatalogEngine
import Diagnostics

/// A program in the terms of relational algebra: what all targets that speak SQL are written from.
package struct LoweredProgram {
  /// The relations, by number.
  package var relations: [LoweredRelation] = []
  /// The groups of relations in the order of computing.
  package var strata: [LoweredStratum] = []
  /// What is asked for.
  package var answer: LoweredAnswer
  /// The predicates of the graph whose tables are read.
  package var predicates: Set<String> = []
}

/// A relation with a type for each column.
package struct LoweredRelation {
  /// A name that no other relation has, in letters, digits and `_` of ASCII.
  package var name: String
  /// What its rows say, for those who read the program.
  package var meaning: String
  /// The types of the columns.
  package var columns: [ColumnType]
  /// Where rows come from before any rule adds to them.
  package var base: [LoweredBase] = []
  /// How many rows it has at most, where no rule adds to them.
  package var storedRows: Int?
  /// Whether no row can be in it.
  package var isEmpty = false
}

/// Rows that a relation has before any rule adds to them.
package enum LoweredBase {
  /// Those that the program states.
  case facts([[Scalar.Constant]])
  /// The statements with a property.
  case property(PropertyTable)
  /// The nodes that have one of some classes.
  case instances(PropertyTable, classes: [String])
  /// The statements with a property, the property between subject and object.
  case statements(PropertyTable)
}

/// Relations that are computed together.
package struct LoweredStratum {
  /// The numbers of the relations.
  package var relations: [Int]
  /// The rules that fill them.
  package var rules: [LoweredRule]
  /// Whether rules use what they say.
  package var isRecursive: Bool
}

/// A rule as one `SELECT`.
package struct LoweredRule {
  /// The relation that the rule adds to.
  package var head: Int
  /// What stands in its columns.
  package var values: [Scalar]
  /// Where the rows come from, and what holds of them.
  package var body: LoweredBody
  /// The rules of relations that only this rule uses, each after those that it uses: in a recursive
  /// rule they are computed anew in each round.
  package var locals: [LoweredRule] = []
  /// What is computed of the rows with the same values; nil where every row counts for itself.
  package var grouping: LoweredGrouping?
  /// Where the rule stands.
  package var place: SourcePlace
}

/// What stands behind `FROM` and `WHERE`.
package struct LoweredBody {
  /// Where rows come from.
  package var items: [LoweredItem] = []
  /// What must hold.
  package var conditions: [LoweredCondition] = []
}

/// One thing that rows come from.
package struct LoweredItem {
  /// What it is.
  package enum Source {
    /// A relation.
    case relation(Int)
    /// A relation of which there need not be a row; the columns of the row that there may be.
    case optional(Int, on: [Scalar])
    /// Several values for each row of what stands before.
    case generator(CoreGenerator.Kind, [Scalar], ColumnType)
  }
  /// The number that columns name it by; no other item of the rule has it.
  package var number: Int
  /// Where its rows come from.
  package var source: Source
}

extension LoweredBody {
  /// The items whose rows are those of a relation: their places, and the relation.
  var relations: [(place: Int, relation: Int)] {
    var found: [(place: Int, relation: Int)] = []
    for (place, source) in items.map(\.source).enumerated() {
      if case .relation(let relation) = source { found.append((place, relation)) }
    }
    return found
  }
}

/// What must hold of a row.
package enum LoweredCondition {
  /// Two values of one type compare.
  case comparison(CoreComparator, Scalar, Scalar)
  /// A truth value is as wanted.
  case holds(Scalar, wanted: Bool)
  /// A text matches a pattern as a whole, or does not.
  case matches(Scalar, pattern: String, wanted: Bool, place: SourcePlace)
  /// There is a value.
  case hasValue(Scalar)
  /// Some rows are not there.
  case absent(LoweredBody)
  /// Nothing holds.
  case never

  /// Whether computing it may stop the program.
  package var canFail: Bool {
    switch self {
    case .comparison(_, let left, let right): left.canFail || right.canFail
    case .holds(let value, _), .hasValue(let value), .matches(let value, _, _, _): value.canFail
    case .absent, .never: false
    }
  }
}

/// An aggregate: the last column of its relation is computed of the rows that agree in the others.
package struct LoweredGrouping {
  /// What is computed.
  package var function: CoreAggregate.Function
  /// What it is computed of; nil for a count.
  package var target: Scalar?
}

/// What is asked for: columns, order and limit.
package struct LoweredAnswer {
  /// The relation.
  package var relation: Int
  /// The names of the columns that are shown, which are the first of the relation.
  package var columns: [String]
  /// The columns to sort by, before all that are shown.
  package var order: [(column: Int, isDescending: Bool)]
  /// The most rows; nil where there may be any number.
  package var limit: Int?
}

import Diagnostics

/// A program after normalisation: names resolved, one head a rule, bodies without disjunction.
package struct CoreProgram {
  /// The relations, by ``RelationID``.
  package var relations: [CoreRelation] = []
  /// The rules.
  package var rules: [CoreRule] = []
  /// The facts, each once as often as it is written.
  package var facts: [CoreFact] = []
  /// By which rows others of the same relation are left out.
  package var dominances: [CoreDominance] = []

  package subscript(_ id: RelationID) -> CoreRelation {
    get { relations[id.index] }
    set { relations[id.index] = newValue }
  }
}

/// The number of a relation in its program.
package struct RelationID: Hashable {
  package let index: Int

  /// The relation of a number.
  package init(index: Int) {
    self.index = index
  }
}

/// What a program knows of a relation.
package struct CoreRelation {
  /// What besides its rules decides which rows a relation has.
  package enum Discipline: Hashable {
    /// Nothing: all rows that are given.
    case none
    /// `eqrel`: the least equivalence relation around them.
    case equivalence
    /// `choice-domain`: of rows that agree in one of these lists of columns, the first only.
    case choice([[Int]])
  }

  /// Where the rows come from before any rule adds to them.
  package enum Origin: Hashable {
    /// Only from facts and rules.
    case rules
    /// From an `.input` directive.
    case input
    /// From the store.
    case stored(StoredSelection)
  }

  /// Of which time a relation tells what holds then.
  package enum Time: Hashable {
    /// One that is known.
    case at(Word)
    /// That in the last column.
    case inLastColumn
  }

  /// The name, as the user wrote it first.
  package var name: String
  /// The number of columns.
  package var arity: Int
  /// Where its rows come from.
  package var origin: Origin = .rules
  /// The type of each column.
  package var types: [StaticType]
  /// What besides the rules decides which rows there are.
  package var discipline = Discipline.none
  /// With how many rows its rounds end; nil where they go on while there are new ones.
  package var sizeLimit: Int?
  /// For a closure: the column that its rules go out from, where a demand follows them.
  package var closureStart: Int?
  /// For a predicate as of a time: the time.
  package var time: Time?
  /// For one that holds only the rows for which there is a demand: the relation whose rows they are.
  package var restricts: RelationID?
  /// What a `.decl` calls the columns; nothing where there is none.
  package var columnNames: [String] = []
  /// Whether a `.decl` fixes the types.
  package var isDeclared = false
  /// Whether the engine made it up, so that no message should show it.
  package var isAuxiliary = false
  /// Where it is declared or first used, for messages.
  package var place: SourcePlace?
}

/// What to take from the store.
package struct StoredSelection: Hashable {
  /// What the predicate means.
  package var meaning: PredicateMeaning
  /// For `triple(s, p, o)`: the constants among the arguments, so that only their triples are read.
  package var bound: [Word?] = []
}

/// One row that the program states.
package struct CoreFact {
  package var relation: RelationID
  package var row: [Word]
  /// Where it stands; nil for one that nobody wrote.
  package var place: SourcePlace?
}

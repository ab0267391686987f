import Diagnostics

/// A program after normalisation: names resolved, one head a rule, bodies without disjunction.
struct CoreProgram {
  /// The relations, by ``RelationID``.
  var relations: [CoreRelation] = []
  /// The rules.
  var rules: [CoreRule] = []
  /// The facts, each once as often as it is written.
  var facts: [CoreFact] = []
  /// By which rows others of the same relation are left out.
  var dominances: [CoreDominance] = []

  subscript(_ id: RelationID) -> CoreRelation {
    get { relations[id.index] }
    set { relations[id.index] = newValue }
  }
}

/// The number of a relation in its program.
struct RelationID: Hashable {
  let index: Int
}

/// What a program knows of a relation.
struct CoreRelation {
  /// What besides its rules decides which rows a relation has.
  enum Discipline: Hashable {
    /// Nothing: all rows that are given.
    case none
    /// `eqrel`: the least equivalence relation around them.
    case equivalence
    /// `choice-domain`: of rows that agree in one of these lists of columns, the first only.
    case choice([[Int]])
  }

  /// Where the rows come from before any rule adds to them.
  enum Origin: Hashable {
    /// Only from facts and rules.
    case rules
    /// From an `.input` directive.
    case input
    /// From the store.
    case stored(StoredSelection)
  }

  /// Of which time a relation tells what holds then.
  enum Time: Hashable {
    /// One that is known.
    case at(Word)
    /// That in the last column.
    case inLastColumn
  }

  /// The name, as the user wrote it first.
  var name: String
  /// The number of columns.
  var arity: Int
  /// Where its rows come from.
  var origin: Origin = .rules
  /// The type of each column.
  var types: [StaticType]
  /// What besides the rules decides which rows there are.
  var discipline = Discipline.none
  /// With how many rows its rounds end; nil where they go on while there are new ones.
  var sizeLimit: Int?
  /// For a closure: the column that its rules go out from, where a demand follows them.
  var closureStart: Int?
  /// For a predicate as of a time: the time.
  var time: Time?
  /// For one that holds only the rows for which there is a demand: the relation whose rows they are.
  var restricts: RelationID?
  /// What a `.decl` calls the columns; nothing where there is none.
  var columnNames: [String] = []
  /// Whether a `.decl` fixes the types.
  var isDeclared = false
  /// Whether the engine made it up, so that no message should show it.
  var isAuxiliary = false
  /// Where it is declared or first used, for messages.
  var place: SourcePlace?
}

/// What to take from the store.
struct StoredSelection: Hashable {
  /// What the predicate means.
  var meaning: PredicateMeaning
  /// For `triple(s, p, o)`: the constants among the arguments, so that only their triples are read.
  var bound: [Word?] = []
}

/// One row that the program states.
struct CoreFact {
  var relation: RelationID
  var row: [Word]
  /// Where it stands; nil for one that nobody wrote.
  var place: SourcePlace?
}

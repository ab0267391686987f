import DatalogEngine
import Diagnostics

/// What the rules of a program share while they are lowered.
final class LoweringContext {
  let query: AnalysedQuery
  /// The relations: those of the program by their numbers, then those that rules needed.
  var relations: [LoweredRelation]
  /// The types of the columns of the program's relations; nil where no row is known of.
  private(set) var types: [[ColumnType]?]
  /// The groups that rules needed, since they were last taken away.
  private var auxiliaries: [LoweredStratum] = []
  /// The relations of the group that is being lowered, where it is recursive, and those that are
  /// computed of them.
  private var recursive: Set<Int> = []
  /// The rules of what the present rule needs and that uses relations of its own group.
  private(set) var locals: [LoweredRule] = []
  /// Whether only the types of columns are looked for, for Soufflé.
  let isForSouffle: Bool

  init(
    _ query: AnalysedQuery, relations: [LoweredRelation], types: [[ColumnType]?],
    isForSouffle: Bool = false
  ) {
    self.isForSouffle = isForSouffle
    self.query = query
    self.relations = relations
    self.types = types
  }

  /// The types of a relation's columns; nil where it has no rows.
  func types(of relation: RelationID) -> [ColumnType]? { types[relation.index] }

  /// The types of a rule's variables, as the engine computes with them.
  func typing(of rule: CoreRule) -> RuleTyping {
    RuleTyping(rule, relations: query.program.relations, values: query.values)
  }

  /// Whether types were found that were not known before.
  private(set) var hasWidened = false

  /// Notes that a relation has rows of some types.
  func widen(_ relation: Int, by types: [ColumnType]) {
    var types = types
    if query.program.relations[relation].discipline == .equivalence, types.count == 2 {
      // Each value stands in both columns.
      types = types.map { _ in types[0].union(types[1]) }
    }
    let wider = self.types[relation].map { zip($0, types).map { $0.union($1) } } ?? types
    if wider != self.types[relation] {
      self.types[relation] = wider
      hasWidened = true
    }
  }

  /// Begins a group of relations, and forgets what others needed.
  func begin(_ stratum: Stratum) {
    recursive = stratum.isRecursive ? Set(stratum.relations.map(\.index)) : []
    auxiliaries = []
  }

  /// Begins a rule, and forgets what another needed for itself.
  func beginRule() { locals = [] }

  /// The groups that the rules of the present one needed, each after those that it needs.
  func takeAuxiliaries() -> [LoweredStratum] {
    defer { auxiliaries = [] }
    return auxiliaries
  }

  /// Adds a relation that one rule fills: before the group that is being lowered, or where its own
  /// rows depend on this, for the present rule only.
  ///
  /// - Parameter rule: The rule; its head is put in.
  /// - Returns: The number of the relation.
  func addAuxiliary(_ rule: LoweredRule) -> Int {
    var rule = rule
    rule.head = relations.count
    var columns = rule.values.map(\.type)
    if let grouping = rule.grouping { columns.append(grouping.type) }
    relations.append(
      LoweredRelation(
        name: "r\(relations.count)", meaning: "what a rule needs", columns: columns))
    if rule.body.relations.contains(where: { recursive.contains($0.relation) }) {
      recursive.insert(rule.head)
      locals.append(rule)
    } else {
      auxiliaries.append(
        LoweredStratum(relations: [rule.head], rules: [rule], isRecursive: false))
    }
    return rule.head
  }

  /// The error that something cannot be said to other engines.
  ///
  /// - Parameters:
  ///   - construct: What it is.
  ///   - range: Where it stands.
  ///   - rule: The rule that it stands in.
  ///   - targets: The targets that have it.
  /// - Returns: The error.
  func refusal(
    of construct: String, at range: SourceRange, in rule: CoreRule, targets: [String] = []
  ) -> Diagnostic {
    Refusal.diagnostic(construct, at: SourcePlace(rule.place.source, range), targets: targets)
  }
}

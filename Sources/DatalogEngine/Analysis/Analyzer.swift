import DatalogSyntax
import Diagnostics

/// Everything that is known of a program before it is evaluated.
struct Analysis {
  var program = CoreProgram()
  /// The groups of relations in the order of computing.
  var strata: [Stratum] = []
  /// The relation of what was asked for, if a query was given.
  var goal: QueryGoal?
  /// The relations that have a name of the user's.
  var named: [String: RelationID] = [:]
  /// What is wrong or doubtful, in the order of the text.
  var diagnostics: [Diagnostic] = []

  /// Whether it can be evaluated.
  var isSound: Bool { !diagnostics.contains { $0.severity == .error } }

  /// The same with only what some relations ask for.
  func restricted(to goals: [RelationID]) -> Analysis {
    var restricted = self
    restricted.program = DemandTransformation.apply(to: program, goals: goals)
    restricted.strata = Stratification.strata(
      of: restricted.program, collector: DiagnosticCollector())
    return restricted
  }

  /// What may be doubtful.
  var warnings: [Diagnostic] { diagnostics.filter { $0.severity == .warning } }
}

/// The relation that a query fills.
struct QueryGoal {
  var relation: RelationID
  /// The names of the columns to show; further columns of the relation are only for sorting.
  var columns: [String]
  /// Which columns to sort by, and whether the largest comes first.
  var order: [(column: Int, isDescending: Bool)]
}

/// Turns trees into a program that can be evaluated, or tells what is wrong with them.
final class Analyzer {
  let collector = DiagnosticCollector()
  let names: RelationTable
  let values: ValueTable
  let normalizer: RuleNormalizer
  /// The programs, without components.
  let programs: [Program]
  /// Whether the components are wrong, so that nothing can be said of the rest.
  private let hasBrokenComponents: Bool
  private let dialect: Dialect
  private var goal: QueryGoal?

  /// Creates an analyzer of some programs, which share their names.
  init(
    _ programs: [Program], values: ValueTable, catalog: any PredicateCatalog,
    resolver: any EntityResolver, dialect: Dialect = .graph
  ) {
    let expanded = ComponentExpansion.apply(to: programs, collector)
    hasBrokenComponents = expanded == nil
    let programs = expanded ?? []
    self.programs = programs
    self.dialect = dialect
    self.values = values
    names = RelationTable(catalog: catalog, collector: collector)
    normalizer = RuleNormalizer(
      names: names, values: values, resolver: resolver, collector: collector,
      source: programs.first?.source ?? SourceText(name: "", bytes: []),
      inlined: InlineExpansion(programs))
    programs.forEach { names.addPrefixes($0.prefixes) }
    PragmaWarnings.check(programs, collector)
    DeclarationReading(names: names, collector: collector).read(programs)
    for program in programs {
      for head in program.rules.lazy.filter({ !$0.isTimed }).flatMap(\.heads) {
        _ = names.relation(ofHead: head, in: program.source)
      }
      for subsumption in program.subsumptions {
        _ = names.relation(ofHead: subsumption.dominated, in: program.source)
      }
    }
    var limits = SizeLimitReading(names: names, collector: collector)
    for program in programs { limits.read(program) }
    programs.forEach(normalizer.addTimedRules)
    for program in programs {
      normalizer.source = program.source
      program.rules.lazy.filter { !$0.isTimed }.forEach(normalizer.add)
      program.subsumptions.forEach(normalizer.add)
      program.rules.forEach { RuleWarnings.check($0, in: program.source, collector) }
    }
  }

  /// Adds what a query asks for.
  ///
  /// - Parameters:
  ///   - query: The query.
  ///   - source: The text it stands in.
  ///   - parameters: The values of variables that are bound from outside.
  func add(_ query: Query, in source: SourceText, parameters: [String: Word]) {
    if hasBrokenComponents { return }
    normalizer.source = source
    goal = QueryReading(normalizer: normalizer, parameters: parameters).read(query)
  }

  /// Reports what is wrong with the queries, saved queries and checks of the programs.
  func checkQueries() {
    normalizer.checkTimedRules()
    for program in programs {
      normalizer.source = program.source
      let reading = QueryReading(normalizer: normalizer, parameters: [:])
      reading.checkNames(of: program)
      for query in program.queries { _ = reading.read(query) }
      program.savedQueries.forEach(reading.check)
      program.checks.forEach(reading.check)
    }
  }

  /// Reports that a relation to be written is not there.
  func reportUnknownOutput(_ name: Identifier, at place: SourcePlace) {
    let near = NearestNames.suggestions(for: name.name, among: names.named.keys.sorted())
    collector.error(
      "unknown-predicate", "there is no predicate `\(name.name)` to write", at: place,
      help: near.first.map { "did you mean `\($0)`?" })
  }

  /// The result.
  func finish() -> Analysis {
    normalizer.takeInTimedRules()
    normalizer.addSubclassRules()
    var program = CoreProgram(
      relations: names.relations, rules: normalizer.rules, facts: normalizer.facts,
      dominances: normalizer.dominances)
    TypeInference.apply(to: &program, values: values, collector: collector)
    PatternChecker(values: values, dialect: dialect, collector: collector).check(program)
    let strata = Stratification.strata(of: program, collector: collector)
    RuleWarnings.check(program, collector)
    return Analysis(
      program: program, strata: strata, goal: goal, named: names.named,
      diagnostics: collector.sorted)
  }
}

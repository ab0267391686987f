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
  /// Whether parts of it are missing because their text could not be read.
  var hasGaps = false

  /// Whether it can be evaluated.
  var isSound: Bool { !hasGaps && !diagnostics.contains { $0.severity == .error } }

  /// The same with only what some relations ask for.
  func restricted(to goals: [RelationID], keepsGroups: Bool = false) -> Analysis {
    var restricted = self
    let demanded = DemandTransformation.apply(
      to: ReachabilityRewriting.apply(to: program), goals: goals, keepsGroups: keepsGroups)
    restricted.program = RuleSplitting.apply(to: demanded)
    restricted.strata = Stratification.strata(
      of: restricted.program, collector: DiagnosticCollector())
    return restricted
  }

  /// The same with only what some relations ask for, by rules that are otherwise as they were: an
  /// instance of one of theirs is an instance of the rule that it was made of.
  func demanded(by goals: [RelationID]) -> Analysis {
    var demanded = self
    demanded.program = DemandTransformation.apply(to: program, goals: goals)
    demanded.strata = Stratification.strata(
      of: demanded.program, collector: DiagnosticCollector())
    return demanded
  }

  /// What may be doubtful.
  var warnings: [Diagnostic] { diagnostics.filter { $0.severity == .warning } }
}

/// The relation that a query fills.
package struct QueryGoal {
  package var relation: RelationID
  /// The names of the columns to show; further columns of the relation are only for sorting.
  package var columns: [String]
  /// Which columns to sort by, and whether the largest comes first.
  package var order: [(column: Int, isDescending: Bool)]
}

/// Turns trees into a program that can be evaluated, or tells what is wrong with them.
final class Analyzer {
  let collector = DiagnosticCollector()
  let names: RelationTable
  let values: ValueTable
  let normalizer: RuleNormalizer
  /// The programs, without components.
  let programs: [Program]
  private let dialect: Dialect
  private var goal: QueryGoal?
  /// The rules of sound programs.
  private var waiting = WaitingRules()

  /// Creates an analyzer of some programs, which share their names.
  ///
  /// Rules of the sound ones are looked at only where the others or a query reach them.
  init(
    _ given: [Program], sound: SoundPrograms = SoundPrograms([]), values: ValueTable,
    catalog: any PredicateCatalog, resolver: any EntityResolver, dialect: Dialect = .graph
  ) {
    let expanded = ComponentExpansion.apply(to: given, collector)
    let programs = expanded ?? given.map(\.withoutComponents)
    self.programs = programs
    self.dialect = dialect
    self.values = values
    names = RelationTable(catalog: catalog, collector: collector)
    normalizer = RuleNormalizer(
      names: names, values: values, resolver: resolver, collector: collector,
      source: programs.first?.source ?? SourceText(name: "", bytes: []),
      inlined: InlineExpansion(programs))
    for program in programs {
      names.unread.formUnion(program.unread)
      names.addPrefixes(program.prefixes)
    }
    PragmaWarnings.check(programs, collector)
    DeclarationReading(names: names, collector: collector).read(programs)
    programs.forEach(registerHeads)
    var limits = SizeLimitReading(names: names, collector: collector)
    for program in programs { limits.read(program) }
    programs.forEach(normalizer.addTimedRules)
    let isSound = sound.parts(of: given, expanded: programs, catalog)
    for (index, program) in programs.enumerated() {
      add(program, mayWait: isSound?[index] ?? false)
    }
  }

  /// Gives the names that rules define their relations.
  private func registerHeads(of program: Program) {
    for head in program.rules.lazy.filter({ !$0.isTimed }).flatMap(\.heads) {
      _ = names.relation(ofHead: head, in: program.source)
    }
    for subsumption in program.subsumptions {
      _ = names.relation(ofHead: subsumption.dominated, in: program.source)
    }
  }

  /// Adds the rules of a program, or lets them wait.
  private func add(_ program: Program, mayWait: Bool) {
    normalizer.source = program.source
    for rule in program.rules where !rule.isTimed {
      let heads =
        mayWait ? rule.heads.compactMap { names.relation(ofHead: $0, in: program.source) } : []
      if mayWait, heads.count == rule.heads.count {
        waiting.add(rule, heads: heads, normalizer)
      } else {
        normalizer.add(rule)
      }
    }
    program.subsumptions.forEach(normalizer.add)
    if mayWait { return }
    program.rules.forEach { RuleWarnings.check($0, in: program.source, collector) }
  }

  /// Adds what a query asks for.
  ///
  /// - Parameters:
  ///   - query: The query.
  ///   - source: The text it stands in.
  ///   - parameters: The values of variables that are bound from outside.
  func add(_ query: Query, in source: SourceText, parameters: [String: Word]) {
    normalizer.source = source
    goal = QueryReading(normalizer: normalizer, parameters: parameters).read(query)
  }

  /// Reports what is wrong with the queries, saved queries, checks and directives of the programs.
  func checkQueries() {
    for program in programs { checkDirectives(of: program) }
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
    if names.isExcused(name.name) { return }
    let near = NearestNames.suggestions(for: name.name, among: names.named.keys.sorted())
    collector.error(
      "unknown-predicate", "there is no predicate `\(name.name)` to write", at: place,
      help: near.first.map { "did you mean `\($0)`?" })
  }

  /// Reports outputs that nothing defines and options that there are not.
  private func checkDirectives(of program: Program) {
    for directive in program.directives where directive.kind != .limitsize {
      for name in directive.relations {
        if let relation = names.relation(named: name.name) {
          _ = FileOptions(
            directive, for: name.name, arity: names[relation].arity, in: program.source, collector)
        } else if directive.kind != .input {
          reportUnknownOutput(name, at: SourcePlace(program.source, name.range))
        }
      }
    }
  }

  /// What an analysis is for.
  enum Purpose {
    /// To be evaluated.
    case evaluation
    /// To be shown to the author of a program to which more may be added.
    case partOfProgram
    /// To be shown to the author of a program that is complete.
    case wholeProgram
  }

  /// Adds the rules that are reached: those as of a time, those of classes below others, and those
  /// that have waited.
  private func takeInReached() {
    repeat {
      normalizer.takeInTimedRules()
      waiting.takeInReached(normalizer)
      if normalizer.timedRelations.open.isEmpty { normalizer.addSubclassRules() }
    } while !normalizer.timedRelations.open.isEmpty || waiting.hasUnsearched(normalizer)
    waiting.restoreOrder(normalizer)
  }

  /// The result; whether more than mistakes is looked for depends on what it is for.
  func finish(as purpose: Purpose = .evaluation) -> Analysis {
    takeInReached()
    var program = CoreProgram(
      relations: names.relations, rules: normalizer.rules, facts: normalizer.facts,
      dominances: normalizer.dominances)
    for damaged in names.damaged where !program[damaged].isDeclared {
      // A rule that is wrong could have given any value.
      program[damaged].types = program[damaged].types.map { _ in .term }
    }
    TypeInference.apply(to: &program, values: values, collector: collector)
    PatternChecker(values: values, dialect: dialect, collector: collector).check(program)
    let strata = Stratification.strata(of: program, collector: collector)
    RuleWarnings.check(program, names, collector)
    if purpose != .evaluation { ShadowedRules.check(program, collector) }
    if purpose == .wholeProgram, !collector.hasErrors, names.unread.isEmpty {
      UnusedRelations(program: program, named: names.named, sources: programs)
        .report(to: collector)
    }
    return Analysis(
      program: program, strata: strata, goal: goal, named: names.named,
      diagnostics: collector.sorted, hasGaps: names.hasGaps)
  }
}

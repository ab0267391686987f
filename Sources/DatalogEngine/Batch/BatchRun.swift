import DatalogSyntax
import Diagnostics
import Platform
import TripleStore

/// One run of a program over files, without a graph.
struct BatchRun {
  let programs: [Program]
  let facts: any FactSource
  let output: any ResultSink
  let limits: EvaluationLimits
  let seed: UInt64?

  /// Reads, computes, writes.
  func run() throws(DiagnosticList) -> RunResult {
    let values = ValueTable()
    let analyzer = Analyzer(
      programs, values: values, catalog: EmptyCatalog(), resolver: EmptyResolver(),
      dialect: .batch)
    let files = fileUses(analyzer)
    let analysis = analyzer.finish()
    guard analysis.isSound else { throw DiagnosticList(analysis.diagnostics) }
    let context = EvaluationContext(values: values, dialect: .batch, limits: LimitGuard(limits))
    var result = RunResult()
    let outputs = files.filter { $0.kind != .input }
    var evaluation = Evaluation(
      analysis.restricted(to: outputs.map(\.relation)), context: context, store: TripleStore(),
      random: seed.map { PlanRandomizer(seed: $0) }, observer: nil)
    let start = Clock.seconds()
    let needed = evaluation.needed(for: outputs.map(\.relation))
    let keepsOrder = analysis.program.dependsOnOrder(values)
    for file in files where file.kind == .input && needed.contains(file.relation) {
      let relation =
        evaluation.inputs[file.relation]
        ?? Relation(arity: analysis.program[file.relation].arity, meter: context.limits.meter)
      try read(file, into: relation, analysis.program, context, keepsOrder: keepsOrder)
      evaluation.inputs[file.relation] = relation
    }
    let loaded = Clock.seconds()
    result.statistics.seconds.load = loaded - start
    result = try evaluation.run(for: outputs.map(\.relation)) {
      (relations: [Relation]) throws(EvaluationStop) -> RunResult in
      var result = result
      let evaluated = Clock.seconds()
      result.statistics.seconds.evaluate = evaluated - loaded
      result.statistics.tuples = evaluation.tuples(in: relations)
      result.statistics.rounds = evaluation.rounds
      for file in outputs {
        try write(file, relations[file.relation.index], analysis.program, context)
      }
      result.statistics.seconds.write = Clock.seconds() - evaluated
      return result
    }
    result.warnings = analysis.warnings + context.warnings
    return result
  }

  /// One relation that is read or written.
  private struct FileUse {
    var kind: Directive.Kind
    var relation: RelationID
    var options: FileOptions
    var place: SourcePlace
  }

  private func fileUses(_ analyzer: Analyzer) -> [FileUse] {
    var uses: [FileUse] = []
    for program in analyzer.programs {
      for directive in program.directives where directive.kind != .limitsize {
        for name in directive.relations {
          let place = SourcePlace(program.source, name.range)
          guard let relation = analyzer.names.relation(named: name.name) else {
            if directive.kind != .input { analyzer.reportUnknownOutput(name, at: place) }
            continue
          }
          let options = FileOptions(
            directive, for: name.name, arity: analyzer.names[relation].arity, in: program.source,
            analyzer.collector)
          let use = FileUse(
            kind: directive.kind, relation: relation, options: options, place: place)
          if let refusal = refusal(of: use) {
            analyzer.collector.error(
              "outside-folder", refusal.message, at: place, help: refusal.help)
          }
          uses.append(use)
        }
      }
    }
    return uses
  }

  /// Why a file is neither read nor written; nil also where there is none.
  private func refusal(of file: FileUse) -> FileRefusal? {
    guard file.options.channel == .file else { return nil }
    let name = file.options.fileName
    return file.kind == .input ? facts.refusal(reading: name) : output.refusal(writing: name)
  }

  private func read(
    _ file: FileUse, into relation: Relation, _ program: CoreProgram,
    _ context: EvaluationContext, keepsOrder: Bool
  ) throws(DiagnosticList) {
    let loading = FactLoading(
      facts: facts, options: file.options, relation: program[file.relation], place: file.place,
      context: context, keepsOrder: keepsOrder)
    let errors: [Diagnostic]
    do {
      errors = try loading.load(into: relation)
    } catch {
      var diagnostic = error.diagnostic(at: file.place)
      if case .failure = error {
      } else {
        diagnostic.notes.append(Diagnostic.Note("\(relation.count) rows of it had been read"))
      }
      throw DiagnosticList([diagnostic])
    }
    guard errors.isEmpty else { throw DiagnosticList(errors) }
  }

  private func write(
    _ file: FileUse, _ relation: Relation, _ program: CoreProgram, _ context: EvaluationContext
  ) throws(EvaluationStop) {
    let (known, options) = (program[file.relation], file.options)
    if options.channel == .size {
      return output.print(Array("\(known.name)\t\(relation.count)\n".utf8))
    }
    let printer = RowPrinter(values: context.values, limits: context.limits, options: options)
    let (rows, unprotected) = try bytes(of: relation, for: file, printer)
    if let unprotected { context.warn(unprotected.warning(of: known, at: file.place)) }
    let header = options.hasHeaders ? printer.header(of: known) : []
    if options.channel == .stdout {
      let line = Array("===============\n".utf8)
      return output.print(
        Array("---------------\n\(known.name)\n".utf8) + header + line + rows + line)
    }
    do {
      try output.write(header + rows, to: options.fileName)
    } catch {
      throw .failure(
        Diagnostic(.error, code: "missing-output", error.description, at: file.place))
    }
  }

  /// What is to be written; where a limit is hit, the relation is named.
  private func bytes(
    of relation: Relation, for file: FileUse, _ printer: RowPrinter
  ) throws(EvaluationStop) -> (bytes: [UInt8], unprotected: RowPrinter.UnprotectedText?) {
    do {
      return try printer.bytes(of: relation)
    } catch .limit(let text) {
      throw .failure(
        Diagnostic(
          .error, code: "limit-exceeded", text, at: file.place,
          label: "its \(relation.count) rows were being written"))
    }
  }
}

import Diagnostics
import Platform

/// Fills one relation from the file that an `.input` names.
///
/// Plain lines are read a stretch at a time, so that a file need not fit into memory. Where fields
/// are quoted or chosen, and from standard input, which cannot be read twice, the whole is held.
struct FactLoading {
  let facts: any FactSource
  let options: FileOptions
  /// What is known of the relation.
  let relation: CoreRelation
  /// Where the input is asked for.
  let place: SourcePlace
  let context: EvaluationContext
  /// Whether the rows must stay in the order of the file.
  let keepsOrder: Bool

  /// Adds the rows of the file.
  ///
  /// - Returns: What is wrong with its lines.
  /// - Throws: ``EvaluationStop`` where the file cannot be read or a limit is hit.
  func load(into relation: Relation) throws(EvaluationStop) -> [Diagnostic] {
    let isPlain = !options.isQuoted && options.fields == nil
    if isPlain, options.channel != .stdin {
      let errors = try reader.read(
        try found { () throws(FileError) in try facts.stream(of: options.fileName) },
        into: relation, problem: problem)
      // Only where lines are bad is the file held as a whole, to show them.
      return errors.isEmpty
        ? [] : diagnostics(of: errors, (try? facts.bytes(of: options.fileName)) ?? [])
    }
    let bytes = try found { () throws(FileError) in
      options.channel == .stdin
        ? try facts.standardInput() : try facts.bytes(of: options.fileName)
    }
    try context.limits.reserve(bytes.count)
    defer { context.limits.meter.release(bytes.count) }
    guard isPlain else {
      return try RecordFactReader(
        relation: self.relation, options: options, values: context.values, limits: context.limits,
        noteHeader: checkHeader
      ).read(bytes, into: relation)
    }
    let errors = try reader.read(WholeFile(bytes), into: relation, problem: problem)
    return diagnostics(of: errors, bytes)
  }

  private var reader: FactReader {
    FactReader(
      types: relation.types, options: options, values: context.values, limits: context.limits,
      keepsOrder: keepsOrder, noteHeader: checkHeader)
  }

  /// Warns where a header has the names of the attributes in another order: columns are taken as they
  /// come, as Soufflé takes them.
  private func checkHeader(_ header: [String]) {
    let names = relation.columnNames
    guard options.fields == nil, names.count == relation.arity, header != names else { return }
    let fields = names.map { header.firstIndex(of: $0) }
    guard header.count == names.count, Set(fields).count == names.count, !fields.contains(nil)
    else { return }
    let order = fields.compactMap { $0.map(String.init) }.joined(separator: ":")
    context.warn(
      Diagnostic(
        .warning, code: "swapped-columns",
        "`\(options.fileName)` names the attributes in another order", at: place,
        label: "its columns are taken as they come",
        help: "to take them by their names, add `columns=\"\(order)\"`"))
  }

  private func found<Result>(
    _ read: () throws(FileError) -> Result
  ) throws(EvaluationStop) -> Result {
    do {
      return try read()
    } catch {
      throw .failure(problem(error))
    }
  }

  private func problem(_ error: FileError) -> Diagnostic {
    Diagnostic(
      .error, code: "missing-input", error.description, at: place,
      label: "`\(relation.name)` is read from it")
  }

  /// Bad lines with their places, as far as the file still has them.
  private func diagnostics(of errors: [BadFact], _ bytes: [UInt8]) -> [Diagnostic] {
    let source = SourceText(name: options.fileName, bytes: bytes)
    return errors.map { error in
      error.range.upper <= bytes.count
        ? error.diagnostic(in: source, of: relation)
        : Diagnostic(.error, code: "bad-fact", error.message, at: place)
    }
  }
}

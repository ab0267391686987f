import Diagnostics
import Platform

/// Fills one relation from the file that an `.input` names.
///
/// Plain lines are read a stretch at a time, so that a file need not fit into memory. Where fields
/// are quoted or chosen, and from standard input, which cannot be read twice, the whole is held.
struct FactLoading {
  let facts: any FactSource
  let options: FileOptions
  let types: [StaticType]
  /// Where the input is asked for.
  let place: SourcePlace
  /// The name of the relation.
  let name: String
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
        types: types, options: options, values: context.values, limits: context.limits
      ).read(bytes, into: relation)
    }
    let errors = try reader.read(WholeFile(bytes), into: relation, problem: problem)
    return diagnostics(of: errors, bytes)
  }

  private var reader: FactReader {
    FactReader(
      types: types, options: options, values: context.values, limits: context.limits,
      keepsOrder: keepsOrder)
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
      label: "`\(name)` is read from it")
  }

  /// Bad lines with their places, as far as the file still has them.
  private func diagnostics(of errors: [FactReader.BadLine], _ bytes: [UInt8]) -> [Diagnostic] {
    let source = SourceText(name: options.fileName, bytes: bytes)
    return errors.map { error in
      Diagnostic(
        .error, code: "bad-fact", error.message,
        at: error.range.upper <= bytes.count ? SourcePlace(source, error.range) : place)
    }
  }
}

import TripleStore

/// Writes statements in a syntax, a stretch at a time.
struct StatementWriter {
  private let format: RDFFormat
  /// The prefixes to declare; nil until the first statements tell which are of use.
  private var prefixes: [(name: String, iri: String)]?
  private var turtle: TurtleWriter?
  /// What was written so far.
  var report = RDFConversion.Report()

  /// Begins a text.
  ///
  /// - Parameters:
  ///   - format: Its syntax.
  ///   - prefixes: The prefixes that it declares; nil for those of ``WellKnownPrefixes`` that the
  ///     first statements can use.
  init(_ format: RDFFormat, prefixes: [(name: String, iri: String)]? = nil) {
    self.format = format
    self.prefixes = prefixes
  }

  /// The text of statements, whose graphs are the numbers of their names.
  ///
  /// - Complexity: O(*n*) in their number.
  mutating func bytes(of content: BlockContent) -> [UInt8] {
    report.statements += content.batch.count
    if !format.hasGraphs {
      content.batch.forEach { _, graph in report.withoutGraph += graph == .unnamed ? 0 : 1 }
    }
    if format.isOfLines {
      var bytes: [UInt8] = []
      NTriplesWriter.append(content, hasGraphs: format.hasGraphs, to: &bytes)
      return bytes
    }
    if content.batch.count == 0 { return [] }
    var writer =
      turtle
      ?? TurtleWriter(prefixes: prefixes ?? WellKnownPrefixes.used(in: content.dictionary))
    writer.append(content, hasGraphs: format.hasGraphs)
    let bytes = writer.takeBytes()
    turtle = writer
    return bytes
  }
}

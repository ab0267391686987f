import DatalogSyntax
import Diagnostics

/// Reads `.limitsize`: with how many rows the rounds of a recursive relation end.
///
/// As in Soufflé, the round that reaches the number is the last, and its rows count; a relation that
/// needs no rounds is not limited.
struct SizeLimitReading {
  let names: RelationTable
  let collector: DiagnosticCollector
  private var places: [RelationID: SourcePlace] = [:]

  init(names: RelationTable, collector: DiagnosticCollector) {
    self.names = names
    self.collector = collector
  }

  /// Reads the directives of a program whose relations are all known.
  mutating func read(_ program: Program) {
    for directive in program.directives where directive.kind == .limitsize {
      guard let limit = limit(of: directive, in: program.source) else { continue }
      for name in directive.relations { set(limit, of: name, in: program.source) }
    }
  }

  private func limit(of directive: Directive, in source: SourceText) -> Int? {
    let option = directive.options.last { $0.name.name == "n" }
    if let value = option.flatMap({ Int($0.value) }), value >= 0 { return value }
    collector.error(
      "syntax", "`.limitsize` needs the number of rows",
      at: SourcePlace(source, option?.name.range ?? directive.range),
      help: "write `.limitsize \(directive.relations.first?.name ?? "r")(n=1000)`")
    return nil
  }

  private mutating func set(_ limit: Int, of name: Identifier, in source: SourceText) {
    let place = SourcePlace(source, name.range)
    guard let relation = names.relation(named: name.name) else {
      let near = NearestNames.suggestions(for: name.name, among: names.named.keys.sorted())
      return collector.error(
        "unknown-predicate", "there is no predicate `\(name.name)` to limit", at: place,
        help: near.first.map { "did you mean `\($0)`?" })
    }
    if let first = places[relation] {
      collector.error(
        "duplicate-declaration", "`\(name.name)` is limited twice", at: place,
        notes: [.init("limited first here", at: first)])
    }
    places[relation] = place
    names[relation].sizeLimit = limit
  }
}

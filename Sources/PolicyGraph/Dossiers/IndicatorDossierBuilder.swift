import DatalogEngine
import DatalogSyntax
import Diagnostics
import DocumentExtraction
import TripleStore

extension PolicyGraph {
  /// What is known of an indicator, or of a measure in all documents.
  ///
  /// - Parameters:
  ///   - node: The node of an indicator or of a measure.
  ///   - limits: When to give up.
  ///   - rules: Other rules than those of `Queries/` alone, such as these with a user's own.
  /// - Returns: The dossier.
  /// - Throws: A limit that was hit.
  public func indicatorDossier(
    of node: Term, limits: EvaluationLimits = .none, rules: [Program]? = nil
  ) throws(DiagnosticList) -> IndicatorDossier {
    let reader = EntityReader(self, limits, rules)
    let builder = IndicatorDossierBuilder(reader: reader)
    let isMeasure = reader.isMarked(node, "Measure")
    let measure = isMeasure ? node : reader.objects(node, "measures").first
    let figures = measure.map { reader.subjects("measures", of: $0) } ?? (isMeasure ? [] : [node])
    return IndicatorDossier(
      indicator: isMeasure ? nil : builder.figure(node), measure: measure, name: reader.name(node),
      aliases: measure.map { reader.texts($0, "alias") } ?? [],
      answerers: isMeasure
        ? [] : try reader.answerers(for: node, printed: reader.attribution(of: node)),
      sections: isMeasure ? [] : reader.sections(above: node),
      guesses: isMeasure ? [] : reader.texts(node, "guessed"),
      figures: figures.compactMap(builder.figure).sorted(by: IndicatorDossier.Figure.isListed),
      differences: try measure.map { (measure) throws(DiagnosticList) in
        try builder.differences(of: measure)
      } ?? [])
  }

  /// The measures of the indicators of a name.
  ///
  /// - Parameter name: The name of an indicator, width and spaces ignored.
  /// - Returns: The nodes of what indicators of that name measure, sorted by their printed names.
  /// - Complexity: O(*n*) in the number of names.
  public func measures(ofIndicatorsNamed name: String) -> [Term] {
    let reader = EntityReader(self, .none)
    let wanted = NameFolding.folded(name)
    let store = GraphText(store)
    guard let predicate = store.predicate("name") else { return [] }
    let named = store.store.triples(matching: TriplePattern(predicate: predicate)).filter {
      NameFolding.folded(store.store.dictionary.lexicalForm(of: $0.object)) == wanted
        && store.hasClass($0.subject, "Indicator")
    }
    let measures = named.flatMap {
      reader.objects(store.store.dictionary.term($0.subject), "measures")
    }
    return Set(measures).sorted { reader.name($0) < reader.name($1) }
  }
}

/// Gathers the parts of an indicator's dossier.
private struct IndicatorDossierBuilder {
  let reader: EntityReader

  func figure(_ node: Term) -> IndicatorDossier.Figure? {
    guard let item = item(node) else { return nil }
    var parties: [Role: [Term]] = [:]
    for role in Role.allCases {
      parties[role] = reader.subjects(role.property.rawValue, of: node)
    }
    return IndicatorDossier.Figure(
      item: item, title: reader.text(item.document, "title") ?? "",
      baseline: reader.objects(node, "baseline").first.flatMap(self.item), parties: parties,
      partyNames: parties.mapValues(reader.names))
  }

  private func item(_ node: Term) -> WorkItem? {
    reader.document(of: node).map { reader.item(node, in: $0) }
  }

  func differences(of measure: Term) throws(DiagnosticList) -> [IndicatorDossier.Difference] {
    let rows = try reader.rows("differs(measure, indicator, other)", ["measure": measure])
    guard !rows.isEmpty else { return [] }
    let contradictions = try reader.rows(
      "conflicts(measure, indicator, other)", ["measure": measure]
    ).compactMap(Self.pair)
    return rows.compactMap(Self.pair).compactMap { pair in
      guard let first = item(pair[0]), let second = item(pair[1]) else { return nil }
      return IndicatorDossier.Difference(
        first: first, second: second, isContradiction: contradictions.contains(pair))
    }.sorted { left, right in
      if left.isContradiction != right.isContradiction { return left.isContradiction }
      return (left.first.name, left.second.name) < (right.first.name, right.second.name)
    }
  }

  private static func pair(_ row: [String: AnswerValue]) -> [Term]? {
    guard let first = row["indicator"]?.node, let second = row["other"]?.node else { return nil }
    return [first, second]
  }
}

extension IndicatorDossier.Figure {
  /// By the year to be reached, those that name none last; then the date of the document.
  fileprivate static func isListed(_ left: Self, before right: Self) -> Bool {
    let years = [left, right].map { $0.item.figure?.horizon?.suffix(4) ?? "9999" }
    if years[0] != years[1] { return years[0] < years[1] }
    let days = [left, right].map { $0.item.issued ?? "" }
    if days[0] != days[1] { return days[0] < days[1] }
    let lines = [left, right].map { $0.item.passages.first?.first ?? 0 }
    return lines[0] != lines[1] ? lines[0] < lines[1] : left.item.name < right.item.name
  }
}

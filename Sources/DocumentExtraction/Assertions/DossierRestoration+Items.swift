import TripleStore

extension DossierRestoration {
  /// The section of a node.
  func section(_ node: String) -> SectionFact {
    SectionFact(
      id: id(node, .section), heading: text(node, .heading),
      ordinal: text(node, .ordinal), level: Int(text(node, .level)) ?? 1,
      parent: parent(of: node), passages: nodes.passages(of: node))
  }

  /// The task of a node.
  func task(_ node: String) -> TaskFact {
    TaskFact(
      id: id(node, .task), heading: text(node, .heading), ordinal: text(node, .ordinal),
      parent: parent(of: node), attribution: attribution(of: node),
      deadline: nodes.text(node, .deadline), passages: nodes.passages(of: node))
  }

  /// The indicator of a node.
  func indicator(_ node: String) -> IndicatorFact {
    IndicatorFact(
      id: id(node, .indicator), name: text(node, .name),
      comparator: IndicatorFact.Comparator(rawValue: text(node, .comparator)) ?? .eq,
      value: nodes.text(node, .value), upperValue: nodes.text(node, .valueTo),
      valueText: nodes.text(node, .valueText), unit: nodes.text(node, .unitOfMeasure),
      kind: nodes.text(node, .figureKind).flatMap(IndicatorFact.Kind.init) ?? .target,
      nature: nodes.text(node, .nature).flatMap(IndicatorFact.Nature.init),
      horizon: horizon(of: node), attribution: attribution(of: node),
      baseline: nodes.text(node, .baseline).map { id($0, .indicator) },
      isProse: nodes.has(node, .prose), ordinal: text(node, .ordinal), parent: parent(of: node),
      passages: nodes.passages(of: node))
  }

  private func horizon(of node: String) -> String? {
    if let from = nodes.text(node, .periodFrom), let to = nodes.text(node, .periodTo) {
      return "\(from)-\(to)"
    }
    return nodes.text(node, .horizon)
  }

  /// The part of a node's key behind the document's: `二/25`.
  private func id(_ node: String, _ kind: NodeKind) -> String {
    let key = kind.key(of: node) ?? ""
    guard key.utf8.starts(with: (self.key + "/").utf8) else { return key }
    return String(Substring(key.utf8.dropFirst(self.key.utf8.count + 1)))
  }

  /// The id of the section or task that a node stands in, or nil for the document itself.
  private func parent(of node: String) -> String? {
    guard let whole = nodes.text(node, .partOf), let kind = NodeKind(of: whole),
      kind != .document
    else { return nil }
    return id(whole, kind)
  }

  /// The citation of a node.
  func citation(_ node: String) -> CitationFact {
    CitationFact(
      title: nodes.text(node, .printedAs), number: nodes.text(node, .printedNumber),
      kind: CitationFact.Kind(rawValue: text(node, .kind)) ?? .mention,
      passages: nodes.passages(of: node))
  }

  /// The regions that a document speaks of, with the items that do.
  func regions() -> [RegionMention] {
    let items =
      nodes.parts(of: document, .task).map { ($0, id($0, .task)) }
      + nodes.parts(of: document, .indicator).map { ($0, id($0, .indicator)) }
      + nodes.parts(of: document, .event).enumerated().map { ($1, "\($0 + 1)") }
    return nodes.locatedStatements(of: document, .inRegion, in: document).compactMap {
      node, statement in
      guard case .iri(let iri) = statement.object, let code = NodeKind.region.key(of: iri) else {
        return nil
      }
      let concerned = items.filter { nodes.all($0.0, .inRegion).contains(statement.object) }
      return RegionMention(
        name: registeredName(iri) ?? code, code: code, items: concerned.map(\.1),
        passages: nodes.passages(of: node))
    }
  }
}

import DocumentExtraction
import TripleStore

/// A task or an indicator, as dossiers list it.
public struct WorkItem: Sendable, Hashable {
  /// The node.
  public var node: Term
  /// Its printed name: `青政办〔2021〕29号 二/39`.
  public var name: String
  /// Its heading, or what it measures.
  public var heading: String
  /// The figure of an indicator; nil for a task.
  public var figure: IndicatorFact?
  /// Whether its list of parties ends in 等.
  public var isOpen: Bool
  /// The node of its document.
  public var document: Term
  /// The document's printed name.
  public var documentName: String
  /// The day of the document's signature.
  public var issued: String?
  /// The lines of the item.
  public var passages: [Passage]

  /// The year of the document's date.
  public var year: String? { issued.map { String($0.prefix(4)) } }
  /// Whether it is an indicator.
  public var isIndicator: Bool { figure != nil }
  /// Whether it is an indicator that tells what was: a base value or a result.
  public var isObserved: Bool { figure.map { $0.kind != .target } ?? false }

  /// The order of a dossier: the newest document first, then as they stand in it.
  static func isListed(_ left: WorkItem, before right: WorkItem) -> Bool {
    if left.issued != right.issued { return (left.issued ?? "") > (right.issued ?? "") }
    if left.documentName != right.documentName { return left.documentName < right.documentName }
    let lines = (left.passages.first?.first ?? 0, right.passages.first?.first ?? 0)
    return lines.0 != lines.1 ? lines.0 < lines.1 : left.name < right.name
  }
}

extension EntityReader {
  /// A task or indicator of a document.
  func item(_ node: Term, in document: Term) -> WorkItem {
    let isIndicator = isMarked(node, "Indicator")
    let figure = isIndicator ? figure(node) : nil
    return WorkItem(
      node: node, name: name(node), heading: text(node, "heading") ?? text(node, "name") ?? "",
      figure: figure, isOpen: isMarked(node, "openList"), document: document,
      documentName: name(document), issued: text(document, "issued"), passages: passages(node))
  }

  /// Whether a node is something to do or to reach: a task, or an indicator that tells a target.
  func isToDo(_ node: Term) -> Bool {
    isMarked(node, "Task") || isMarked(node, "Indicator") && figureKind(node) == .target
  }

  private func figureKind(_ node: Term) -> IndicatorFact.Kind {
    text(node, "figureKind").flatMap(IndicatorFact.Kind.init) ?? .target
  }

  /// The figure of an indicator, without who answers for it.
  private func figure(_ node: Term) -> IndicatorFact {
    let period = [text(node, "periodFrom"), text(node, "periodTo")].compactMap { $0 }
    return IndicatorFact(
      id: "", name: text(node, "name") ?? "",
      comparator: text(node, "comparator").flatMap(IndicatorFact.Comparator.init) ?? .eq,
      value: text(node, "value"), upperValue: text(node, "valueTo"),
      valueText: text(node, "valueText"), unit: text(node, "unitOfMeasure"),
      kind: figureKind(node), nature: text(node, "nature").flatMap(IndicatorFact.Nature.init),
      horizon: text(node, "horizon") ?? (period.isEmpty ? nil : period.joined(separator: "-")),
      isProse: isMarked(node, "setInProse"), passages: [])
  }

  /// The document that a node stands in, or nil.
  func document(of node: Term) -> Term? {
    var current = node
    // The way up is short; a graph that leads in circles ends it.
    for _ in 0..<32 {
      if isMarked(current, "Document") { return current }
      guard let next = objects(current, "partOf").first else { return nil }
      current = next
    }
    return nil
  }
}

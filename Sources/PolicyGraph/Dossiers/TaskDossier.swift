import DatalogEngine
import DatalogSyntax
import Diagnostics
import DocumentExtraction
import TripleStore

/// What an analyst asks first about a task: what is to be done, by whom, by when.
public struct TaskDossier: Sendable, Hashable {
  /// The task.
  public var item: WorkItem
  /// The title of its document.
  public var title: String
  /// The headings of the sections that it stands in, the outermost first.
  public var sections: [String]
  /// The day or year by which it is to be done.
  public var deadline: String?
  /// The regions that it names.
  public var regions: [String]
  /// The figures that it sets.
  public var targets: [WorkItem]
  /// Who answers for it.
  public var answerers: [Answerer]
  /// What was guessed in reading it.
  public var guesses: [String]
}

extension PolicyGraph {
  /// What is known of a task.
  ///
  /// - Parameters:
  ///   - task: The node of a task.
  ///   - limits: When to give up.
  ///   - rules: Other rules than those of `Queries/` alone, such as these with a user's own.
  /// - Returns: The dossier; nil where the node stands in no document.
  /// - Throws: A limit that was hit.
  public func taskDossier(
    of task: Term, limits: EvaluationLimits = .none, rules: [Program]? = nil
  ) throws(DiagnosticList) -> TaskDossier? {
    let reader = EntityReader(self, limits, rules)
    guard let document = reader.document(of: task) else { return nil }
    return TaskDossier(
      item: reader.item(task, in: document), title: reader.text(document, "title") ?? "",
      sections: reader.sections(above: task), deadline: reader.text(task, "deadline"),
      regions: reader.names(reader.objects(task, "inRegion")),
      targets: reader.objects(task, "setsTarget").map { reader.item($0, in: document) }
        .sorted { WorkItem.isListed($0, before: $1) },
      answerers: try reader.answerers(for: task, printed: reader.attribution(of: task)),
      guesses: reader.texts(task, "guessed"))
  }
}

extension EntityReader {
  /// The headings of the sections that an item stands in, the outermost first.
  func sections(above item: Term) -> [String] {
    var headings: [String] = []
    var current = item
    while let next = objects(current, "partOf").first, !isMarked(next, "Document"),
      headings.count < 32
    {
      let heading = [text(next, "ordinal"), text(next, "heading")].compactMap { $0 }
      headings.insert(heading.joined(), at: 0)
      current = next
    }
    return headings
  }

  /// Whom an item names, in the order of print.
  func attribution(of item: Term) -> Attribution? {
    guard let document = document(of: item), let dossier = graph.dossier(of: document),
      case .iri(let iri) = item, case .iri(let documentIRI) = document,
      let kind = NodeKind(of: iri), let key = kind.key(of: iri),
      let documentKey = NodeKind.document.key(of: documentIRI)
    else { return nil }
    let path = key.dropFirst(documentKey.count + 1)
    return kind == .task
      ? dossier.tasks.first { $0.id == path }?.attribution
      : dossier.indicators.first { $0.id == path }?.attribution
  }
}

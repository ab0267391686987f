import DatalogEngine
import Diagnostics
import DocumentExtraction
import PolicyGraph
import TripleStore

extension Workspace {
  /// The page of what bears a name.
  ///
  /// - Parameters:
  ///   - kind: what it is to be.
  ///   - name: any name of it.
  ///   - surface: where it is asked, for hints.
  /// - Returns: the page.
  /// - Throws: where nothing or something else bears the name, or a limit was hit.
  func dossierPage(
    _ kind: DossierKind, named name: String, from surface: DossierSurface
  ) throws(ShellFailure) -> DossierPage {
    let search = DossierSearch(graph: graph, kind: kind, surface: surface)
    let node = try search.node(named: name)
    do throws(DiagnosticList) {
      var page = try page(kind, of: node, limits: limitsOfAll)
      page.rowTexts = sources?.texts(ofRows: page, in: graph) ?? []
      return page
    } catch {
      throw ShellFailure(stoppedBy: error.diagnostics, during: "the dossier was being gathered")
    }
  }

  /// What a document says, nil for one that is only cited.
  ///
  /// - Parameters:
  ///   - name: its number or title.
  ///   - surface: where it is asked, for hints.
  /// - Returns: the dossier.
  /// - Throws: where no document bears the name.
  func heldDocument(
    named name: String, from surface: DossierSurface
  ) throws(ShellFailure) -> DocumentDossier? {
    let search = DossierSearch(graph: graph, kind: .document, surface: surface)
    return graph.dossier(of: try search.node(named: name))
  }

  private func page(
    _ kind: DossierKind, of node: Term, limits: EvaluationLimits
  ) throws(DiagnosticList) -> DossierPage {
    switch kind {
    case .unit:
      try UnitPage(dossier: graph.unitDossier(of: node, limits: limits, rules: rules)).page
    case .official:
      try OfficialPage(dossier: graph.officialDossier(of: node, limits: limits, rules: rules)).page
    case .region:
      try RegionPage(dossier: graph.regionDossier(of: node, limits: limits, rules: rules)).page
    case .document: try documentPage(of: node, limits)
    case .indicator: try indicatorPage(of: node, limits)
    case .task: try taskPage(of: node, limits)
    }
  }

  private func documentPage(
    of node: Term, _ limits: EvaluationLimits
  ) throws(DiagnosticList) -> DossierPage {
    let dossier = graph.dossier(of: node)
    let regions = dossier?.regions.map { Term.iri(NodeKind.region.iri($0.code)) } ?? []
    return DocumentPage(
      dossier: dossier, regions: regions.map(graph.printedName),
      overview: try graph.documentOverview(of: node, limits: limits, rules: rules)
    ).page
  }

  private func indicatorPage(
    of node: Term, _ limits: EvaluationLimits
  ) throws(DiagnosticList) -> DossierPage {
    let dossier = try graph.indicatorDossier(of: node, limits: limits, rules: rules)
    var page = IndicatorPage(
      dossier: dossier, measure: dossier.measure.map(graph.printedName)
    ).page
    page.excerpts = excerpts(dossier.indicator?.item.passages ?? [])
    return page
  }

  private func taskPage(
    of node: Term, _ limits: EvaluationLimits
  ) throws(DiagnosticList) -> DossierPage {
    guard let dossier = try graph.taskDossier(of: node, limits: limits, rules: rules) else {
      return DossierPage(
        kind: DossierKind.task.rawValue, title: graph.printedName(of: node), fields: [],
        sections: [])
    }
    var page = TaskPage(dossier: dossier).page
    page.excerpts = excerpts(dossier.item.passages)
    return page
  }

  /// The text of passages, where the sources are at hand.
  private func excerpts(_ passages: [Passage]) -> [DossierPage.Excerpt] {
    sources?.excerpts(passages, of: graph) ?? []
  }
}

import DocumentExtraction
import PolicyGraph
import TripleStore

/// The page of a task.
struct TaskPage {
  /// What is known of it.
  let dossier: TaskDossier

  /// The page.
  var page: DossierPage {
    DossierPage(
      kind: "task", title: dossier.item.name, fields: fields,
      sections: [PageText.answerers(dossier.answerers, of: dossier.item), targets],
      drawing: drawing)
  }

  private var fields: [DossierPage.Field] {
    let groups = dossier.answerers.filter { $0.way == .standing && $0.through == nil }
    return [
      .init(.what, dossier.item.heading), .init(.deadline, dossier.deadline),
      .init(.lead, PageText.named(dossier.answerers, .lead)),
      .init(.with, PageText.named(dossier.answerers, .participant)),
      .init(.responsible, PageText.named(dossier.answerers, .responsible)),
      .init(.standingRule, groups.map { PageText.party($0.name, $0.role) }.listed),
      .init(.list, dossier.item.isOpen ? PageText.openList : nil),
      .init(.regions, PageText.list(dossier.regions)),
      .init(.document, dossier.title), .init(.date, dossier.item.issued),
      .init(.insideOf, dossier.sections.joined(separator: " / ")),
      .init(.readFrom, Citation.text(of: dossier.item.passages)),
      .init(.remark, PageText.guesses(dossier.guesses)),
    ].compactMap { $0 }
  }

  private var targets: DossierPage.Section {
    let rows = dossier.targets.map { item in
      DossierPage.Row(
        texts: [
          item.name, item.heading, item.figure.map(IndicatorTarget.text) ?? "",
          item.figure?.horizon ?? "",
        ], item.passages)
    }
    return .init(
      Bilingual("Figures that it sets", "所设指标"), [.indicator, .what, .target, .targetYear], rows,
      question:
        "setsTarget(\(Question.entity(dossier.item.name)), indicator), name(indicator, what)")
  }

  private var drawing: Drawing? {
    let item = dossier.item
    var drawn = Surroundings(of: item.node, name: item.name, kind: "task", detail: item.heading)
    drawn.add(
      item.document, item.documentName, kind: "document", detail: dossier.title,
      Bilingual("part of", "属于"),
      item.passages)
    for target in dossier.targets {
      drawn.add(
        target.node, target.name, kind: "indicator", detail: target.heading,
        Bilingual("sets", "设定"), target.passages)
    }
    for answerer in dossier.answerers {
      drawn.add(
        answerer.node, answerer.name, kind: "unit", answerer.role.words, item.passages, .back)
    }
    return drawn.result
  }
}

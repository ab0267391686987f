import DocumentExtraction
import PolicyGraph
import TripleStore

/// The page of an indicator, or of a measure in all documents.
struct IndicatorPage {
  /// What is known of it.
  let dossier: IndicatorDossier
  /// The printed name of the measure.
  let measure: String?

  /// The page.
  var page: DossierPage {
    let answerers = dossier.indicator.map { PageText.answerers(dossier.answerers, of: $0.item) }
    return DossierPage(
      kind: dossier.indicator == nil ? "measure" : "indicator", title: dossier.name,
      fields: dossier.indicator.map(fields) ?? measureFields,
      sections: [figures, observed, differences] + [answerers].compactMap { $0 }, drawing: drawing)
  }

  // MARK: - Fields

  private func fields(_ figure: IndicatorDossier.Figure) -> [DossierPage.Field] {
    let fact = figure.item.figure
    return [
      .init(.what, figure.item.heading),
      .init(Self.label(fact), fact.map(IndicatorTarget.text)),
      .init(figure.item.isObserved ? .year : .targetYear, fact?.horizon),
      .init(.nature, fact?.nature?.words),
      .init(.baseline, figure.baseline.map(Self.baseline)),
      .init(.lead, PageText.named(dossier.answerers, .lead)),
      .init(.with, PageText.named(dossier.answerers, .participant)),
      .init(.responsible, PageText.named(dossier.answerers, .responsible)),
      .init(.list, figure.item.isOpen ? PageText.openList : nil),
      .init(.document, figure.title), .init(.date, figure.item.issued),
      .init(.insideOf, dossier.sections.joined(separator: " / ")),
      .init(.measures, measure == figure.item.heading ? nil : measure),
      .init(
        .setIn,
        fact?.isProse == true
          ? Bilingual("running text, not a list of indicators", "正文，而非指标列表") : nil),
      .init(.readFrom, Citation.text(of: figure.item.passages)),
      .init(.remark, PageText.guesses(dossier.guesses)),
    ].compactMap { $0 }
  }

  private var measureFields: [DossierPage.Field] {
    let documents = Set(dossier.targets.map(\.item.document)).count
    let contradictions = dossier.differences.count(where: \.isContradiction)
    return [
      .init(.also, PageText.list(dossier.aliases)),
      .init(
        .figures,
        Bilingual(
          "\(dossier.targets.count) in \(Count.of(documents, "document"))",
          "\(dossier.targets.count) 个，见于 \(documents) 份文件")),
      .init(
        .conflicts,
        dossier.differences.isEmpty
          ? nil
          : Bilingual(
            "\(Count.of(dossier.differences.count, "pair")) of figures differ, "
              + "\(contradictions) for the same year",
            "\(dossier.differences.count) 对数值不同，其中 \(contradictions) 对同一年份")),
    ].compactMap { $0 }
  }

  /// `30 万吨 (2015)`.
  private static func baseline(_ item: WorkItem) -> String {
    let figure = item.figure.map(IndicatorTarget.text) ?? ""
    return figure + (item.figure?.horizon.map { " (\($0))" } ?? "")
  }

  /// What the figure of an indicator is called.
  private static func label(_ fact: IndicatorFact?) -> Bilingual {
    switch fact?.kind {
    case .base: Bilingual("base value", "基期值")
    case .actual: Bilingual("result", "结果")
    case .target, nil: .target
    }
  }

  // MARK: - Tables

  private var figures: DossierPage.Section {
    let rows = dossier.targets.map { figure in
      let fact = figure.item.figure
      return DossierPage.Row(
        [
          .init(figure.item.name), .init(fact?.horizon ?? ""),
          .init(fact.map(IndicatorTarget.text) ?? ""),
          .init(figure.baseline.map(Self.baseline) ?? ""),
          .init(PageText.names(figure.partyNames[.lead] ?? [])),
        ], figure.item.passages)
    }
    return .init(
      Bilingual("In all documents", "各文件中的数值"),
      [.indicator, .targetYear, .target, .baseline, .lead], rows,
      question: measure.map { Question.call("compare", $0) })
  }

  private var observed: DossierPage.Section {
    let rows = dossier.observed.map { figure in
      let fact = figure.item.figure
      return DossierPage.Row(
        [
          .init(figure.item.name), fact.map { .init($0.kind.words) } ?? .init(""),
          .init(fact?.horizon ?? ""), .init(fact.map(IndicatorTarget.text) ?? ""),
        ], figure.item.passages)
    }
    return .init(
      PageText.observed, [.indicator, .kind, .year, .figure], rows,
      question: measure.map {
        "measures(i, \(Question.entity($0))), observed(i), figureKind(i, kind), byYear(i, year), "
          + "figure(i, value), inUnit(i, unit)"
      })
  }

  private var differences: DossierPage.Section {
    let rows = dossier.differences.map { difference in
      let figures = [difference.first, difference.second].map(Self.baseline)
      return DossierPage.Row(
        [
          .init(difference.first.name), .init(difference.second.name),
          .init(PageText.names(figures)),
          difference.isContradiction
            ? .init(Bilingual("exclude each other", "互相排斥")) : .init(""),
        ], difference.first.passages + difference.second.passages)
    }
    return .init(
      Bilingual("Documents that differ", "数值不同的文件"),
      [.indicator, .other, .figures, .conflict], rows,
      question: measure.map { "differs(\(Question.entity($0)), indicator, other)" })
  }

  // MARK: - Drawing

  private var drawing: Drawing? {
    guard let node = dossier.indicator?.item.node ?? dossier.measure else { return nil }
    var drawn = Surroundings(
      of: node, name: dossier.name, kind: dossier.indicator == nil ? "measure" : "indicator",
      detail: dossier.indicator?.item.heading ?? "")
    for answerer in dossier.answerers where answerer.way == .named {
      drawn.add(
        answerer.node, answerer.name, kind: "unit", answerer.role.words,
        dossier.indicator?.item.passages ?? [], .back)
    }
    for figure in dossier.figures {
      let fact = figure.item.figure
      let told =
        figure.item.isObserved
        ? Self.label(fact) + Bilingual(" ", "：") : Bilingual(same: "")
      let target = told + (fact.map(IndicatorTarget.text) ?? "")
      drawn.add(
        figure.item.node, figure.item.name, kind: "indicator",
        detail: Bilingual(same: figure.item.heading + " ") + target, PageText.sameMeasure,
        figure.item.passages)
    }
    return drawn.result
  }
}

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
      .init("what", figure.item.heading),
      .init(Self.label(fact), fact.map(IndicatorTarget.text)),
      .init(figure.item.isObserved ? "year" : "by", fact?.horizon),
      .init("nature", fact?.nature?.rawValue),
      .init("baseline", figure.baseline.map(Self.baseline)),
      .init("lead", PageText.named(dossier.answerers, .lead)),
      .init("with", PageText.named(dossier.answerers, .participant)),
      .init("responsible", PageText.named(dossier.answerers, .responsible)),
      .init("list", figure.item.isOpen ? "open (等): it names not all" : nil),
      .init("document", figure.title), .init("date", figure.item.issued),
      .init("in", dossier.sections.joined(separator: " / ")),
      .init("measures", measure == figure.item.heading ? nil : measure),
      .init("set in", fact?.isProse == true ? "running text, not a list of indicators" : nil),
      .init("read from", Citation.text(of: figure.item.passages)),
      .init("remark", PageText.guesses(dossier.guesses)),
    ].compactMap { $0 }
  }

  private var measureFields: [DossierPage.Field] {
    let documents = Set(dossier.targets.map(\.item.document)).count
    let contradictions = dossier.differences.count(where: \.isContradiction)
    return [
      .init("also", PageText.list(dossier.aliases)),
      .init(
        "figures",
        "\(dossier.targets.count) in \(Count.of(documents, "document"))"),
      .init(
        "conflicts",
        dossier.differences.isEmpty
          ? nil
          : "\(Count.of(dossier.differences.count, "pair")) of figures differ, "
            + "\(contradictions) for the same year"),
    ].compactMap { $0 }
  }

  /// `30 万吨 (2015)`.
  private static func baseline(_ item: WorkItem) -> String {
    let figure = item.figure.map(IndicatorTarget.text) ?? ""
    return figure + (item.figure?.horizon.map { " (\($0))" } ?? "")
  }

  /// What the figure of an indicator is called.
  private static func label(_ fact: IndicatorFact?) -> String {
    switch fact?.kind {
    case .base: "base value"
    case .actual: "result"
    case .target, nil: "target"
    }
  }

  // MARK: - Tables

  private var figures: DossierPage.Section {
    let rows = dossier.targets.map { figure in
      let fact = figure.item.figure
      return DossierPage.Row(
        texts: [
          figure.item.name, fact?.horizon ?? "", fact.map(IndicatorTarget.text) ?? "",
          figure.baseline.map(Self.baseline) ?? "",
          (figure.partyNames[.lead] ?? []).joined(separator: ", "),
        ], figure.item.passages)
    }
    return .init(
      "In all documents", ["indicator", "by", "target", "baseline", "lead"], rows,
      question: measure.map { Question.call("compare", $0) })
  }

  private var observed: DossierPage.Section {
    let rows = dossier.observed.map { figure in
      let fact = figure.item.figure
      return DossierPage.Row(
        texts: [
          figure.item.name, fact?.kind.rawValue ?? "", fact?.horizon ?? "",
          fact.map(IndicatorTarget.text) ?? "",
        ], figure.item.passages)
    }
    return .init(
      "Base values and results", ["indicator", "kind", "year", "figure"], rows,
      question: measure.map {
        "measures(i, \(Question.entity($0))), observed(i), figureKind(i, kind), byYear(i, year), "
          + "figure(i, value), inUnit(i, unit)"
      })
  }

  private var differences: DossierPage.Section {
    let rows = dossier.differences.map { difference in
      let figures = [difference.first, difference.second].map(Self.baseline)
      return DossierPage.Row(
        texts: [
          difference.first.name, difference.second.name, figures.joined(separator: ", "),
          difference.isContradiction ? "exclude each other" : "",
        ], difference.first.passages + difference.second.passages)
    }
    return .init(
      "Documents that differ", ["indicator", "other", "figures", "conflict"], rows,
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
        answerer.node, answerer.name, kind: "unit", answerer.role.rawValue,
        dossier.indicator?.item.passages ?? [], .back)
    }
    for figure in dossier.figures {
      let fact = figure.item.figure
      let told = figure.item.isObserved ? Self.label(fact) + " " : ""
      let target = told + (fact.map(IndicatorTarget.text) ?? "")
      drawn.add(
        figure.item.node, figure.item.name, kind: "indicator",
        detail: "\(figure.item.heading) \(target)", "same measure", figure.item.passages)
    }
    return drawn.result
  }
}

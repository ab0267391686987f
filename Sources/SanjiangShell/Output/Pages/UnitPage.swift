import DocumentExtraction
import PolicyGraph
import TripleStore

/// The page of a unit or group.
struct UnitPage {
  /// What is known of it.
  let dossier: UnitDossier

  private var entity: String { Question.entity(dossier.name) }

  /// The page.
  var page: DossierPage {
    DossierPage(
      kind: dossier.isGroup ? "group" : "unit", title: dossier.name, fields: fields,
      sections: [
        documents, tasks(.named), indicators, partners, tasks(.inherited), tasks(.group),
        tasks(.standing), holders, issues, lineage,
      ], drawing: drawing)
  }

  private var fields: [DossierPage.Field] {
    [
      .init(.fullName, dossier.officialName), .init(.also, PageText.list(dossier.aliases)),
      .init(.tier, dossier.tier.map(Bilingual.tier)),
      .init(.governs, PageText.list(dossier.governs)),
      .init(.since, dossier.established), .init(.until, dossier.abolished),
      .init(.tookThePlaceOf, dossier.predecessors.map(PageText.relative).listed),
      .init(.replacedBy, dossier.successors.map(PageText.relative).listed),
      .init(.memberOf, PageText.list(dossier.groups)),
      .init(.members, PageText.list(dossier.members)), .init(.answersFor, summary),
      .init(.remark, dossier.isRecognisedByForm ? PageText.recognisedByForm : nil),
    ].compactMap { $0 }
  }

  /// `95 items: 20 as lead, 61 as participant, 14 as responsible`.
  private var summary: Bilingual? {
    let roles = Role.allCases.map { role in
      (Set(dossier.charges.filter { $0.role == role }.map(\.item)).count, role.words)
    }
    let parts = roles.filter { $0.0 > 0 }.map { count, role in
      Bilingual("\(count) as \(role.english)", "\(role.chinese) \(count) 项")
    }
    let items = Set(dossier.charges.map(\.item)).count
    guard !parts.isEmpty else { return nil }
    return Count.of(items, "item", zh: "项") + Bilingual(": ", "：") + parts.commaSeparated
  }
}

// MARK: - Tables

extension UnitPage {
  /// How many items in each document and role, the newest document first.
  private var documents: DossierPage.Section {
    let byDocument = Dictionary(grouping: dossier.charges, by: \.item.document)
    let charges = byDocument.values.compactMap { charges in charges.first.map { ($0.item, charges) }
    }
    .sorted { ($1.0.issued ?? "", $0.0.documentName) < ($0.0.issued ?? "", $1.0.documentName) }
    let rows = charges.map { item, charges in
      let counts = Role.allCases.map { role in
        Set(charges.filter { $0.role == role }.map(\.item)).count
      }
      let cells: [ResultTable.Cell] =
        [.init(item.year ?? ""), .init(item.documentName)] + counts.map { .init($0) }
        + [.init(Set(charges.map(\.item)).count)]
      return DossierPage.Row(cells, dossier.documentPassages[item.document] ?? [])
    }
    return .init(
      PageText.byDocument, [.year, .document, .lead, .with, .responsible, .items], rows,
      question: Question.call("workloadOf", dossier.name))
  }

  private static func title(of way: UnitDossier.Way) -> Bilingual {
    switch way {
    case .named: PageText.tasks
    case .group: Bilingual("Tasks as member of a group", "作为机构群成员的任务")
    case .standing: Bilingual("Tasks under a standing rule", "依常设规定的任务")
    case .inherited: Bilingual("Tasks inherited", "承接的任务")
    }
  }

  private func tasks(_ way: UnitDossier.Way) -> DossierPage.Section {
    let charges = dossier.charges.filter { $0.way == way && !$0.item.isIndicator }
    let hasThrough = charges.contains { $0.through != nil }
    let through: [Bilingual] = hasThrough ? [way == .inherited ? .inheritedFrom : .through] : []
    let rows = charges.map { charge in
      let texts =
        [charge.item.name, charge.item.heading] + (hasThrough ? [charge.through ?? ""] : [])
        + [PageText.open(charge.item.isOpen)]
      return DossierPage.Row(
        [.init(charge.role.words)] + texts.map { .init($0) }, charge.item.passages,
        isCorrection: charge.isCorrection)
    }
    return .init(
      Self.title(of: way), [.role, .task, .what] + through + [.open], rows,
      question: "answers(\(entity), role, task, _, party, \"\(way)\"), Task(task)")
  }

  private var indicators: DossierPage.Section {
    let charges = dossier.charges.filter(\.item.isIndicator)
    let isNamed = charges.allSatisfy { $0.way == .named }
    let rows = charges.map { charge in
      let target = charge.item.figure.map(IndicatorTarget.text) ?? ""
      return DossierPage.Row(
        [
          .init(charge.role.words), .init(charge.item.name), .init(charge.item.heading),
          .init(target), .init(charge.item.figure?.horizon ?? ""),
          isNamed ? .init("") : .init(charge.way.words),
        ], charge.item.passages, isCorrection: charge.isCorrection)
    }
    return .init(
      PageText.indicators, [.role, .indicator, .what, .target, .targetYear, .how], rows,
      question: "answers(\(entity), role, i, _, party, way), Indicator(i)")
  }

  private var partners: DossierPage.Section {
    let rows = dossier.partners.map { partner in
      let latest = partner.items.first
      return DossierPage.Row(
        [.init(partner.unit), .init(partner.shared), .init(latest?.name ?? "")],
        latest?.passages ?? [])
    }
    return .init(
      Bilingual("Leads together with", "共同牵头"), [.unit, .items, .latest], rows,
      question: Question.call("coLeading", dossier.name))
  }

  private var holders: DossierPage.Section {
    let rows = dossier.holders.map { holder in
      DossierPage.Row(texts: [holder.post, holder.official, holder.since], holder.passages)
    }
    return .init(
      PageText.posts, [.post, .official, .since], rows,
      question: Question.call("officialsOf", dossier.name))
  }

  private var issues: DossierPage.Section {
    let rows = dossier.issues.map { issue in
      DossierPage.Row(
        texts: [issue.issued ?? "", issue.document, issue.title], issue.passages)
    }
    return .init(
      Bilingual("Documents issued", "所发文件"), [.date, .document, .title], rows,
      question: "issuer(document, \(entity)), Held(document), title(document, title)")
  }

  private var lineage: DossierPage.Section {
    PageText.lineage(dossier.changes, question: Question.call("lineage", dossier.name))
  }
}

// MARK: - Drawing

extension UnitPage {
  private var drawing: Drawing? {
    var drawn = Surroundings(
      of: dossier.unit, name: dossier.name, kind: dossier.isGroup ? "group" : "unit",
      detail: dossier.officialName ?? "")
    drawn.addLineage(dossier.predecessors, dossier.successors, kind: "unit")
    for partner in dossier.partners.prefix(12) {
      drawn.add(
        partner.node, partner.unit, kind: "unit",
        Bilingual("leads \(Count.of(partner.shared, "item")) with", "共同牵头 \(partner.shared) 项"),
        partner.items.first?.passages ?? [])
    }
    for holder in dossier.holders.prefix(6) {
      drawn.add(
        holder.node, holder.official, kind: "official", Bilingual(same: holder.post),
        holder.passages,
        .back)
    }
    let leading = dossier.charges.filter { $0.role == .lead && $0.way == .named }
    for charge in leading.filter(\.item.isIndicator).prefix(8) + leading.prefix(12) {
      let item = charge.item
      drawn.add(
        item.node, item.name, kind: item.isIndicator ? "indicator" : "task",
        detail: item.heading, PageText.leads, item.passages)
    }
    for charge in dossier.charges where charge.role != .lead {
      let item = charge.item
      drawn.add(
        item.node, item.name, kind: item.isIndicator ? "indicator" : "task",
        detail: item.heading, charge.role.words, item.passages)
    }
    return drawn.result
  }
}

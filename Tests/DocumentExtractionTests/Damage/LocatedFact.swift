import DocumentExtraction

/// One fact of a dossier in words that do not depend on widths, with the lines it stands on.
struct LocatedFact: Hashable {
  /// What it says.
  var text: String
  /// Its first and last line in the source; 0 where it is a fact about the whole document.
  var first = 0
  var last = 0
  /// Whether those lines are only where to look: it is a fact of the title block.
  var isOfTitle = false

  /// The facts of several dossiers: an attribution is one fact a party, a person one of an event.
  static func facts(of dossiers: [DocumentDossier]) -> [LocatedFact] {
    var facts: [LocatedFact] = []
    for (index, dossier) in dossiers.enumerated() {
      add(dossier, name: "document \(index + 1)", to: &facts)
    }
    return facts
  }

  private static func add(
    _ dossier: DocumentDossier, name: String, to facts: inout [LocatedFact]
  ) {
    func add(_ parts: [String?], _ passages: [Passage] = [], isOfTitle: Bool = false) {
      let text = ([name] + parts).map { ($0 ?? "-").inHalfWidth }.joined(separator: " | ")
      let passage = passages.first
      facts.append(
        LocatedFact(
          text: text, first: passage?.first ?? 0, last: passage?.last ?? 0, isOfTitle: isOfTitle))
    }
    let head = dossier.passages.first.map { whole in
      Passage(source: whole.source, first: whole.first, last: min(whole.last, whole.first + 8))
    }
    let block = head.map { [$0] } ?? []
    add(["number", dossier.number], block, isOfTitle: true)
    add(["title", dossier.title], block, isOfTitle: true)
    add(["subject", dossier.subject], block, isOfTitle: true)
    add(["issuer", dossier.issuer?.printed], block, isOfTitle: true)
    add(["date", dossier.date])
    add(["valid", dossier.validFrom, dossier.validTo])
    for section in dossier.sections {
      add(["section", section.id, section.heading], section.passages)
    }
    for task in dossier.tasks {
      add(["task", task.id, task.heading, task.deadline], task.passages)
      for party in parties(task.attribution) { add(["task", task.id] + party, task.passages) }
    }
    for indicator in dossier.indicators {
      add(
        [
          "indicator", indicator.id, indicator.name, indicator.comparator.rawValue,
          indicator.value, indicator.upperValue, indicator.valueText, indicator.unit,
          indicator.kind.rawValue, indicator.nature?.rawValue, indicator.horizon,
        ], indicator.passages)
      for party in parties(indicator.attribution) {
        add(["indicator", indicator.id] + party, indicator.passages)
      }
    }
    for party in dossier.standingParties {
      add(["standing", party.role.rawValue, party.party.printedName], party.passages)
    }
    for citation in dossier.citations {
      add(["citation", citation.title, citation.number, citation.kind.rawValue], citation.passages)
    }
    for short in dossier.abbreviations { add(["short", short.short, short.full], short.passages) }
    for term in dossier.definitions { add(["term", term.term], term.passages) }
    for entry in dossier.appointments {
      add(
        [
          entry.action.rawValue, entry.person, entry.unit.printed, entry.post,
          String(entry.isProbationary), entry.note,
        ], entry.passages)
    }
    for event in dossier.events {
      add(["event", event.date, event.endDate, event.place], event.passages)
      for person in event.persons {
        let roles = person.roles.map(\.rawValue).joined(separator: ",")
        add(["event", event.date, person.name, person.title, roles], event.passages)
      }
    }
    for region in dossier.regions { add(["region", region.name]) }
  }

  private static func parties(_ attribution: Attribution) -> [[String]] {
    var parties = attribution.lead.map { ["lead", $0.printed] }
    parties += attribution.participants.map { ["participant", $0.printed] }
    parties += attribution.responsible.map { ["responsible", $0.printed] }
    parties += attribution.groups.map { [$0.role.rawValue, $0.group.name] }
    return attribution.isOpen ? parties + [["open"]] : parties
  }
}

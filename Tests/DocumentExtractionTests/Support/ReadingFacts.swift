import DocumentExtraction

/// What two readings of one document must have in common: everything but lines and spelling widths.
struct ReadingFacts: Equatable {
  /// One fact a line, in the order of the document.
  var lines: [String] = []

  /// The facts of several dossiers.
  init(_ dossiers: [DocumentDossier]) {
    for dossier in dossiers { add(dossier) }
  }

  private mutating func add(_ dossier: DocumentDossier) {
    let header: [String?] = [
      dossier.number, dossier.title, dossier.subject, dossier.issuer?.printed, dossier.date,
      dossier.validFrom, dossier.validTo,
    ]
    add("document", header.map { $0 ?? "-" })
    for task in dossier.tasks {
      add("task", [task.id, task.heading, Self.text(task.attribution), task.deadline ?? "-"])
    }
    for indicator in dossier.indicators {
      let value = [indicator.value, indicator.upperValue, indicator.valueText, indicator.unit]
      add(
        "indicator",
        [
          indicator.id, indicator.name, indicator.comparator.rawValue,
          value.compactMap { $0 }.joined(separator: " "), indicator.kind.rawValue,
          indicator.nature?.rawValue ?? "-",
          indicator.horizon ?? "-", Self.text(indicator.attribution),
        ])
    }
    for party in dossier.standingParties {
      add("standing", [party.role.rawValue, party.party.printedName])
    }
  }

  private mutating func add(_ kind: String, _ parts: [String]) {
    lines.append(([kind] + parts.map(\.inHalfWidth)).joined(separator: " | "))
  }

  private static func text(_ attribution: Attribution) -> String {
    let lists: [(String, [String])] = [
      ("L", attribution.lead.map(\.printed)), ("P", attribution.participants.map(\.printed)),
      ("R", attribution.responsible.map(\.printed)),
      ("G", attribution.groups.map { "\($0.group.name)=\($0.role.rawValue)" }),
    ]
    let printed = lists.map { $0.0 + ":" + $0.1.joined(separator: ",") }
    return printed.joined(separator: " ") + (attribution.isOpen ? " open" : "")
  }
}

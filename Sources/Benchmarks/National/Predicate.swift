import DocumentExtraction

/// A predicate of the national graph; its case is called what the vocabulary calls it.
enum Predicate: Int, CaseIterable {
  case type
  // Documents.
  case title, number, issuer, issued, topic, subject, indexNumber, status, addressee
  case validFrom, validTo, scope, inRegion
  // What stands in them.
  case partOf, heading, ordinal, level, position, order, deadline, setsTarget
  case leads, participates, responsibleFor, party, role
  case from, to, kind, printedAs, printedNumber
  case measures, comparator, figureKind, value, unitOfMeasure, horizon, periodFrom, periodTo
  case nature, baseline, valueText, defines
  case person, unit, post, action, effective, probation
  case date, place, attendee, inEvent, personTitle
  // Where it stands.
  case at, inSource, fileName, digest, startLine, endLine
  case statedSubject, statedPredicate, statedObject
  // Registries.
  case name, alias, officialName, code, tier, within, jurisdiction, governs, member
  case established, abolished, succeeds, successor, predecessor, since

  /// The IRI.
  var iri: String {
    switch self {
    case .type: Vocabulary.type
    case .statedSubject: Vocabulary.rdf + "subject"
    case .statedPredicate: Vocabulary.rdf + "predicate"
    case .statedObject: Vocabulary.rdf + "object"
    default: Vocabulary.iri("\(self)")
    }
  }
}

/// A class of the national graph, or a mark.
enum Mark: Int, CaseIterable {
  case document, held, section, task, indicator, citation, term, appointment, event, participation
  case standingRule, statement, passage, source
  case unit, group, official, region, measure, succession
  case openList, setInProse

  /// What the vocabulary calls it: marks as they are, classes with a capital.
  var word: String {
    let name = "\(self)"
    return self == .openList || self == .setInProse
      ? name : name.prefix(1).uppercased() + name.dropFirst()
  }
}

import TripleStore

/// The names of the graph's classes and predicates, as full IRIs.
///
/// `Graph/vocabulary.ttl` describes each of them in English and Chinese; a test compares the two.
public enum Vocabulary {
  /// The namespace that all of them share; `sj:` in Turtle.
  public static let namespace = "urn:sanjiang:vocabulary:"
  /// `rdf:type`.
  public static let type = rdf + "type"
  /// The namespace of RDF itself.
  package static let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"

  /// The full IRI of a word of the vocabulary.
  public static func iri(_ word: String) -> String { namespace + word }

  /// The word behind a full IRI, or nil where it is not of the vocabulary.
  public static func word(of iri: String) -> String? {
    iri.utf8.starts(with: namespace.utf8)
      ? String(iri.utf8.dropFirst(namespace.utf8.count)) : nil
  }
}

/// A class of the vocabulary, or a mark, which is a class that says one thing of a node.
public enum NodeClass: String, Sendable, CaseIterable {
  case document = "Document"
  case held = "Held"
  case section = "Section"
  case task = "Task"
  case indicator = "Indicator"
  case citation = "Citation"
  case term = "Term"
  case appointment = "Appointment"
  case event = "Event"
  case participation = "Participation"
  case standingRule = "StandingRule"
  case unit = "Unit"
  case group = "Group"
  case official = "Official"
  case region = "Region"
  case measure = "Measure"
  case passage = "Passage"
  case source = "Source"
  case statement = "Statement"
  case variant = "Variant"
  case openList
  case prose = "setInProse"
  case recognisedByForm

  /// The full IRI.
  public var iri: String { Vocabulary.iri(rawValue) }
}

/// A two-place predicate that documents' facts are stated with.
public enum Property: String, Sendable, CaseIterable {
  case title, subject, number, issuer, issued, topic, indexNumber, status, addressee
  case validFrom, validTo, scope
  case partOf, heading, ordinal, level, position
  case from, to, kind, printedAs, printedNumber
  case defines, abbreviates, standsFor
  case leads, participates, responsibleFor, deadline, inRegion, setsTarget, order
  case party, role
  case name, alias, member, jurisdiction
  case person, unit, post, action, effective, probation, note
  case date, endDate, otherDate, place, attendee, inEvent, personTitle
  case comparator, value, valueTo, valueText, unitOfMeasure
  case horizon, periodFrom, periodTo, figureKind, nature, baseline, measures
  case at, inSource, fileName, digest, startLine, endLine, guessed

  /// The full IRI.
  public var iri: String { Vocabulary.iri(rawValue) }
}

/// Which end of a statement carries the evidence for it.
public enum EvidenceEnd: Sendable {
  /// The statement was read off its subject: a heading off its task.
  case subject
  /// The statement was read off its object: who leads, off the task.
  case object
}

extension Property {
  /// Which end of a statement with this predicate carries the evidence; `sj:statedAt` in
  /// `Graph/vocabulary.ttl`.
  public var evidenceEnd: EvidenceEnd {
    switch self {
    case .leads, .participates, .responsibleFor, .defines, .abbreviates, .setsTarget, .at: .object
    default: .subject
    }
  }

  /// Whether a node has at most one value for it, so that two sources that differ cannot both be
  /// right; `owl:FunctionalProperty` in `Graph/vocabulary.ttl`.
  public var isFunctional: Bool {
    switch self {
    case .topic, .addressee, .from, .to, .defines, .abbreviates, .leads, .participates,
      .responsibleFor, .inRegion, .setsTarget, .party, .role, .name, .alias, .member, .person,
      .unit,
      .otherDate, .attendee, .measures, .at, .guessed, .kind, .jurisdiction:
      false
    default: true
    }
  }

  /// The predicate with a full IRI, or nil where documents' facts are not stated with it.
  public init?(iri: String) {
    guard let word = Vocabulary.word(of: iri) else { return nil }
    self.init(rawValue: word)
  }
}

extension Role {
  /// The predicate by which a party has this role in a task or indicator.
  public var property: Property {
    switch self {
    case .lead: .leads
    case .participant: .participates
    case .responsible: .responsibleFor
    }
  }
}

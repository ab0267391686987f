import DocumentExtraction
import TextFormats

extension UnseenDocument {
  /// The short names, terms, appointments or persons that a person reads, or nil.
  func expectedReferences(_ kind: Kind) -> [String]? {
    switch kind {
    case .abbreviations:
      return expected["abbreviations"]?.elements?.map { fact in
        Self.plain(fact["short"]?.text) + "=" + Self.plain(fact["full"]?.text)
      }
    case .definitions:
      return expected["definitions"]?.elements?.map { Self.plain($0["term"]?.text) }
    case .appointments:
      return expected["appointments"]?.elements?.map { fact in
        let texts = ["person", "action", "unit", "post", "note"].map { Self.plain(fact[$0]?.text) }
        return (texts + ["\(fact["probation"]?.truth ?? false)"]).joined(separator: " ")
      }
    default:
      return expected["events"]?.elements?.flatMap { event in
        (event["persons"]?.elements ?? []).map { person in
          let roles = person["roles"]?.elements?.compactMap(\.text).joined(separator: "+") ?? ""
          let texts = [event["date"], person["title"], person["name"]].map { Self.plain($0?.text) }
          return (texts + [roles]).joined(separator: " ")
        }
      }
    }
  }

  /// The short names, terms, appointments or persons that were read.
  func foundReferences(_ kind: Kind) -> [String] {
    switch kind {
    case .abbreviations:
      return dossier.abbreviations.map { Self.plain($0.short) + "=" + Self.plain($0.full) }
    case .definitions:
      return dossier.definitions.map { Self.plain($0.term) }
    case .appointments:
      return dossier.appointments.map { fact in
        let texts = [fact.person, fact.action.rawValue, fact.unit.printed, fact.post, fact.note]
        return (texts.map { Self.plain($0) } + ["\(fact.isProbationary)"]).joined(separator: " ")
      }
    default:
      return dossier.events.flatMap { event in
        event.persons.map { person in
          let roles = person.roles.map(\.rawValue).joined(separator: "+")
          let texts = [event.date, person.title, person.name].map { Self.plain($0) }
          return (texts + [roles]).joined(separator: " ")
        }
      }
    }
  }
}

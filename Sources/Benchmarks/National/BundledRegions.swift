import PolicyGraph
import TripleStore

/// What the national graph takes from the bundled one: the vocabulary, the provinces and prefectures,
/// and the units of measure.
struct BundledRegions {
  /// A region.
  struct Region {
    /// What the registry says of it.
    let code, officialName, name, abbreviation: String
  }

  /// The provinces of the mainland, by their codes.
  private(set) var provinces: [Region] = []
  /// The prefectures that there are now, by the code of their province.
  private(set) var prefectures: [String: [Region]] = [:]
  /// The statements to take over.
  private(set) var statements: [(Term, Term, Term)] = []

  private static let namespace = "urn:sanjiang:"

  /// Reads the bundled graph.
  ///
  /// - Throws: An error where it cannot be opened.
  init() throws {
    let store = try PolicyGraph.bundled().store
    var facts: [String: [String: String]] = [:]
    for triple in store.triples(matching: TriplePattern()) {
      let term = store.dictionary.term(triple.subject)
      guard case .iri(let subject) = term, Self.isWanted(subject) else { continue }
      let predicate = store.dictionary.term(triple.predicate)
      let object = store.dictionary.term(triple.object)
      statements.append((term, predicate, object))
      guard subject.hasPrefix(Self.namespace + "region:"), case .iri(let word) = predicate,
        case .literal(let literal) = object, let name = word.split(separator: ":").last
      else { continue }
      facts[subject, default: [:]][String(name)] = literal.lexicalForm
    }
    sort(facts)
    statements.removeAll { statement in
      guard case .iri(let subject) = statement.0 else { return false }
      return facts[subject]?["tier"] == "county"
    }
  }

  private static func isWanted(_ subject: String) -> Bool {
    let known = ["vocabulary:", "region:", "unitOfMeasure:"].contains {
      subject.hasPrefix(namespace + $0)
    }
    return known || !subject.hasPrefix(namespace)
  }

  private mutating func sort(_ facts: [String: [String: String]]) {
    for (_, fact) in facts.sorted(by: { $0.key < $1.key }) where fact["abolished"] == nil {
      guard let code = fact["code"], code < "710000", let name = fact["name"] else { continue }
      let region = Region(
        code: code, officialName: fact["officialName"] ?? name, name: name,
        abbreviation: fact["abbreviation"] ?? name)
      switch fact["tier"] {
      case "provincial": provinces.append(region)
      case "prefectural": prefectures[code.prefix(2) + "0000", default: []].append(region)
      default: break
      }
    }
  }
}

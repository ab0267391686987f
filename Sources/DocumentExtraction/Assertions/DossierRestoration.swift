import TripleStore

/// Restores what one source says about one document.
struct DossierRestoration {
  /// The statements of the source.
  let nodes: NodeDescriptions
  /// The name of the file.
  let source: String
  /// The name of a unit or region in the registry, by IRI.
  let registeredName: (_ iri: String) -> String?
  /// The IRI of the document.
  let document: String
  /// The key of the document.
  let key: String

  /// Restores everything.
  func dossier() -> DocumentDossier {
    var dossier = header()
    dossier.sections = nodes.parts(of: document, .section).map(section)
    dossier.tasks = nodes.parts(of: document, .task).map(task)
    dossier.indicators = nodes.parts(of: document, .indicator).map(indicator)
    dossier.citations = nodes.parts(of: document, .citation).map(citation)
    dossier.abbreviations = nodes.texts(document, .abbreviates).map { node in
      Abbreviation(
        short: text(node, .name), full: text(node, .standsFor), passages: nodes.passages(of: node))
    }
    dossier.definitions = nodes.texts(document, .defines).map { node in
      DefinitionFact(term: text(node, .name), passages: nodes.passages(of: node))
    }
    dossier.appointments = nodes.parts(of: document, .appointment).compactMap(appointment)
    dossier.events = nodes.parts(of: document, .event).map(event)
    dossier.regions = regions()
    dossier.warnings = warnings()
    return dossier
  }

  /// What was guessed, each with lines by which its item is found again.
  private func warnings() -> [ReadingWarning] {
    let nodes = [NodeClass.section, .task, .indicator].flatMap { kind in
      self.nodes.parts(of: document, kind)
    }
    let items = GuessedItems(nodes.map { ($0, self.nodes.passages(of: $0)) })
    return ([document] + nodes).flatMap { node in
      let codes = self.nodes.texts(node, .guessed)
      guard !codes.isEmpty,
        let place = items.passage(of: node) ?? self.nodes.passages(of: document).first
      else { return [ReadingWarning]() }
      return codes.map { ReadingWarning(code: $0, message: $0, passage: place) }
    }
  }

  private func header() -> DocumentDossier {
    var dossier = DocumentDossier(title: text(document, .title))
    dossier.number = nodes.text(document, .number)
    dossier.subject = nodes.text(document, .subject)
    dossier.issuer = nodes.text(document, .issuer).flatMap(issuer)
    dossier.date = nodes.text(document, .issued)
    dossier.jurisdiction = nodes.text(document, .scope)
    dossier.sources = [source]
    dossier.indexNumber = nodes.text(document, .indexNumber)
    dossier.status = nodes.text(document, .status)
    dossier.topics = nodes.texts(document, .topic)
    dossier.validFrom = nodes.text(document, .validFrom)
    dossier.validTo = nodes.text(document, .validTo)
    dossier.passages = nodes.passages(of: document)
    dossier.addressees = addressees()
    dossier.standingParties = nodes.parts(of: document, .standingRule).compactMap(standingParty)
    return dossier
  }

  /// The text of a node for a predicate, empty where there is none.
  func text(_ node: String, _ property: Property) -> String { nodes.text(node, property) ?? "" }

  /// The unit with an IRI, as the document prints it, or nil where the IRI is no unit's.
  func unit(_ iri: String) -> UnitMention? {
    issuer(iri).map { issuer in
      var unit = issuer
      let alias = nodes.locatedStatements(of: iri, .alias, in: document).first?.statement.object
      if case .literal(let literal) = alias {
        unit.printed = literal.lexicalForm
      } else {
        unit.printed = unit.name(in: nodes.text(document, .scope))
      }
      return unit
    }
  }

  /// The unit with an IRI by its full name, or nil where the IRI is no unit's.
  private func issuer(_ iri: String) -> UnitMention? {
    NodeKind.unit.key(of: iri).map { key in
      let name = registeredName(iri) ?? nodes.text(iri, .name) ?? key
      return nodes.has(iri, .recognisedByForm)
        ? UnitMention(printed: name, keyByForm: key)
        : UnitMention(printed: name, key: key, canonical: name, recognisedByForm: false)
    }
  }
}

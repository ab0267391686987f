import TripleStore

extension ReadingAssertions {
  /// Citations, and the documents that are only cited.
  mutating func assertReferences() {
    for citation in reading.citations {
      let number = numbering.number(of: citation.identity, as: .citation)
      let node = iri(.citation, "\(number)")
      let target = linker.target(of: citation, by: document.key)
      type(node, .citation)
      state(node, .from, node: document.iri)
      state(node, .to, node: NodeKind.document.iri(target.key))
      state(node, .kind, text: citation.kind.rawValue)
      state(node, .printedAs, text: citation.title)
      state(node, .printedNumber, text: citation.number)
      state(node, position: number)
      place(node, at: citation.passages)
      if !target.isHeld { describe(target, at: citation.passages) }
    }
  }

  /// Says of a document that nobody read what its citations tell.
  private mutating func describe(_ cited: CitedDocument, at passages: [Passage]) {
    let node = NodeKind.document.iri(cited.key)
    type(node, .document)
    state(node, .number, text: cited.number)
    state(node, .title, text: cited.title)
    if let issuer = cited.issuer {
      state(node, .issuer, node: issuer.iri)
      describe(issuer, at: passages)
    }
    place(node, at: passages)
  }

  /// Short names that the document declares and terms that it defines.
  mutating func assertTerms() {
    for abbreviation in reading.abbreviations {
      let node = iri(.term, abbreviation.short)
      state(document.iri, .abbreviates, node: node)
      state(node, .standsFor, text: abbreviation.full)
      assertTerm(node, abbreviation.short, at: abbreviation.passages)
    }
    for definition in reading.definitions {
      let node = iri(.term, definition.term)
      state(document.iri, .defines, node: node)
      assertTerm(node, definition.term, at: definition.passages)
    }
  }

  private mutating func assertTerm(_ node: String, _ name: String, at passages: [Passage]) {
    type(node, .term)
    state(node, .name, text: name)
    place(node, at: passages)
  }

  /// The regions that the document and its items speak of.
  mutating func assertRegions() {
    for mention in reading.regions {
      let region = NodeKind.region.iri(mention.code)
      state(document.iri, .inRegion, node: region)
      for item in mention.items {
        if let node = itemIRI(item) { state(node, .inRegion, node: region) }
      }
      locate(
        Statement(document.iri, Property.inRegion.iri, .iri(region)),
        key: "inRegion/\(mention.code)",
        position: numbering.number(of: ExactText(mention.code), as: .region), at: mention.passages)
    }
  }

  /// The node of a task or indicator by its id, or of an event by its number in this reading.
  private func itemIRI(_ id: String) -> String? {
    if numbering.number(of: ExactText(id), as: .task) > 0 { return iri(.task, id) }
    if numbering.number(of: ExactText(id), as: .indicator) > 0 { return iri(.indicator, id) }
    guard let place = Int(id), reading.events.indices.contains(place - 1) else { return nil }
    return iri(.event, "\(numbering.number(of: reading.events[place - 1].identity, as: .event))")
  }

  /// What the reader guessed, said of the smallest item that the guess stands in.
  mutating func assertGuesses() {
    let items = GuessedItems(
      reading.sections.map { (iri(.section, $0.id), $0.passages) }
        + reading.tasks.map { (iri(.task, $0.id), $0.passages) }
        + reading.indicators.map { (iri(.indicator, $0.id), $0.passages) })
    var codes: [ExactText: [String]] = [:]
    for warning in reading.warnings {
      let node = items.smallest(holding: warning.passage) ?? document.iri
      codes[ExactText(node), default: []].append(warning.code)
    }
    for node in [document.iri] + items.nodes {
      for code in DocumentDossier.sortedTexts(codes[ExactText(node)] ?? []) {
        state(node, .guessed, text: code)
      }
    }
  }
}

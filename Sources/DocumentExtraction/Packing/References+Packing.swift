extension CitationFact: Packable {
  static var blank: CitationFact {
    CitationFact(title: nil, number: nil, kind: .mention, passages: [])
  }

  mutating func pass(_ cursor: inout PackingCursor) {
    cursor.pass(&title)
    cursor.pass(&number)
    cursor.pass(&kind)
    cursor.pass(&passages)
  }
}

extension Abbreviation: Packable {
  static var blank: Abbreviation { Abbreviation(short: "", full: "", passages: []) }

  mutating func pass(_ cursor: inout PackingCursor) {
    cursor.pass(&short)
    cursor.pass(&full)
    cursor.pass(&passages)
  }
}

extension DefinitionFact: Packable {
  static var blank: DefinitionFact { DefinitionFact(term: "", passages: []) }

  mutating func pass(_ cursor: inout PackingCursor) {
    cursor.pass(&term)
    cursor.pass(&passages)
  }
}

extension RegionMention: Packable {
  static var blank: RegionMention { RegionMention(name: "", code: "", passages: []) }

  mutating func pass(_ cursor: inout PackingCursor) {
    cursor.pass(&name)
    cursor.pass(&code)
    cursor.pass(&items)
    cursor.pass(&passages)
  }
}

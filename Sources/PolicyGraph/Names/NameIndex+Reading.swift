import DocumentExtraction
import TripleStore

extension NameIndex {
  /// Nodes by the folded form of their names, for each rank of names.
  typealias Tables = [NameRank: [String: [TermID]]]

  /// The nodes that a name which is no abbreviation may mean.
  ///
  /// - Complexity: O(length of the name).
  func nodes(called name: String, _ tables: Tables) -> [TermID] {
    let found = untold(name, tables)
    return found.isEmpty ? told(name, tables) : found
  }

  /// The nodes of a name without a telling word behind it.
  private func untold(_ name: String, _ tables: Tables) -> [TermID] {
    for rank in NameRank.allCases {
      let found = bearers(of: name, rank, tables)
      if !found.isEmpty { return found }
    }
    let pieces = pieces(called: name, tables)
    if !pieces.isEmpty { return pieces }
    return [node(ofIRI: name) ?? node(ofKey: name)].compactMap { $0 }
  }

  /// The nodes that bear a name; where some are called exactly so, and others but alike, the former.
  private func bearers(of name: String, _ rank: NameRank, _ tables: Tables) -> [TermID] {
    let found = tables[rank]?[NameFolding.folded(name)] ?? []
    guard found.count > 1, let literal = graph.store.dictionary.id(of: TypedLiteral.text(name))
    else { return found }
    let predicates = rank.predicates.compactMap(graph.predicate)
    let exact = found.filter { id in
      predicates.contains { graph.store.contains(Triple(id, $0, literal)) }
    }
    return exact.isEmpty ? found : exact
  }

  // MARK: - Telling words

  /// The nodes of `name word` that the word tells from others.
  private func told(_ name: String, _ tables: Tables) -> [TermID] {
    Self.splits(of: name).lazy.map { self.told($0.before, by: $0.behind, tables) }
      .first { !$0.isEmpty } ?? []
  }

  private func told(_ name: String, by word: String, _ tables: Tables) -> [TermID] {
    let word = TellingWords.folded(word)
    for rank in NameRank.allCases {
      let found = told(bearers(of: name, rank, tables), by: word)
      if !found.isEmpty { return found }
    }
    let pieces = told(pieces(called: name, tables), by: word)
    return pieces.isEmpty ? nodes(ofKey: name, in: word) : pieces
  }

  private func told(_ found: [TermID], by word: String) -> [TermID] {
    found.filter { telling.foldedWords(of: $0).contains(word) }
  }

  /// The nodes of a key in the class that a word names: `教育 部门`.
  private func nodes(ofKey key: String, in word: String) -> [TermID] {
    NodeKind.allCases.filter { kind in
      telling.classWords(of: kind).contains { TellingWords.folded($0) == word }
    }.compactMap { graph.store.dictionary.id(of: .iri($0.iri(key))) }
  }

  // MARK: - Pieces of documents

  /// The pieces of `document path`: tasks, indicators, sections, whatever bears that path.
  private func pieces(called name: String, _ tables: Tables) -> [TermID] {
    Self.splits(of: name).lazy.map { split in
      self.documents(called: split.before, tables).flatMap { self.pieces(of: $0, at: split.behind) }
    }.first { !$0.isEmpty } ?? []
  }

  private func pieces(of document: TermID, at path: String) -> [TermID] {
    guard let iri = graph.iri(document), let key = NodeKind.document.key(of: iri) else { return [] }
    return NodeKind.pieces.compactMap { kind in
      graph.store.dictionary.id(of: .iri(kind.iri("\(key)/\(path)")))
    }
  }

  /// The documents of a number or a title.
  func documents(called name: String, _ tables: Tables) -> [TermID] {
    let found = bearers(of: name, .preferred, tables).filter(isDocument)
    if !found.isEmpty { return found }
    return Self.splits(of: name).lazy.map { split in
      let bearers = self.bearers(of: split.before, .preferred, tables)
      return self.told(bearers, by: TellingWords.folded(split.behind)).filter(self.isDocument)
    }.first { !$0.isEmpty } ?? []
  }

  private func isDocument(_ id: TermID) -> Bool {
    graph.kind(of: id) == .document
  }

  /// More spaces than this are not looked at, the last ones first.
  private static let mostSpaces = 8

  /// What stands before and behind the spaces of a name.
  private static func splits(of name: String) -> [(before: String, behind: String)] {
    let spaces = name.indices.filter { name[$0] == " " || name[$0] == "\u{3000}" }
    return spaces.suffix(mostSpaces).map { space in
      (String(name[..<space]), String(name[name.index(after: space)...]))
    }
  }

  // MARK: - IRIs

  /// The node of an IRI, in pointed brackets or without; of this graph's own without their beginning;
  /// of a word of the vocabulary; of a passage as it is printed.
  private func node(ofIRI name: String) -> TermID? {
    let isBracketed = name.hasPrefix("<") && name.hasSuffix(">")
    let iri = isBracketed ? String(name.dropFirst().dropLast()) : name
    var wanted = [iri, NodeKind.root + iri, Vocabulary.iri(iri)]
    if let colon = name.lastIndex(of: ":") {
      let key = name[..<colon] + "/" + name[name.index(after: colon)...]
      wanted.append(NodeKind.passage.iri(String(key)))
    }
    return wanted.lazy.compactMap { self.graph.store.dictionary.id(of: .iri($0)) }.first
  }

  /// The node of a key that has several parts: `青海省/李宁/1`.
  private func node(ofKey key: String) -> TermID? {
    guard key.utf8.contains(UInt8(ascii: "/")) else { return nil }
    let nodes = [NodeKind.unit, .group, .official, .measure].compactMap {
      graph.store.dictionary.id(of: .iri($0.iri(key)))
    }
    return nodes.count == 1 ? nodes.first : nil
  }
}

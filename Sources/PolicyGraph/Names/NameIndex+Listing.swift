import DocumentExtraction
import TripleStore

/// A node that `@` can name.
package struct NamedNode: Sendable {
  /// The node.
  package let id: TermID
  /// What it is, nil in data of another origin.
  package let kind: NodeKind?
  /// Its names as they are compared, each once, the preferred ones first.
  package let names: [String]
  /// In how many triples it stands.
  package let uses: Int
}

extension NameIndex {
  /// All nodes that have a name, in the order of their ids.
  ///
  /// - Complexity: O(*n* log *n*) in the number of names.
  package func namedNodes() -> [NamedNode] {
    let tables = allTables()
    var names: [TermID: [String]] = [:]
    for rank in NameRank.allCases {
      var found: [TermID: [String]] = [:]
      for (name, nodes) in tables[rank] ?? [:] {
        for node in nodes { found[node, default: []].append(name) }
      }
      for (node, more) in found {
        let known = names[node] ?? []
        names[node] = known + more.filter { !known.contains($0) }.sorted()
      }
    }
    return names.sorted { $0.key < $1.key }.map { id, names in
      let uses =
        graph.store.count(matching: TriplePattern(subject: id))
        + graph.store.count(matching: TriplePattern(object: id))
      let kind = graph.iri(id).flatMap { NodeKind(of: $0) }
      return NamedNode(id: id, kind: kind, names: names, uses: uses)
    }
  }

  /// What stands behind `@` for a node so that it means exactly this one: its printed name, or where
  /// that is not enough its kind and key.
  ///
  /// - Complexity: O(log *n*) in the number of triples.
  package func reference(to id: TermID) -> String {
    let name = printed.text(of: graph.store.dictionary.term(id))
    if isExact(name, id) { return name }
    let iri = graph.iri(id) ?? name
    return iri.hasPrefix(NodeKind.root) ? String(iri.dropFirst(NodeKind.root.count)) : iri
  }

  /// Whether a name that is no abbreviation means this node and no other.
  private func isExact(_ name: String, _ id: TermID) -> Bool {
    let tables = allTables()
    let wanted = NameFolding.folded(name)
    for rank in NameRank.allCases {
      if let found = tables[rank]?[wanted] { return found == [id] }
    }
    return node(atPath: name, tables) == graph.store.dictionary.term(id)
  }

  /// Whether a name means something, be it several things.
  ///
  /// - Complexity: O(1) for a known name; O(*n*) in the number of names for an unknown one.
  package func knows(_ name: String) -> Bool {
    let tables = allTables()
    let wanted = NameFolding.folded(name)
    if NameRank.allCases.contains(where: { tables[$0]?[wanted] != nil }) { return true }
    return node(atPath: name, tables) != nil || node(ofIRI: name) != nil
      || !abbreviated(wanted, tables).isEmpty
  }

  /// The items of a document, by its name: what is printed as its number and a path.
  ///
  /// - Parameters:
  ///   - document: The name of the document.
  ///   - kinds: Which items: tasks, indicators, sections.
  /// - Returns: The paths, shorter ones first so that 9 stands before 10, with what the items are;
  ///   none where no document, or several, have the name.
  /// - Complexity: O(*n*) in the number of items of those kinds in the graph.
  package func paths(
    in document: String, kinds: [NodeKind]
  ) -> [(path: String, id: TermID, kind: NodeKind)] {
    guard let found = allTables()[.preferred]?[NameFolding.folded(document)], found.count == 1,
      let iri = graph.iri(found[0]), let key = NodeKind.document.key(of: iri),
      let type = graph.store.dictionary.id(of: .iri(Vocabulary.type))
    else { return [] }
    var paths: [(path: String, id: TermID, kind: NodeKind)] = []
    for kind in kinds {
      let start = kind.iri(key + "/")
      let word = kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst()
      guard let itemClass = graph.predicate(word) else { continue }
      let pattern = TriplePattern(predicate: type, object: itemClass)
      for triple in graph.store.triples(matching: pattern) {
        guard let item = graph.iri(triple.subject), item.utf8.starts(with: start.utf8),
          let path = kind.key(of: item)?.dropFirst(key.count + 1)
        else { continue }
        paths.append((String(path), triple.subject, kind))
      }
    }
    return paths.sorted { left, right in
      let (one, other) = (left.path.utf8, right.path.utf8)
      return one.count == other.count
        ? one.lexicographicallyPrecedes(other) : one.count < other.count
    }
  }
}

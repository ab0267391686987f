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
      return NamedNode(id: id, kind: graph.kind(of: id), names: names, uses: uses)
    }
  }

  /// The printed name of a node.
  ///
  /// - Complexity: O(log *n*) in the number of triples.
  package func name(of id: TermID) -> String {
    printed.text(of: graph.store.dictionary.term(id))
  }

  /// Whether a name means something, be it several things.
  ///
  /// - Complexity: O(1) for a known name; O(*n*) in the number of names for an unknown one.
  package func knows(_ name: String) -> Bool {
    let tables = allTables()
    return !nodes(called: name, tables).isEmpty
      || !abbreviated(NameFolding.folded(name), tables).isEmpty
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
    let found = documents(called: document, allTables())
    guard found.count == 1, let iri = graph.iri(found[0]), let key = NodeKind.document.key(of: iri),
      let type = graph.store.dictionary.id(of: .iri(Vocabulary.type))
    else { return [] }
    var paths: [(path: String, id: TermID, kind: NodeKind)] = []
    for kind in kinds {
      let start = kind.iri(key + "/")
      guard let itemClass = graph.predicate(kind.className) else { continue }
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

import TextFormats
import TripleStore

/// A term that a format has no way to write.
public struct UnwritableTerm: Error, Sendable {
  /// The term.
  public let term: Term
}

/// Writes JSON-LD 1.1 that people read: one object a subject, prefixes in the context, `@type` first.
///
/// ```swift
/// let bytes = try JSONLDWriter.bytes(of: store, prefixes: [("unit", "urn:sanjiang:unit:")])
/// ```
///
/// The form is the flattened one: subjects stand in `@graph` in the order of their text, a graph with
/// a name as an object with a `@graph` of its own. Lists are `@list`, whole numbers and truth values
/// those of JSON where this is exactly what is stated, other values objects with their type, language
/// and direction. The same store gives the same bytes. JSON-LD knows no triple terms.
///
/// Source: W3C, JSON-LD 1.1 (2020).
public enum JSONLDWriter {
  /// A whole store as JSON-LD.
  ///
  /// - Parameters:
  ///   - store: The store.
  ///   - prefixes: Prefixes without colon and the IRIs they stand for.
  /// - Returns: The text as UTF-8, its last line ended.
  /// - Throws: ``UnwritableTerm`` where the store speaks of a triple term.
  /// - Complexity: O(*n* log *n*) in the number of triples.
  public static func bytes(
    of store: TripleStore, prefixes: [(name: String, iri: String)]
  ) throws(UnwritableTerm) -> [UInt8] {
    let contents = try contents(of: store)
    let context = JSONLDContext(prefixes, for: store.dictionary)
    let names = names(of: contents.keys, store)
    let shared = blanksOfSeveral(contents, names, store.dictionary)
    var writer = JSONWriter(.indented(2))
    writer.object { document in
      document.key("@context")
      context.write(to: &document)
      document.key("@graph")
      document.array { subjects in
        JSONLDGraph(contents[.unnamed] ?? [], store.dictionary, context, shared)
          .write(to: &subjects)
        for (graph, name) in names {
          let content = JSONLDGraph(contents[graph] ?? [], store.dictionary, context, shared)
          subjects.object { named in
            named.member("@id", content.reference(name))
            named.key("@graph")
            named.array { content.write(to: &$0) }
          }
        }
      }
    }
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  /// What each graph states, sorted; in one pass, however many graphs there are.
  private static func contents(
    of store: TripleStore
  ) throws(UnwritableTerm) -> [GraphID: [Triple]] {
    var contents: [GraphID: [Triple]] = [:]
    for triple in store.triples(matching: TriplePattern()) {
      for id in [triple.subject, triple.object] where store.dictionary.kind(of: id) == .triple {
        throw UnwritableTerm(term: store.dictionary.term(id))
      }
      for graph in store.graphs(stating: triple) { contents[graph, default: []].append(triple) }
    }
    return contents
  }

  /// The graphs that have names, in the order of these.
  private static func names(
    of graphs: some Sequence<GraphID>, _ store: TripleStore
  ) -> [(graph: GraphID, name: TermID)] {
    var names: [(graph: GraphID, name: TermID)] = []
    for graph in graphs {
      if let name = store.name(of: graph), let id = store.dictionary.id(of: name) {
        names.append((graph, id))
      }
    }
    return names.sorted { store.dictionary.isOrdered($0.name, before: $1.name) }
  }

  /// The blank nodes of which several graphs speak, or by which one is called.
  private static func blanksOfSeveral(
    _ contents: [GraphID: [Triple]], _ names: [(graph: GraphID, name: TermID)],
    _ dictionary: TermDictionary
  ) -> Set<TermID> {
    if names.isEmpty { return [] }
    var shared = Set(names.map(\.name))
    var first: [TermID: GraphID] = [:]
    for (graph, triples) in contents {
      for triple in triples {
        for id in [triple.subject, triple.object] where dictionary.kind(of: id) == .blank {
          if first[id, default: graph] != graph { shared.insert(id) }
          first[id] = first[id] ?? graph
        }
      }
    }
    return shared
  }
}
